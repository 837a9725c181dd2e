"""「要钱吗」 in the middle of a review is the review's: short questions about what one is in the middle of."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from bot.answering.from_guides.guides import answer_guide
from bot.answering.turn import Memory, Reply, Turn
from bot.answering.words.patterns import Stretches, any_matches
from bot.model import Guide
from bot.reading.staff_files.language import Language
from bot.reading.staff_files.word_lists import Words

LONGEST = 14
"""A longer question tells its own subject."""
NEAR = 0.27
"""A guide at least this near to the question, with the procedure's words before it, is meant."""
HEARD, _ALL = 0.08, 1000
"""How near the question by itself must be to it."""
NEXT_TO_NEAREST = 0.85
"""How near beside the nearest of all guides it must be."""
_OPEN = ("how", "time", "money", "may", "why", "existence", "condition", "list")
_OF_A_REPORT = ("report", "consistent", "happened", "people", "prose", "each_year", "predict")
_PUNCTUATION = re.compile(r"[^\u3400-\u9fffA-Za-z0-9]+")
_NUMBERS = re.compile(r"\d|[一二三四五六七八九十百]+(?:件|份|页|张|号)")
_MONEY = re.compile("[费钱元]")
_SAID = re.compile(r"^(?:他们|人家|机关|乡里|县里|镇里)(?:就|都|又|还|只|硬|非)?(?:说|答|回)")


def in_procedure(turn: Turn) -> Guide | None:
    """The guide that a short question means in the middle of a procedure; None where it tells its own subject."""
    meaning, last = turn.meaning, turn.memory.procedure
    bare = _PUNCTUATION.sub("", turn.question)
    if len(bare) > LONGEST or _NUMBERS.search(bare):
        return None
    if meaning.years or meaning.cue(*_OF_A_REPORT):
        return None
    if same := _same_guide(turn, last, bare):
        return same
    named = _named(turn, bare)
    if named and named != last and _SAID.match(bare):
        return nearest_of(turn, named, bare)  # 他们说是别人的隐私: the reason changes what it is about
    meant = named or last
    if not last or not (meant == last or _follows(turn, meant, last)) or not says_no_subject(turn, meant, bare):
        return None
    guide = nearest_of(turn, meant, bare)
    # 要交钱不 in the middle of an extension: its guide says nothing of money, the one on fees does.
    tells = guide is not None and (not meaning.cue("money") or _MONEY.search(f"{guide.title}{guide.body}"))
    return guide if tells else None


def _same_guide(turn: Turn, last: str, bare: str) -> Guide | None:
    """The guide that was told, where the question stays with what it is about: 要是我忘了回呢 of a third party."""
    language = turn.knowledge.language
    if turn.memory.guide not in language.procedure_guides.words(last):
        return None
    own = any_matches(language.procedure_own.words(last), bare)
    return next((g for g in turn.knowledge.guides if g.id == turn.memory.guide), None) if own else None


def procedure_in(text: str, procedures: Mapping[str, Words]) -> str:
    """The first procedure of the list that `text` speaks of; "" for none."""
    return next((name for name, words in procedures.items() if any(word in text for word in words)), "")


def _named(turn: Turn, text: str) -> str:
    """The procedure that `text` names; the last one where it names what that is a part of (a refusal, of a review)."""
    language, last = turn.knowledge.language, turn.memory.procedure
    named, guides = procedure_in(text, language.procedures), language.procedure_guides
    part = bool(named and last) and set(guides.get(last, ())) <= set(guides.get(named, ()))
    return last if part else named


def _follows(turn: Turn, procedure: str, last: str) -> bool:
    """Whether it is what comes after the last one, as going to court does after a review that was lost."""
    guides = turn.knowledge.language.procedure_guides
    return bool(set(guides.get(procedure, ())[:1]) & set(guides.get(last, ())[1:]))


def says_no_subject(turn: Turn, procedure: str, bare: str) -> bool:
    """Whether only who, where, how long, how much and the like is said in it."""
    words, stretches = _saying_no_subject(turn.knowledge.language, procedure)
    reached = {0}
    for start in range(len(bare)):
        if start in reached:
            reached |= {start + len(piece) for piece in stretches.of(bare, start) if piece in words}
    return len(bare) in reached


@lru_cache(maxsize=32)  # each procedure of a draft and of the version before it
def _saying_no_subject(language: Language, procedure: str) -> tuple[frozenset[str], Stretches]:
    own = set(language.follow.words("own"))
    words = {word for cue in _OPEN for word in language.cues.words(cue)}
    words |= {*language.follow.words("open"), *language.follow.words("marks"), *language.procedures.words(procedure)}
    words |= {word for word in language.fillers if word not in own}
    every = frozenset(words - {""})
    return every, Stretches(every)


def nearest_of(turn: Turn, procedure: str, question: str, near: float = NEAR) -> Guide | None:
    """The nearest guide of the procedure to `question`, told with the procedure's own words before it."""
    language, index = turn.knowledge.language, turn.knowledge.guide_index
    own: Sequence[str] = language.procedure_guides.words(procedure)
    # The lead alone makes all of its guides near; the question must speak for the one that is meant.
    heard = {match.item.id for match in index.find(question, _ALL) if match.score >= HEARD}
    best: tuple[float, Guide] | None = None
    for lead in language.procedure_lead.get(procedure, ("",)):
        told = question if lead in question else lead + question
        found = index.find(told, 10)
        for match in found:
            clear = match.score >= near and match.score >= found[0].score * NEXT_TO_NEAREST
            if clear and match.item.id in own and match.item.id in heard and (best is None or match.score > best[0]):
                best = (match.score, match.item)
    return best[1] if best else None


def disbelieved(turn: Turn) -> Turn | Reply:
    """「我不信」 after 信息不存在 asks what can be done about that, and is no reproach to us."""
    language = turn.knowledge.language
    bare = _PUNCTUATION.sub("", turn.question)
    if not turn.memory.procedure or bare not in language.follow.words("doubts"):
        return turn
    guide = nearest_of(turn, turn.memory.procedure, "我不信", NEAR)
    return answer_guide(turn, guide) if guide and any("不信" in said for said in guide.questions) else turn


def with_procedure(reply: Reply, turn: Turn) -> Reply:
    """`reply`, which remembers what the asker is in the middle of: by the question's words, else by its guide."""
    memory = reply.memory
    if memory is None or reply.private:
        return reply
    return replace(reply, memory=replace(memory, procedure=_procedure_after(turn, memory)))


def _procedure_after(turn: Turn, memory: Memory) -> str:
    language = turn.knowledge.language
    if memory.inquiry or memory.subject in ("cells", "topic", "passage", "category", "article"):
        return ""
    if named := _named(turn, _PUNCTUATION.sub("", turn.question)):
        return named
    last = turn.memory.procedure
    if memory.guide in language.procedure_guides.words(last)[:1]:
        return last
    homes = (name for name, ids in language.procedure_guides.items() if memory.guide in ids)
    return next(homes, "")
