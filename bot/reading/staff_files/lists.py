"""Staff's TOML lists into records: categories, small talk, refusals, emergency lines, contacts, words."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import fields
from typing import Any, TypeVar

from bot.errors import MalformedFile, TemplateError
from bot.model import Category, Contact, EmergencyLine, Outcome, Refusal, SmallTalk
from bot.reading.forms import word_parts
from bot.reading.parts import put_together

Record = TypeVar("Record")

_TWICE = "overwrite"
"""What the parser says of a name that stands in a table twice."""
_LISTED = ("words", "hints", "aliases", "path", "not", "documents")


def read_toml(text: str) -> dict[str, Any]:
    """`text` as TOML; raises MalformedFile with the line."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = str(error)
        line = int(found.rsplit("line ", 1)[1].split(",")[0]) if "line " in found else text.count("\n") + 1
        if _TWICE in found:
            message, remedy = "前面已经有一行叫这个名字。", "请把两行并成一行。"
        else:
            message, remedy = "这一行写得不合 TOML 的格式。", "请检查引号、方括号和等号是否成对、是否是半角。"
        raise MalformedFile(message, line=line, remedy=remedy) from error


def spelt_out(words: Iterable[str], where: str, line: int = 1) -> tuple[str, ...]:
    """「<拿|抄>着棍」 as all that it stands for; raises MalformedFile."""
    try:
        return put_together(words, word_parts(), where)
    except TemplateError as error:
        raise MalformedFile(str(error), line=line, remedy="请照「<甲|乙>」的样子写，或者拆成几条。") from error


def read_categories(text: str, document: str) -> tuple[Category, ...]:
    data = read_toml(text)
    article = str(data.get("article", ""))
    found = records(text, data, "category", ("name", "words", "text"), ("questions",))
    return tuple(
        Category(
            f"{document}#{item['name']}",
            document,
            item["name"],
            f"{article}第{item['item']}项" if item.get("item") else article,
            tuple(item["words"]),
            item["text"],
            str(item.get("counted_in", "")),
            line,
            tuple(item.get("questions", ())),
        )
        for line, item in found
    )


def read_small_talk(text: str) -> tuple[SmallTalk, ...]:
    found = records(text, read_toml(text), "talk", ("name", "words", "reply"))
    return tuple(
        SmallTalk(item["name"], tuple(item["words"]), item["reply"], tuple(item.get("hints", ()))) for _, item in found
    )


def read_refusals(text: str) -> tuple[Refusal, ...]:
    found = records(text, read_toml(text), "refusal", ("name", "outcome", "words", "reply"), ("unless",))
    try:
        return tuple(
            Refusal(
                item["name"],
                Outcome(item["outcome"]),
                tuple(item["words"]),
                item["reply"],
                item.get("always") is True,
                tuple(item.get("unless", ())),
                item.get("only_asked") is True,
                item.get("of_reports") is True,
            )
            for _, item in found
        )
    except ValueError as error:
        raise MalformedFile(
            f"outcome 写得不对：{error}", remedy="只能是 out_of_scope、rejected、redirect 或 not_found。"
        ) from error


def read_emergency(text: str) -> tuple[EmergencyLine, ...]:
    found = records(text, read_toml(text), "line", ("number", "name", "words", "reply"), ("unless",))
    return tuple(
        EmergencyLine(
            str(item["number"]), item["name"], tuple(item["words"]), item["reply"], tuple(item.get("unless", ()))
        )
        for _, item in found
    )


def read_contacts(text: str, document: str) -> tuple[Contact, ...]:
    allowed = {field.name for field in fields(Contact)} - {"document", "line"}
    result = []
    for line, item in records(text, read_toml(text), "office", ("organ",)):
        if unknown := sorted(set(item) - allowed):
            raise MalformedFile(f"不认识「{unknown[0]}」这一项。", line=line, remedy="请检查拼写，或删去。")
        result.append(Contact(document=document, line=line, **{name: str(value) for name, value in item.items()}))
    return tuple(result)


def read_wording(text: str) -> dict[str, tuple[str, ...]]:
    """Id of a row, column or group → more words for it."""
    rows = read_toml(text).get("rows")
    if not isinstance(rows, dict) or not all(isinstance(words, list) for words in rows.values()):
        raise MalformedFile('[rows] 下面每一项都要写成 id = ["词", "词"]。', line=1, remedy="请照 README 改正。")
    return {id_: tuple(map(str, words)) for id_, words in rows.items()}


def records(
    text: str, data: dict[str, Any], table: str, needed: tuple[str, ...], lists: tuple[str, ...] = ()
) -> list[tuple[int, dict[str, Any]]]:
    """The [[table]] entries with their lines and their words spelt out; a missing key is named with its entry's line.

    `lists` are this table's keys, besides those of every table, that hold several words.
    """
    items = data.get(table, [])
    if not isinstance(items, list) or not items or not all(isinstance(item, dict) for item in items):
        raise MalformedFile(f"没有 [[{table}]]。", line=1, remedy="请照 knowledge/README.md 里的样子写。")
    listed = (*_LISTED, *lists)
    head = re.compile(rf"\s*\[\[\s*{table}\s*\]\]")
    lines = [i for i, line in enumerate(text.split("\n"), 1) if head.match(line)]
    # An entry may be written another way (talk = [{…}]); none is dropped because its line was not found.
    found = list(zip((*lines, *[1] * len(items)), items, strict=False))
    for line, item in found:
        for name in needed:
            if not item.get(name):
                raise MalformedFile(f"这一段缺少 {name}。", line=line, remedy=f"请补上 {name} = …。")
        for name, value in item.items():
            if name in listed and not (isinstance(value, list) and all(isinstance(word, str) for word in value)):
                raise MalformedFile(f'{name} 要写成 ["词", "词"]。', line=line, remedy="请加上方括号和引号。")
            if name not in listed and not isinstance(value, str | int):
                raise MalformedFile(
                    f'{name} 要写成 {name} = "……"。', line=line, remedy="请用一对引号括起来，不用方括号。"
                )
            if name in needed and name not in (*listed, "number", "year") and not isinstance(value, str):
                raise MalformedFile(f'{name} 要写成 {name} = "……"。', line=line, remedy="请用一对引号括起来。")
        item |= {name: spelt_out(item[name], f"[[{table}]]", line) for name in ("words", *lists) if name in item}
    return found
