"""Which of several organs of one name is meant, by what else the message names: 柳河镇（白石县）, 「…，青溪县的」,
县政府、自然资源局、柳河镇 of one county; and which places are named for nothing but that."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from bot.answering.meaning import Concept, Span
from bot.answering.whose.ours import ours
from bot.publishing.knowledge import Knowledge
from bot.reading.whose.places import level_of, looks_like_an_organ

_ANOTHER = re.compile(r"(?:另外?|别的?|其他的?|其它的?)(?:那|一|的)?[个家]?$")
_CLAUSE_END = re.compile(r"[，。；？！,;?!（）()]")
_BEFORE_ONE = re.compile(r"(?:[、和与跟同及比]|以及|还有)$")
_BEHIND_ONE = re.compile(r"[、和与跟同及比]|以及|还有")
_JOINED = re.compile(r"[、，,和与跟同及]|以及|还有")
_ONE_THERE = re.compile("的?那[个家边]|的那")
"""「两个县都有甲乡，白石县那个和青溪县那个」."""
_EACH_HAS = re.compile(
    r"(?:[这那]?[两二三四几2-9]个?[县市区])?(?:里|下面)?(?:的|各自的|[都各]有一?个?叫?)?(?:那?[两二三四几2-9]个)?"
)
_OF_A_PLACE = "县市区"
"""甲县政府 and 甲县人民政府 are the county itself."""
_COUNTY = re.compile(f".{{1,8}}?[{_OF_A_PLACE}](?=.{{3}})")
_OF_CELLS = ("row", "group", "column", "column_group", "measure", "cue", "topic")


@dataclass(frozen=True, slots=True)
class Apart:
    """`organ`: a name's span → the one that it means. `telling`: places that nothing is asked of."""

    organ: dict[Span, str] = field(default_factory=dict)
    telling: frozenset[Span] = frozenset()


def told_apart(text: str, names: Sequence[Span], spans: Sequence[Span], knowledge: Knowledge) -> Apart:
    """By the place or organ in the message that lies above exactly one of them, else in the same place as one."""
    organ: dict[Span, str] = {}
    telling: set[Span] = set()
    for name in names:
        ids = candidates_of(name, knowledge)
        if each := _of_each(text, names, name, ids, knowledge):
            organ |= each
            telling.add(name)
            continue
        if len(ids) < 2 or _ANOTHER.search(text[: name.start]):
            continue
        others = [o for o in names if o is not name and not set(candidates_of(o, knowledge)) & set(ids)]
        by_other = {other: _above(other, ids, knowledge) for other in others}
        found = {id_ for id_ in by_other.values() if id_} or {_beside(o, ids, knowledge) for o in others} - {""}
        if len(found) == 1:
            (organ[name],) = found
            telling |= {o for o, id_ in by_other.items() if id_ and _only_tells(text, o, name, spans)}
        elif ones := {o: id_ for o, id_ in by_other.items() if id_ and _ONE_THERE.match(text, o.end)}:
            organ |= ones
            telling.add(name)
    return Apart(organ, frozenset(telling))


def _of_each(text: str, names: Sequence[Span], name: Span, ids: Sequence[str], knowledge: Knowledge) -> dict[Span, str]:
    """「甲县和乙县的丙镇」, 「甲县、乙县都有个丙镇」: the one in each, and no county's government.

    A county without one gets an organ that nobody knows, so that its own number is not told instead.
    """
    places: list[Span] = []
    behind = name.start
    for place in sorted((o for o in names if o.end <= name.start), key=lambda o: -o.end):
        joint = _EACH_HAS if not places else _JOINED
        if not (level_of(place.text) and place.text[-1] in _OF_A_PLACE and joint.fullmatch(text[place.end : behind])):
            break
        places.append(place)
        behind = place.start
    found = {place: _above(place, ids, knowledge) for place in places}
    if len(places) < 2 or not any(found.values()) or level_of(name.text) in (*_OF_A_PLACE, "省"):
        return {}
    return {place: id_ or f"{place.text}{name.text}" for place, id_ in found.items()}


def with_our_own(text: str, spans: Sequence[Span], knowledge: Knowledge) -> tuple[Span, ...]:
    """县政府、自然资源局: 县政府 listed beside other names is one of them, where there is only one such, or only one is
    named besides (甲县：县政府、乙镇)."""
    named = [span for span in spans if any(c.kind in ("organ", "place") for c in span.concepts)]
    found = []
    for span in spans:
        listed = any(
            _JOINED.fullmatch(text[min(span.end, o.end) : max(span.start, o.start)]) for o in named if o is not span
        )
        meant = ours(span.text, knowledge) if listed and any(c.kind == "mine" for c in span.concepts) else ()
        if len(meant) > 1:
            said = {id_ for o in named if o is not span for id_ in candidates_of(o, knowledge)}
            meant = tuple(id_ for id_ in meant if id_ in said)
        found.append(replace(span, concepts=(Concept("organ", meant[0]),)) if len(meant) == 1 else span)
    return tuple(found)


def candidates_of(span: Span, knowledge: Knowledge) -> tuple[str, ...]:
    ids = (id_ for c in span.concepts if c.kind == "organ" for id_ in knowledge.names.get(c.id, ()))
    return tuple(dict.fromkeys(ids))


def _above(place: Span, ids: Sequence[str], knowledge: Knowledge) -> str:
    """The only one of `ids` that lies in `place`, or in the county that its name begins with (甲县某某小学)."""
    around = _COUNTY.match(place.text)
    name = around[0] if around else place.text
    of_place = {*candidates_of(place, knowledge), *(organ.id for organ in knowledge.tree.named(name))}
    below = [
        id_
        for id_ in ids
        if knowledge.tree.lies_in(id_, name) or of_place & {o.id for o in knowledge.tree.ancestors(id_)}
    ]
    return below[0] if len(below) == 1 else ""


def _beside(other: Span, ids: Sequence[str], knowledge: Knowledge) -> str:
    """The only one of `ids` that lies where `other`, a single organ, lies."""
    tree, found = knowledge.tree, candidates_of(other, knowledge)
    parent = tree.by_id[found[0]].parent if len(found) == 1 else ""
    same = [id_ for id_ in ids if parent and tree.by_id[id_].parent == parent]
    return same[0] if len(same) == 1 else ""


def _only_tells(text: str, place: Span, name: Span, spans: Sequence[Span]) -> bool:
    """Whether nothing is asked of the place itself: it is no office, not listed, and asked of in no other clause."""
    office = "政府" in place.text or (not level_of(place.text) and looks_like_an_organ(place.text))
    if office or _BEFORE_ONE.search(text[: place.start]) or _BEHIND_ONE.match(text[place.end :]):
        return False
    start, end = _clause(text, place)
    same = start <= name.start < end
    return same or not _asks(start, end, spans) or (name.start < start and not _asks(*_clause(text, name), spans))


def _clause(text: str, span: Span) -> tuple[int, int]:
    start = max((m.end() for m in _CLAUSE_END.finditer(text[: span.start])), default=0)
    return start, next((m.start() for m in _CLAUSE_END.finditer(text, span.end)), len(text))


def _asks(start: int, end: int, spans: Sequence[Span]) -> bool:
    """Whether anything is asked between `start` and `end`: a name of the form, or 几件."""
    return any(start <= s.start < end and any(c.kind in _OF_CELLS for c in s.concepts) for s in spans if s.text)
