"""What is to be done with the numbers, told from the words that are left when the names are taken out."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bot.answering.inquiry.inquiry import APART, LISTED, MONTHLY, ORDERS
from bot.answering.words.patterns import any_matches, matches
from bot.reading.staff_files.language import Language

_ONLY_COMPARES = frozenset({"比", "较", "差", "相差", "差距", "悬殊", "比较", "对比", "相比", "比一比"})
OF_A_WHOLE = ("占", "比重", "比例", "比率", "份额")
_CLAUSES = re.compile("[^，,；;。？?！!]+[，,；;。？?！!]*")
_NO_LETTERS = re.compile(r"[^\u3400-\u9fffA-Za-z0-9]+")
_BESIDES_A_SUM = (*ORDERS, "change", "trend")
_APART = frozenset({"差", "相差", "差距", "悬殊"})
_WHETHER = "有没有"


@dataclass(frozen=True, slots=True)
class Wanted:
    """`operation` is LISTED where none is said, `weak` where only a word says it that also names a cell (总计).

    `share`: a part of a whole. `per_cent`: the answer is wanted in per cent. `by_year`: years are compared.
    `of_two`: who of two has more; `of_organs`: who. `only_apart`: 差多少, and no 增加 or 比.
    """

    operation: str = LISTED
    weak: bool = False
    share: bool = False
    per_cent: bool = False
    by_year: bool = False
    of_two: bool = False
    of_organs: bool = False
    only_apart: bool = False
    times: bool = False
    """几倍."""
    adds_up: bool = False
    """The sum is wanted besides: 谁收得多，两家加一块多少."""
    apart_too: bool = False
    """How far the sums are apart is wanted besides: 2022年和2024年各一共几件，差多少."""
    ahead: bool = False
    """How far the first is ahead of the next is wanted besides: 哪年最多，比第二多的那年多几件."""

    @property
    def said(self) -> bool:
        return self.operation != LISTED or self.share or self.of_two


_HOW_MANY_OF_THEM = "的有几家"
_ANY_OF_IT = re.compile("^[^有过]*有[^有过]{0,4}$")
_FALLS = "降减跌掉缩滑"
_IN_GROWTH = re.compile("[增降涨跌升减]幅|变化|增长率")
_MOVED_MORE = re.compile(f"([{_FALLS}涨增升])[了得的]{{1,2}}更?[多快猛]")
_APART_IN_POINTS = ("高", "低", "多", "差", "涨", "降", "升", "跌", "增", "减", "相差")
"""占几个百分点 asks for a share, 高几个百分点 how far two are apart."""


def wanted(text: str, language: Language, share_named: bool = False) -> Wanted:
    """`text` is bare; `share_named`: a rate is named, so that 比例 asks for no other share."""
    text = without_purpose(text, language)
    asked = _wanted(text, language, share_named)
    clauses = [clause for clause in _CLAUSES.findall(text) if len(clause) > 1]
    if len(clauses) < 2 or asked.share or asked.operation not in (*_BESIDES_A_SUM, "sum"):
        return asked
    each = {_wanted(clause, language, share_named).operation for clause in clauses}
    if asked.operation == "sum":  # 七家全加起来，2022年和2024年各是多少，差多少
        return replace(asked, apart_too="change" in each)
    ahead = "change" in each and asked.operation in ("highest", "lowest")
    return replace(asked, adds_up={"sum", asked.operation} <= each, ahead=ahead)


def _wanted(text: str, language: Language, share_named: bool) -> Wanted:
    words = language.operations
    for word in words.get("idle", ()):
        text = text.replace(word, "")

    def has(name: str, within: str = text) -> bool:
        return any_matches(words.get(name, ()), within)

    without_shares = text
    for word in sorted(words.get("share", ()), key=len, reverse=True):
        without_shares = without_shares.replace(word, "□")
    changed = words.get("change", ()) if has("change", without_shares) else ()
    changes = [word for word in changed if matches(word, without_shares)]
    moves = any(word not in _ONLY_COMPARES and "…" not in word for word in changes)
    per_cent, by_year = has("percent"), has("years")
    counted = has("counted") and not per_cent
    without_points = text
    for word in words.get("points", ()):
        without_points = without_points.replace(word, "")
    points = without_points != text and any(word in text for word in _APART_IN_POINTS)
    share = (
        has("share", without_points if points else text)
        and not (share_named or counted)
        and (not (moves or points) or "占" in text or "比重" in text)
    )
    share = share and not (changes and has("percent") and not any(word in text for word in OF_A_WHOLE))
    of_two = has("which_more") and not any(word in text for word in "最第名头底")
    order = next((name for name in ("rank", "highest", "lowest") if has(name)), "")
    if order == "highest" and has("lowest") and not of_two:
        order = APART

    times = has("times")

    def found(operation: str, weak: bool = False) -> Wanted:
        return Wanted(operation, weak, share, per_cent, by_year, of_two, has("who") and not by_year, times=times)

    if has("since") and (changes or order or has("none")):
        return found("trend")  # 哪年开始多起来的 is seen in the course
    if has("who") and (moved := _MOVED_MORE.search(text)):
        return found("fell" if moved[1] in _FALLS else "grew")  # 哪个比上年降得多
    apart = order == APART and not _IN_GROWTH.search(text)  # 最高和最低的增幅差多少 compares changes
    moved_at_all = has("up") or has("down") or "变" in text or "幅" in text
    if order and moved_at_all and not (apart or of_two):
        if order == "lowest":
            return found("change")
        return found("fell" if has("down") and not has("up") else "grew")
    if order:
        return found(order)
    if has("monthly"):
        return found(MONTHLY)
    if has("average"):
        return found("average")
    if has("trend"):
        return found("trend", weak=bool(changes))
    if has("sum") and not moves:
        return found("sum")
    if times and not changes:
        return found("change")
    if points:
        return found("change")
    if changes:
        apart = _APART.issuperset(changes)
        return replace(found("change", weak=not moves and changes == ["较"]), only_apart=apart)
    if _WHETHER in text and has("zero"):
        return found("none")  # 有没有挂零的
    if (has("who") or by_year) and (which := _whether(text, has)):
        return found(which)
    if has("weak_sum") and not has("each") and not share:
        return found("sum", weak=True)
    return found(LISTED)


def without_purpose(text: str, language: Language) -> str:
    """「拟统计占比，烦请提供某栏的数字」, 「…收到多少件，想对比」: what the number is for is told, and not asked."""
    purpose, asks = (language.operations.words(name) for name in ("purpose", "handed"))
    clauses = _CLAUSES.findall(text)
    told = [
        c
        for i, c in enumerate(clauses)
        if any_matches(purpose, c) and (_says_only(purpose, c) or any_matches(asks, "".join(clauses[i + 1 :])))
    ]
    return "".join(c for c in clauses if c not in told) if told else text


def _says_only(words: Sequence[str], clause: str) -> bool:
    longest = max((word for word in words if word in clause), key=len, default="")
    return bool(longest) and len(_NO_LETTERS.sub("", clause.replace(longest, ""))) <= 1


def _whether(text: str, has: Callable[..., bool]) -> str:
    asked = text.replace(_WHETHER, "")
    if asked != text and has("none", asked):
        return "none"  # 有没有哪家没被告过
    counted = asked.replace(_HOW_MANY_OF_THEM, "")
    if counted != asked:  # 公开率过半的有几家 says a condition that is none of ours
        return "none" if has("none", counted) else "any" if _ANY_OF_IT.search(counted) else ""
    if has("nonzero") or asked != text:
        return "any"
    # 哪些乡镇被告过: who asks which ones and not how many asks who had any.
    which = ("哪" in text or "谁" in text) and "几" not in text
    return "none" if has("none") else "any" if has("any") or which else ""
