"""An answer in the JSON contract held against what was expected.

right; wrong: a number asserted that is not the truth, that may not be told, or that is another organ's or year's;
declined; beside: answered without a false number, but not (all of) what was asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from tests.exam.generated.cells import Cells, rounded
from tests.exam.generated.question import Expectation
from tests.exam.generated.town import ORGANS

Answer = dict[str, Any]
VERDICTS = ("right", "wrong", "declined", "beside")


@dataclass(frozen=True)
class Verdict:
    name: str
    reason: str


def judge(expected: Expectation, answer: Answer, cells: Cells) -> Verdict:
    if false := [*_false(expected, answer, cells)]:
        return Verdict("wrong", "；".join(false))
    if lacks := [*_lacks(expected, answer)]:
        return Verdict("beside" if answer["outcome"] in ("answered", "redirect") else "declined", "；".join(lacks))
    return Verdict("right", "")


def organ_of(told: str) -> str:
    """The full name behind what a fact calls its organ; as told, where it fits none or several."""
    found = [organ.full for organ in ORGANS if organ.full == told or organ.name == told]
    return found[0] if len(found) == 1 else told


def _false(expected: Expectation, answer: Answer, cells: Cells) -> Iterator[str]:
    for fact in answer["facts"]:
        if fact["value"] is None:
            continue
        organ, year, row, column = place = _place(fact)
        if place not in cells.values:
            yield f"没有这一格：{place}"
        elif (value := cells.values[place]["value"]) != fact["value"]:
            yield f"{organ}{year} {row} {column} 是 {'空' if value is None else value}，不是 {fact['value']}"
        elif place in cells.broken:
            yield f"{organ}{year} {row} {column} 的数对不上，不该当真"
        elif organ not in expected.organs or year not in expected.years:
            yield f"没问{organ}{year}年，却给了数"
    reckoned = [part["value"] for part in answer["computed"]]
    if reckoned and "answered" not in expected.outcomes:
        yield f"不该算出 {reckoned}"
    elif reckoned and expected.numbers and not any(_is(n, v) for n in expected.numbers for v in reckoned):
        yield f"算出 {reckoned}，应是 {expected.numbers}"


def _lacks(expected: Expectation, answer: Answer) -> Iterator[str]:
    if answer["outcome"] not in expected.outcomes:
        yield f"结果是 {answer['outcome']}"
    told = {_place(fact): fact["value"] for fact in answer["facts"]}
    for cell in expected.cells:
        if cell.value is not None and told.get((cell.organ, cell.year, cell.row, cell.column)) != cell.value:
            yield f"没引 {cell.organ}{cell.year} {cell.row} {cell.column} = {cell.value:g}"
    text = answer["text"] + "".join(choice["label"] for choice in answer["choices"])
    written = re.findall(r"\d+(?:\.\d+)?", text.replace(",", "").replace("，", " "))
    for number in expected.numbers:
        if not any(_is(number, part["value"]) for part in answer["computed"]):
            yield f"没算出 {number}"
        elif number != "0" and not any(_is(number, float(word)) for word in written):
            yield f"话里没有 {number}"
    yield from (f"没说 {'|'.join(either)}" for either in expected.says if not any(word in text for word in either))
    if expected.best and not _singled_out(expected, answer):
        yield f"没点出 {expected.best[0]}"
    if [*_in_order(expected.order, text)] != [*expected.order]:
        yield f"次序应是 {'、'.join(expected.order)}"


def _singled_out(expected: Expectation, answer: Answer) -> bool:
    """Nothing else is quoted, or a sentence that says 最…, 第一 or 垫底 names it."""
    if answer["facts"] and {_place(fact)[:2] for fact in answer["facts"]} == {
        (cell.organ, cell.year) for cell in expected.cells
    }:
        return True
    sentences = re.split(r"[。；\n]", answer["text"])
    return any(re.search("最|第一|垫底", said) and any(name in said for name in expected.best) for said in sentences)


def _is(expected: str, told: float) -> bool:
    """The same number once it is rounded as expected; signs are words' business, and a share may be told as 0.123."""
    places = len(expected.partition(".")[2])
    return any(rounded(abs(Decimal(str(told))) * times, places) == Decimal(expected) for times in (1, 100))


def _in_order(organs: tuple[str, ...], text: str) -> list[str]:
    def place(full: str) -> int:
        names = next([o.full, o.short, o.name, o.bare] for o in ORGANS if o.full == full)
        return min((text.find(name) for name in names if name in text), default=-1)

    return sorted((organ for organ in organs if place(organ) >= 0), key=place)


def _place(fact: dict[str, Any]) -> tuple[str, int, str, str]:
    row = f"{fact['section']}/{'/'.join(fact['row'])}"
    return organ_of(fact["organ"]), fact["year"], row, "/".join(fact["column"])
