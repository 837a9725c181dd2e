"""What is sought, told where only its year or its organ was asked for: it is kept, and the rest is asked for still."""

from __future__ import annotations

import re

from bot.answering.turn import Turn
from bot.answering.when.years import find_years
from bot.filing.requesting.checks import vague
from bot.filing.requesting.items import BY_ID
from bot.filing.requesting.questions import asks
from bot.model import RequestForm
from bot.reading.glyphs import fold
from bot.reading.whose.places import looks_like_an_organ

_ABOUT = re.compile(
    r"大概|大约|好像|可能|记得|应该|差不多|左右|前后|上下|那阵子|那会儿|那时候|的时候|年份|不知道|不清楚|记不"
)
_WANTED = re.compile(r"^(?:我|俺|咱)?(?:就)?(?:想要|要|想看|想申请|申请公开|申请)")
_LETTERS = re.compile(r"[\u3400-\u9fffA-Za-z]")
_SHORTEST = 5


def told_early(form: RequestForm, typed: str, turn: Turn) -> tuple[str, str] | None:
    """(what is left for the item itself, what is sought); None where only the item itself is told."""
    if form.at not in ("organ", "year") or form.mending or form.value("subject") or asks(turn, BY_ID["subject"]):
        return None
    if form.at == "organ":
        known = turn.knowledge.names.get(typed.strip()) or looks_like_an_organ(typed)
        sought = "" if known or "的" not in typed or vague(typed) else typed
        return ("", _bare(sought)) if sought else None
    spans = [*find_years(fold(typed), turn.today)]
    years = [span.text for span in spans if any(c.kind == "year" for c in span.concepts)]
    rest = typed
    for year in years:
        rest = rest.replace(year, "")
    rest = _ABOUT.sub("", rest)
    if len(_LETTERS.findall(rest)) < _SHORTEST:
        return None
    return "、".join(years), _bare(typed)


def _bare(sought: str) -> str:
    return _WANTED.sub("", sought.strip(" ，,。！!")).strip(" ，,")
