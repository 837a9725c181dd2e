"""Which organs the names of a question mean: 乙县的城关镇 is the one in 乙县; 城关镇 alone may be several.

A place said before a name must be above the organ that is answered for, or the report must speak of it; else the
name is somebody else's (丙县城关镇), and an organ that is not in the knowledge gets nobody's numbers.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.answering.meaning import Concept, Span
from bot.answering.whose.all_of_them import all_of_them
from bot.answering.whose.told_apart import candidates_of, told_apart
from bot.publishing.knowledge import Knowledge
from bot.reading.whose.places import is_above, level_of, looks_like_an_organ, split

_BETWEEN = re.compile(r"[省市县区州]?(?:下面|下边|下属|底下|那边|那里|里|里面|那个|那家)?的?(?:那个|那家|这个|这家)?")
_BEFORE_SEVERAL = re.compile(_BETWEEN.pattern + r"(?:各个?|几个|所有的?|全部的?|这些|那些|每个)?")
_SAME_PLACE = re.compile(r"同(?:一个?)?[县市区](?:里|内)?(?:的|那个|那家|那边的)?$")
_WHAT_IS_ABOVE = re.compile(r"的?(?:上头|上面|上边|上级|顶上|管它|管着)的?(?:那个|那家)?的?")
"""石桥上头那个甲县政府: nothing is asked of 石桥."""
_LISTED = re.compile(r"[、，,和与跟同及]|以及|还有")
_LIVES = re.compile(r"(?:我|俺|咱|偶|本人|在下)们?(?:家)?(?:是|在|住|住在|家住|来自)$")
_NEXT_CLAUSE = re.compile(r"[，,。；; ]")
_NAMES = ("organ", "place")
_IN_BRACKETS = re.compile(r"[（(][\u3400-\u9fff]+[）)]")
_NUMBER = 3
"""Characters that a number before a name has at most: 的两个."""


@dataclass(frozen=True, slots=True)
class Named:
    """`unsure`: each name that several organs bear, with their ids."""

    spans: tuple[Span, ...]
    organs: tuple[str, ...] = ()
    unsure: tuple[tuple[str, tuple[str, ...]], ...] = ()


def named_organs(
    text: str, spans: Sequence[Span], knowledge: Knowledge, spoken_of: Sequence[str], told: Collection[str] = ()
) -> Named:
    """`spoken_of`: the organs of this conversation, the last one first: of several of one name it is meant again, as is
    the only one of that name among those that were `told` together."""
    places = [span for span in spans if span.text and any(c.kind in _NAMES for c in span.concepts)]
    shared, apart = _places_shared(text, places), told_apart(text, places, spans, knowledge)
    behind = _behind(text, spans, knowledge)
    for home, organ in _where_one_lives(text, places, knowledge):
        behind.append(home)
        shared[organ] = home.text
    changed: dict[Span, Span | None] = {}
    organs: list[str] = []
    unsure: list[tuple[str, tuple[str, ...]]] = []
    while places:
        span = places.pop()
        candidates = candidates_of(span, knowledge)
        if span in apart.organ and apart.organ[span] not in candidates:  # 丙县那个, which is not the organ itself
            organs.insert(0, apart.organ[span])
            changed[span] = replace(span, concepts=(Concept("filler", ""),))
            continue
        if span in apart.telling or span in behind:
            changed[span] = replace(span, concepts=(Concept("filler", ""),))
            continue
        if not candidates:
            continue
        before: list[Span] = []
        while places and _stands_before(text, places[-1], before[-1] if before else span, span):
            before.append(places.pop())
        candidates = _in_places(span, candidates, before, knowledge)
        if not candidates:
            start = before[-1].start
            whole = text[start : span.end]
            changed |= {span: Span(start, span.end, whole, (Concept("place", whole),)), **dict.fromkeys(before)}
            continue
        changed |= {place: replace(place, concepts=(Concept("filler", ""),)) for place in before}
        if not before and span in apart.organ:
            candidates = (apart.organ[span],)
        again = next((organ for organ in spoken_of if organ in candidates), "") if len(candidates) > 1 else ""
        if not again and len(candidates) > 1 and len(among := [organ for organ in candidates if organ in told]) == 1:
            (again,) = among
        if not again and len(candidates) > 1 and not before and _in_the_same_place(text, span):
            candidates = _beside_the_last(candidates, spoken_of, knowledge) or candidates
        if again and not all_of_them(text[: span.start], len(candidates)):
            candidates = (again,)
        if len(candidates) > 1 and not before and (place := shared.get(span)):
            candidates = tuple(c for c in candidates if knowledge.tree.lies_in(c, place)) or candidates
        if len(candidates) == 1:
            organs.insert(0, candidates[0])
        else:
            unsure.insert(0, (text[before[-1].start if before else span.start : span.end], candidates))
    kept = (changed.get(span, span) for span in spans)
    return Named(tuple(span for span in kept if span), tuple(dict.fromkeys(organs)), tuple(unsure))


def _in_the_same_place(text: str, name: Span) -> bool:
    return bool(_SAME_PLACE.search(text[: name.start]))


def _beside_the_last(candidates: Sequence[str], spoken_of: Sequence[str], knowledge: Knowledge) -> tuple[str, ...]:
    """「同县那个乙镇」: the one that lies where the organ lies, or lies in it, that was spoken of last."""
    tree = knowledge.tree
    last = next((tree.by_id[organ] for organ in spoken_of if organ in tree.by_id), None)
    places = {last.id, last.parent} if last else set()
    return tuple(c for c in candidates if c in tree.by_id and tree.by_id[c].parent in places - {""})


def _places_shared(text: str, names: Sequence[Span]) -> dict[Span, str]:
    """Of 甲县甲乡、乙镇和丙镇 the place that is said before the first and meant of all."""
    shared: dict[Span, str] = {names[0]: split(names[0].text)[0][-1]} if names and split(names[0].text)[0] else {}
    for before, name in pairwise(names):
        between = text[before.end : name.start]
        if within := split(name.text)[0]:
            shared[name] = within[-1]
        elif _BETWEEN.fullmatch(between) and is_above(level_of(before.text) or "省", level_of(name.text)):
            shared[name] = before.text
        elif _LISTED.fullmatch(between) and level_of(before.text) == level_of(name.text) and before in shared:
            shared[name] = shared[before]
    return shared


def _stands_before(text: str, place: Span, next_span: Span, organ: Span) -> bool:
    """Whether `place` is said of the organ: right before it, and not itself of the same level (柳河镇、石桥乡)."""
    between = text[place.end : next_span.start]
    if _is_an_office(place):
        return False
    level = level_of(place.text) or level_of(place.text + between[:1]) or "省"
    return bool(_BETWEEN.fullmatch(between)) and (is_above(level, level_of(organ.text)) or not level_of(organ.text))


def _is_an_office(span: Span) -> bool:
    """教育局 is no place that 财政局 could lie in; 县政府 is its county."""
    return any(c.kind == "organ" for c in span.concepts) and not level_of(span.text) and looks_like_an_organ(span.text)


def _behind(text: str, spans: Sequence[Span], knowledge: Knowledge) -> list[Span]:
    """A place said right behind the one organ that lies in it: 住建局青原的; those of 两个教育局，甲县的和乙县的."""
    named = [span for span in spans if span.text and any(c.kind in _NAMES for c in span.concepts)]
    found = []
    for organ, place in pairwise(named):
        candidates = candidates_of(organ, knowledge)
        inside = len(candidates) == 1 and knowledge.tree.lies_in(candidates[0], place.text)
        said_behind = organ.end == place.start and text[place.end :].startswith("的")
        if inside and (said_behind or _IN_BRACKETS.fullmatch(text[organ.end : place.end + 1])):
            found.append(place)
    for i, organ in enumerate(named):
        candidates = candidates_of(organ, knowledge)
        if len(candidates) > 1 and all_of_them(text[: organ.start], len(candidates)):
            homes = [p for p in named[i + 1 :] if text[p.end :].startswith("的")] + _listed_before(
                text, named[:i], organ
            )
            found += [p for p in homes if any(knowledge.tree.lies_in(id_, p.text) for id_ in candidates)]
    return found


def _listed_before(text: str, names: Sequence[Span], organ: Span) -> list[Span]:
    """甲县 and 乙县 of 甲县、乙县两个教育局."""
    found: list[Span] = []
    for name in reversed(names):
        between = text[name.end : found[-1].start if found else organ.start]
        if not (_LISTED.fullmatch(between) if found else len(between) <= _NUMBER and all_of_them(between, len(names))):
            break
        found.append(name)
    return found if len(found) > 1 else []


def _where_one_lives(text: str, names: Sequence[Span], knowledge: Knowledge) -> Iterator[tuple[Span, Span]]:
    """(place, organ) of 「我是甲县的，问教育局」: the place only tells whose 教育局 it is."""
    for place, organ in pairwise(names):
        lives = _LIVES.search(text[: place.start]) and _NEXT_CLAUSE.search(text[place.end : organ.start])
        if lives and any(knowledge.tree.lies_in(id_, place.text) for id_ in candidates_of(organ, knowledge)):
            yield place, organ


def _in_places(
    name: Span, candidates: tuple[str, ...], before: Sequence[Span], knowledge: Knowledge
) -> tuple[str, ...]:
    """The candidates that lie in the places said before the name, the nearest place first; none when all lie elsewhere.

    Of what lies above an organ only a part may be known: what contradicts nothing known is vouched for by a nearer
    place that fits, by being an organ of this knowledge, or by the report's own text.
    """
    tree, vouched = knowledge.tree, bool(split(name.text)[0])
    for place in before:
        fits = tuple(id_ for id_ in candidates if tree.lies_in(id_, place.text))
        if not fits:
            open_ = tuple(id_ for id_ in candidates if not _lies_elsewhere(id_, place, knowledge))
            ours = vouched or any(c.kind == "organ" for c in place.concepts)
            fits = open_ if ours else tuple(id_ for id_ in open_ if _speaks_of(id_, place.text, knowledge))
        if not fits:
            return ()
        candidates, vouched = fits, True
    return candidates


def _lies_elsewhere(organ: str, place: Span, knowledge: Knowledge) -> bool:
    tree = knowledge.tree
    known = {above.level for above in tree.ancestors(organ)}
    places = [tree.by_id[id_] for id_ in candidates_of(place, knowledge) if id_ in tree.by_id]
    office = tree.by_id.get(organ)
    if office and not office.level and office.parent and office.parent in {one.parent for one in places}:
        return True  # 戊镇财政局, where the county's bureau lies beside the town
    # 绛霞 of 绛霞|县住建局 is the county of that name.
    levels = {one.level for one in places} - {""}
    if level := level_of(place.text):
        levels = {level}
    if office and not office.level and levels and known and all(is_above(k, one) for k in known for one in levels):
        return True  # 浔岭县医保局, where the bureau is the city's own
    # A place said without its level (河南) is a province or a city.
    return bool(levels & known) if levels else {"省", "市"} <= known


def _speaks_of(organ: str, place: str, knowledge: Knowledge) -> bool:
    report = knowledge.report(organ, knowledge.years(organ)[-1])
    return report is not None and place in report.text


def only_named_before(text: str, spans: Sequence[Span], knowledge: Knowledge) -> tuple[str, ...]:
    """The organs that are only said to tell where an unknown one lies: of 甲县癸乡 nothing is known, 甲县's numbers
    are not its own; nor are they those of 甲县各乡镇."""
    unknown = [span for span in spans if any(c.kind == "place" for c in span.concepts)]
    found: list[str] = []
    for span in spans:
        for other in unknown:
            between = text[span.end : other.start] if span.end <= other.start else "\0"
            higher = is_above(level_of(span.text) or "省", level_of(other.text)) or not level_of(other.text)
            if (higher and _BEFORE_SEVERAL.fullmatch(between)) or _WHAT_IS_ABOVE.fullmatch(between):
                found += candidates_of(span, knowledge)
    return tuple(found)
