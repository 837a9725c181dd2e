"""What only leads to the question asks nothing: 「样本分层用：…」, 「老刘头为低保跑断了腿，就想问问民政局…」."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.answering.meaning import Meaning
from bot.answering.words.patterns import one_of
from bot.reading.staff_files.language import Language

_OF_THE_FORM = frozenset({"row", "group", "column_group"})
_WHOSE = ("organ", "place", "year")
_ONLY_A_LEVEL = re.compile("[省市县区乡镇村][里上]")
_ASKS = frozenset({"cue", "filler"})


@lru_cache(maxsize=2)  # a draft and the version before it mostly have the same
def _lead(language: Language) -> re.Pattern[str]:
    """「样本分层用：」, 「移动平均的例子：」."""
    return re.compile(rf"[^，。；：:？?！!\d]{{2,12}}(?:{one_of(language.asides.words('leads'))})[：:](?=.{{6}})")


@lru_cache(maxsize=2)
def _use(language: Language) -> re.Pattern[str]:
    """「…最多呢，给学生出统计题用」: what the answer is for."""
    does = one_of(language.asides.words("for_use"))
    return re.compile(rf"(?<=.{{8}})[，,](?:我|俺|咱|好|要|等着|急着)*(?:{does})[^，。；？！,;?!]{{1,10}}用[。！!]*$")


@lru_cache(maxsize=2)
def _tale(language: Language) -> re.Pattern[str]:
    wants, verifies = (one_of(language.asides.words(name)) for name in ("wants", "verifies"))
    return re.compile(
        rf".{{8,}}[，,。；](?:我|俺|咱)?(?:就|只|光)是?[想要](?:{wants})(?:一下)?[，,：:]?"
        rf"|.{{6,}}(?:{verifies})(?:一下|下|个数|一个数|一件事)?[：:](?=.{{8}})"
    )


def without_lead_in(question: str, meaning: Meaning) -> str:
    """`question` without it; as it is where the lead names anything that we know."""
    if (use := _use(meaning.language).search(question)) and not _names_anything(meaning, use.start(), use.end()):
        return question[: use.start()]
    lead = _lead(meaning.language).match(question)
    if lead is None:
        return _without_the_tale(question, meaning)
    return question if _names_anything(meaning, 0, lead.end()) else question[lead.end() :].strip()


def _names_anything(meaning: Meaning, start: int, end: int) -> bool:
    named = (c for span in meaning.spans if span.text and start <= span.start < end for c in span.concepts)
    return any(concept.kind not in _ASKS for concept in named)


def _without_the_tale(question: str, meaning: Meaning) -> str:
    """What somebody says that he just wants to know, or behind a colon, where it names whose number and which."""
    tale = _tale(meaning.language).match(question)
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
