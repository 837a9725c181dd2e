"""What only leads to the question asks nothing: 「样本分层用：…」, 「老刘头为低保跑断了腿，就想问问民政局…」."""

from __future__ import annotations

import re

from bot.answering.meaning import Meaning

_LEAD = re.compile(r"[^，。；：:？?！!\d]{2,12}用[：:](?=.{6})")
_USE = re.compile(
    r"(?<=.{8})[，,](?:我|俺|咱|好|要|等着|急着)*(?:给|做|写|当|出|上|画|编|填|报|备|存|贴|拿|下午|明天|开会)[^，。；？！,;?!]{1,10}用[。！!]*$"
)
"""「…最多呢，给学生出统计题用」: what the answer is for."""
_TALE = re.compile(
    r".{8,}[，,。；](?:我|俺|咱)?(?:就|只|光)是?[想要](?:问问|问一下|问下|问|知道|晓得|了解)(?:一下)?[，,：:]?"
    r"|.{6,}(?:核实|核对|确认|请教|求证|打听|了解|想问|想知道)(?:一下|下|个数|一个数|一件事)?[：:](?=.{8})"
)
_OF_THE_FORM = frozenset({"row", "group", "column_group"})
_WHOSE = ("organ", "place", "year")
_ONLY_A_LEVEL = re.compile("[省市县区乡镇村][里上]")
_ASKS = frozenset({"cue", "filler"})


def without_lead_in(question: str, meaning: Meaning) -> str:
    """`question` without it; as it is where the lead names anything that we know."""
    if (use := _USE.search(question)) and not _names_anything(meaning, use.start(), use.end()):
        return question[: use.start()]
    lead = _LEAD.match(question)
    if lead is None:
        return _without_the_tale(question, meaning)
    return question if _names_anything(meaning, 0, lead.end()) else question[lead.end() :].strip()


def _names_anything(meaning: Meaning, start: int, end: int) -> bool:
    named = (c for span in meaning.spans if span.text and start <= span.start < end for c in span.concepts)
    return any(concept.kind not in _ASKS for concept in named)


def _without_the_tale(question: str, meaning: Meaning) -> str:
    """What somebody says that he just wants to know, or behind a colon, where it names whose number and which."""
    tale = _TALE.match(question)
    if tale is None:
        return question
    spans = [span for span in meaning.spans if span.text]
    told = [c for span in spans if span.start < tale.end() for c in span.concepts]
    asked = [c for span in spans if span.start >= tale.end() for c in span.concepts]
    kinds = {concept.kind for concept in asked}
    elsewhere = {c.id for c in told if c.kind in _WHOSE and not _ONLY_A_LEVEL.fullmatch(c.id)} - {
        c.id for c in asked if c.kind in _WHOSE
    }
    enough = {"organ", "year"} <= kinds and kinds & _OF_THE_FORM and not elsewhere
    enough = enough and not {concept.kind for concept in told} & {*_OF_THE_FORM, "measure"}  # 法院站政府这边的：…
    return question[tale.end() :] if enough else question
