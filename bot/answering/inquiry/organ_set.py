"""Which organs 各乡镇, 所有机关, 乙县的四个镇 mean: also those that staff listed and that have no report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.answering.inquiry.counted_by_name import counts_the_named
from bot.answering.inquiry.everywhere import everywhere
from bot.answering.inquiry.excluded import Excluded, excluded
from bot.answering.inquiry.inquiry import OrganSet
from bot.answering.inquiry.places import asks_which_place
from bot.answering.inquiry.set_words import (
    ALL,
    HERE,
    NUMBER,
    OFFICES,
    SEVERAL,
    TURNS_TO,
    kind_named,
    said_in_short,
    set_named,
    whom_below,
    without_the_list,
)
from bot.answering.inquiry.unsaid_sets import everyone, short_name, without_those
from bot.answering.turn import Turn
from bot.model import Organ
from bot.publishing.organs import Organs
from bot.reading.numerals import read_numeral
from bot.reading.whose.places import base_of, is_above, level_of
from bot.wording.computing import ALL_THERE_ARE, WITHOUT

_JOINT = re.compile(r"(?:的|里|下属|下辖)+$")
_UNDER = re.compile("下属|下辖|下面|底下|所属")
_OFFICES_TOO = re.compile("(?:、|和|跟|与|以及|还有)(?:各个?|所有)?(?:局|部门|委办局|单位|科局)")
_ITSELF = re.compile("政府[和跟与、]")
_OF_ALL_COUNTIES = re.compile(rf"(?:{NUMBER}|各|所有|全部)([县区市])的?$")
_LONGEST_NAME = 24
_JOINED = 5  # 公司, and 啊机构啊这


def organ_set(turn: Turn, within: str = "") -> OrganSet | None:
    """The set that is spoken of, looked for in `within` where no place is named; None where it is not known which."""
    tree, language = turn.knowledge.tree, turn.knowledge.language
    text = without_the_list(turn.question, language)
    if away := excluded(turn):
        text = text.replace(away.words, "，" * len(away.words))
    found = set_named(text, language, bool(away)) or whom_below(turn)
    if found and (every := _below_all_of_them(turn, found)):
        return every
    if found is None or counts_the_named(found[1], turn) or _only_speaks_of_them(found, turn):
        every = everywhere(turn, within)
        every = without_those(every, away) if every and away else every
        return (_below_those_counted(turn, found, away) if found else None) or every
    start, words, level, ending = found
    if TURNS_TO.search(text[:start]) and words.startswith("哪"):
        return None  # 去哪个机关复议
    if _sums_up_applicants(turn, start):
        return None
    if _is_said_of_a_name(turn, text, start + len(words)):
        return None  # 两个县的教育局 are offices, and no counties
    place, name = _place_before(text[:start], tree)
    if place is None:
        place, name = _place_elsewhere(turn, level)
        if place and asks_which_place(text) and not tree.children(place.id):
            place, name = None, ()  # 己街道在收录的机关里排第几: it is one of them, and no place of theirs
    # 三个县里 is not 县里.
    here = () if place else tuple(w for w in language.sets.words(HERE) if re.search(f"(?<!个){w}", text))
    beside = _places_elsewhere(turn, level)
    if beside and (place is None or place in beside.values()):
        return _of_places(turn, beside, words, level, ending, away)
    if place is None and within and not here and not _of_all_counties(text[:start], tree):
        place = tree.by_id.get(within)
        if not words.startswith(("一", "哪")):  # 另一个县 is one, 哪个县的 of two asks which of them
            place = _wide_enough(place, level, ending, tree)
    if _OFFICES_TOO.match(text, start + len(words)):
        level = ALL  # 乡镇、各局
    itself = _ITSELF.search(text[:start]) or not _UNDER.search(text)
    own = place and level == ALL and place.reports and itself
    organs = tuple(o for o in _below(tree, place) if _fits(o, level, ending, bool(place)))
    organs = (place, *organs) if place and own else organs
    organs = tuple(o for o in organs if away.keeps(o)) if away else organs
    several = here and len({organ.parent for organ in organs} - {""}) > 1
    few = len(organs) < (1 if place else 2)
    if several or few:
        return None
    kind = kind_named(words, language) or language.sets.get(f"{ALL}名", ("",))[0]
    called = f"{short_name(place)}{kind}" if place or level != ALL else ALL_THERE_ARE
    called += f"（{WITHOUT}{away.name}）" if away else ""
    around = tuple(w for w in language.sets.words(HERE) if place and w in text and w.endswith(place.level))
    besides = (*here, *around, *said_in_short(turn.question), *name, *((away.words,) if away else ()))
    return OrganSet(organs, called, place.id if place else "", (words, *besides))


def _of_all_counties(before: str, tree: Organs) -> bool:
    """「三个县的」 where there are three, 「各县的」: not only those of the county that was spoken of."""
    found = _OF_ALL_COUNTIES.search(before)
    many = re.match(NUMBER, found.group()) if found else None
    above = (
        [organ for organ in tree.by_id.values() if organ.level == found[1] and tree.children(organ.id)] if found else []
    )
    return found is not None and (many is None or read_numeral(many.group()[:-1]) == len(above))


def _below_those_counted(turn: Turn, found: tuple[int, str, str, str], away: Excluded | None) -> OrganSet | None:
    """「甲、乙两个县……的有哪几家」: not the two counties, but all that lies in them."""
    tree, language = turn.knowledge.tree, turn.knowledge.language
    whom = next((word for word in language.sets.words(SEVERAL) if word in turn.question), "")
    named = {s.text: s for s in turn.meaning.spans if s.text and any(c.kind == "organ" for c in s.concepts)}
    places = {text: organs[0] for text in named if len(organs := tree.named(text)) == 1 and tree.children(organs[0].id)}
    if not whom or found[2] in (ALL, OFFICES) or len(places) < 2 or len(places) != len(turn.meaning.organs):
        return None
    return _of_places(turn, places, whom, ALL, "", away)


def _below_all_of_them(turn: Turn, found: tuple[int, str, str, str]) -> OrganSet | None:
    """「三个县……的机关有哪些」, where there are three in all: not the counties, but all that lies in them."""
    number, tree = re.match(NUMBER, found[1]), turn.knowledge.tree
    above = [organ for organ in tree.by_id.values() if organ.level == found[2] and tree.children(organ.id)]
    every = number is not None and len(above) > 1 and read_numeral(number.group()[:-1]) == len(above)
    of_all = every and not turn.meaning.organs and turn.knowledge.language.sets.heard(turn.question, SEVERAL)
    everybody = everyone(turn) if of_all else None
    return replace(everybody, words=(found[1],)) if everybody else None


def _of_places(
    turn: Turn, places: dict[str, Organ], words: str, level: str, ending: str, away: Excluded | None
) -> OrganSet | None:
    """「甲县和乙县的乡镇」: those of each of them."""
    tree, kind = turn.knowledge.tree, kind_named(words, turn.knowledge.language)
    found = {
        place.id: tuple(o for o in _below(tree, place) if _fits(o, level, ending, True) and (not away or away.keeps(o)))
        for place in places.values()
    }
    if not all(found.values()):
        return None
    if level == ALL and not _UNDER.search(turn.question):  # as of one place: its own government is one of them
        number = re.match(NUMBER, words)
        many = read_numeral(number.group()[:-1]) if number else 0
        found |= {p.id: (p, *found[p.id]) for p in places.values() if p.reports and many != len(found[p.id])}
    parts = tuple((f"{short_name(tree.by_id[id_])}{kind}", tuple(o.id for o in mine)) for id_, mine in found.items())
    called = "、".join(short_name(tree.by_id[id_]) for id_ in found) + kind
    said = (words, *places, *((away.words,) if away else ()))
    return OrganSet(tuple(o for mine in found.values() for o in mine), called, "", said, parts)


def _is_said_of_a_name(turn: Turn, text: str, end: int) -> bool:
    """Whether a name of an organ that lies there follows right behind."""
    spans = [s for s in turn.meaning.spans if s.text and any(c.kind == "organ" for c in s.concepts)]
    begins = end + 1 if text[end : end + 1] == "的" else end
    return len(turn.meaning.organs) > 1 and any(s.start == begins and not level_of(s.text) for s in spans)


def _sums_up_applicants(turn: Turn, start: int) -> bool:
    """公司啊机构啊这些单位: a word for all applicants that were named right before it."""
    named = [
        s for s in turn.meaning.spans if s.text and any(c.kind == "column" and c.id != "total" for c in s.concepts)
    ]
    return "这" in turn.question[start - 1 : start + 1] and any(0 <= start - span.end <= _JOINED for span in named)


def _only_speaks_of_them(found: tuple[int, str, str, str], turn: Turn) -> bool:
    """「写乡镇的稿子，甲乡和乙镇各收到几件」: a bare 乡镇 beside two of them names no set; in 乡镇里 it does."""
    start, words, level, _ = found
    tree = turn.knowledge.tree
    named = [organ for id_ in turn.meaning.organs if (organ := tree.by_id.get(id_))]
    bare = words in turn.knowledge.language.sets.words(level)
    inside = turn.question[start + len(words) :].startswith(("里", "中", "当中", "之中"))
    return bare and not inside and len(named) > 1 and all(organ.level == level for organ in named)


def _below(tree: Organs, place: Organ | None) -> tuple[Organ, ...]:
    return tree.descendants(place.id) if place else tuple(tree.by_id.values())


def _wide_enough(place: Organ | None, level: str, ending: str, tree: Organs) -> Organ | None:
    """`place`, or the nearest one around it where such organs lie: of 三个县 behind a county none lies in it."""
    while place and not any(_fits(organ, level, ending, True) for organ in _below(tree, place)):
        place = tree.by_id.get(place.parent)
    return place


def _fits(organ: Organ, level: str, ending: str, placed: bool) -> bool:
    if level == ALL:
        return organ.reports or placed
    if level == OFFICES:
        return not organ.level and (organ.reports or placed) and (not ending or organ.name.endswith(ending[-1]))
    named = not ending or ending not in ("乡", "镇", "街道") or base_of(organ.name).endswith(ending)
    return organ.level == level and named


def _place_before(text: str, tree: Organs) -> tuple[Organ | None, tuple[str, ...]]:
    """The known organ or place whose name ends `text`, with the words that name it; the longest name counts."""
    for name in _endings(_JOINT.sub("", text)):
        found = tree.named(name)
        if len(found) == 1:
            return found[0], (name,)
    return None, ()


def _place_elsewhere(turn: Turn, level: str) -> tuple[Organ | None, tuple[str, ...]]:
    """甲县2022年哪个乡镇…: the one organ or place of a higher level that the question names."""
    above = _above_named(turn, level)
    return (next(iter(above.values())), tuple(above)) if len(above) == 1 else (None, ())


def _places_elsewhere(turn: Turn, level: str) -> dict[str, Organ]:
    """Several such places, none of which lies in another."""
    above, tree = _above_named(turn, level), turn.knowledge.tree
    apart = not any(tree.lies_in(a.id, b.name) for a in above.values() for b in above.values() if a is not b)
    return above if len(above) > 1 and apart and len({o.id for o in above.values()}) == len(above) else {}


def _above_named(turn: Turn, level: str) -> dict[str, Organ]:
    names = [s.text for s in turn.meaning.spans if s.text and any(c.kind in ("organ", "place") for c in s.concepts)]
    found = {name: organs[0] for name in names if len(organs := turn.knowledge.tree.named(name)) == 1}
    return {name: organ for name, organ in found.items() if organ.level and is_above(organ.level, _level(level))}


def _level(level: str) -> str:
    return "" if level in (ALL, OFFICES) else level


def _endings(text: str) -> Iterator[str]:
    for length in range(min(_LONGEST_NAME, len(text)), 1, -1):
        yield text[-length:]
