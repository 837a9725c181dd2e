"""Which organs a question names: those in the knowledge, and places that are not in it.

An organ that is not in the knowledge must never be answered with another's numbers, so 某某村 or 某某小学 behind
a known name is somebody else, and an unknown name ending in 乡, 县, 局 … is a place of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from bot.answering.meaning import Concept, Span
from bot.answering.whose.ours import ours
from bot.publishing.knowledge import Knowledge

_LEVELS = "省市县区乡镇"
_BETWEEN = 5
_NAME_PART = re.compile(r"[\u3400-\u9fff]*$")
_NOT_IN_NAMES = frozenset(
    "的在是有给向和跟与那这我你您他她它俺咱们去来到从请问看查告说年月日个全各该本贵每哪几两俩仨多把让做搞叫被对为"
    "因由于按就也都还又再不没要想能会可了着过吗呢吧啊呀哦么什怎谁请找同比及或往跑上下前后级"
)
_NUMERALS = "一二三四五六七八九十两零〇几数半整每"
_TELLS_A_TIME = {
    "月": frozenset(f"{_NUMERALS}本上下这那个当次隔年正腊闰"),
    "日": frozenset(f"{_NUMERALS}今明昨同生节假工休周"),
}
"""Before 月 and 日 these tell a time; behind anything else they may end a name: 望月县, 明月镇."""
_END_NAMES = frozenset("和同都年上下前后")
"""Of the characters that are in no names, those that many names of places end in: 太和, 望都, 万年, 塘下, 山前."""
_BEGIN_NAMES = frozenset("前后上下同向和对就来过去")
"""Of the same those that begin many: 前进, 上蔡, 同心, 向阳, 和平, 来安."""
_COUNTS_TIME = frozenset("本上下这那个每半几数整当次隔今明昨同生节假工休周前后年一二三四五六七八九十两零〇")
"""Before 月 and 日 these tell a time."""
_OF_A_VILLAGE = ("里", "民", "务", "上", "口", "头", "干", "委会里", "两委")
"""Behind 村 these speak of villages: 乙县村里 is in the villages of 乙县; 乙村里 is in the village 乙."""
_ROADS, _ON_IT = ("街", "路", "集"), ("上", "里", "头", "边")
"""水车镇街上 is where somebody is."""
_STREETS, _OF_A_STREET = ("街道", "办事处", "镇", "乡"), ("社区", "小区")
"""水车街道社区 are the communities there; behind 水车 alone 社区 would be one of that name."""
_ENDS_AN_OFFICE = "局厅委办府"
MAKES_A_WORD = frozenset("长民场动亲土级域政道官支医")
"""Behind 乡, 县, 市, 村 these make another word: 乡长, 市民, 市场, 县级, 县政府, 村官."""


_ITS_GOVERNMENT = re.compile(r"[省市县区乡镇]?(?:人民政府|街道办事处|政府(?=\d|[的呢那上前去]|[，。？?]|$))")
"""某某县人民政府 is named in full; 某某县政府信息公开 is not."""
_EVERY = ("各", "所有", "全")
_BELOW = re.compile(r"(?:下面|下边|下属|底下|那边|那里|里面|里)?的?(?:那个|那家|某个|一个)?")
_STREET = "街道"
_DONE = "理结完了过事"
_ENDS_EARLIER = {"街道办": _DONE, "办": _DONE}
"""街道办结总计, 两样占办结的多少: what follows shows that the name ends before 办."""


def strangers(text: str, spans: Iterable[Span], knowledge: Knowledge) -> Iterator[Span]:
    """Known names that turn out to be part of another's, and unknown names."""
    spans = tuple(spans)
    known = [span for span in spans if any(concept.kind == "organ" for concept in span.concepts)]
    for span in known:
        if length := _belongs_to_more(text, span, knowledge):
            yield _stranger(span.start, text[span.start : span.end + length])
    firm = {i for span in spans if is_firm(span) for i in range(span.start, span.end)}
    for span in known:
        if _tells_only_its_level(span, knowledge) and (before := _name_before(text, span.start, firm, knowledge)):
            yield _stranger(span.start - before, text[span.start - before : span.end])
    # 县政府 is ours, but not behind a name that nobody knows: 戊辰县政府.
    for span in filter(_is_mine, spans):
        inside = text[: span.start + 1].endswith(knowledge.language.places.words("common"))  # 全部乡镇里
        if inside or text[span.end : span.end + 1] in (*_ENDS_EARLIER.get(span.text, ""),):
            continue
        if place := next((s for s in spans if s.text and s.end == span.start and _is_only_a_place(s)), None):
            yield _stranger(place.start, text[place.start : span.end])
        elif (before := _name_before(text, span.start, firm, knowledge)) > 1:
            yield _stranger(span.start - before, text[span.start - before : span.end])
    unknown = list(_unknown_names(text, firm, knowledge))
    yield from unknown
    not_one = knowledge.language.places.words("others")
    for place in (*(span for span in spans if span.text and _is_only_a_place(span)), *unknown):
        if place.text in not_one or place.text.startswith(_EVERY):
            continue  # 各乡镇人民政府
        if government := _ITS_GOVERNMENT.match(text, place.end):
            yield _stranger(place.start, text[place.start : government.end()])


def _belongs_to_more(text: str, span: Span, knowledge: Knowledge) -> int:
    """How many more characters behind a known name make it somebody else's: 村, 镇, 中心小学, 某某村."""
    places, rest = knowledge.language.places, text[span.end :]
    levels = _LEVELS if span.text[-1] not in _LEVELS else ""
    near = next((word for word in (*places.words("followers"), *levels) if rest.startswith(word)), "")
    if near == "村" and (not levels or span.text[-1] in _ENDS_AN_OFFICE) and rest.startswith(_OF_A_VILLAGE, len(near)):
        return 0
    on_it = near in _ROADS and rest[len(near) : len(near) + 1] in _ON_IT
    if (on_it or near in _OF_A_STREET) and span.text.endswith(_STREETS):
        return 0
    if rest.startswith(places.words("no_followers")):
        return 0  # 己街道集中采购
    if near and rest[len(near) : len(near) + 1] not in MAKES_A_WORD:
        return len(near)
    for word in _offices_not_here(knowledge):
        between, found, _ = rest[: _BETWEEN + len(word)].partition(word)
        behind = rest[len(between) + len(word) :][:1]
        if (
            found
            and behind not in MAKES_A_WORD
            and _NAME_PART.match(between)
            and not any(f in between for f in _NOT_IN_NAMES)
            and between not in places.words("kinds")
            and between + word not in places.words("generic")
        ):
            return len(between) + len(word)
    return _unnamed_below(rest, knowledge)


def _offices_not_here(knowledge: Knowledge) -> list[str]:
    """What institutions are called, without those that have reports: 澜坪卫健委 where 卫健委 is one's name."""
    return [word for word in knowledge.language.places.words("institutions") if word not in knowledge.names]


def _unnamed_below(rest: str, knowledge: Knowledge) -> int:
    """望江区的街道办 is an office below the district; where one street office reports, 街道办 may be that."""
    joint, places = _BELOW.match(rest), knowledge.language.places
    offices = [word for word in _offices_not_here(knowledge) if word not in places.words("followers")]
    for word in (*places.words("unnamed"), *offices) if joint else ():
        behind = rest[joint.end() + len(word) :][:1] if joint else ""
        if joint and rest.startswith(word, joint.end()) and behind not in _ENDS_EARLIER.get(word, ""):
            return 0 if _STREET in word and ours(word, knowledge) else joint.end() + len(word)
    return 0


@lru_cache(maxsize=8)
def _kinds_alone(generic: tuple[str, ...]) -> tuple[str, ...]:
    """写一篇乡镇 ends in two kinds of places, and is the name of none."""
    return tuple(word for word in generic if set(word) <= set(_LEVELS))


def _unknown_names(text: str, taken: set[int], knowledge: Knowledge) -> Iterator[Span]:
    """Stretches that end like a place or an office and that nothing known explains: 某某乡, 某某局."""
    generic = knowledge.language.places.words("generic")
    common = knowledge.language.places.words("common")
    before = knowledge.language.places.words("before")
    kinds = _kinds_alone(generic)
    for ending in knowledge.language.places.words("endings"):
        position = text.find(ending)
        while position >= 0:
            stop = position + len(ending)
            start = max(start_of_name(text, position, taken, knowledge), stop - 8)
            start += not_of_the_name(text[start:position], before)
            name = text[start:stop]
            follows = text[stop : stop + 1]
            inside = (
                text[start:position] in before
                or position in taken
                or follows in MAKES_A_WORD
                or follows in _ENDS_EARLIER.get(ending, "")
            )
            inside = inside or text.startswith(kinds, position) or name.endswith(kinds)
            if start < position and not inside and name not in generic and not name.endswith(common):
                yield _stranger(start, name)
            position = text.find(ending, stop)


def not_of_the_name(name: str, before: tuple[str, ...]) -> int:
    """How many characters at its beginning only say where it is or what one wants of it: 隔壁柴家乡, 比较柴家乡."""
    cut = 0
    while word := next((w for w in before if name.startswith(w, cut) and len(name) > cut + len(w)), ""):
        cut += len(word)
    return cut


def _may_be_in_a_name(text: str, position: int) -> bool:
    of_time = _TELLS_A_TIME.get(text[position])
    if of_time is not None and position and _NAME_PART.fullmatch(text[position - 1]):
        return text[position - 1] not in of_time
    return bool(_NAME_PART.match(text[position])) and text[position] not in _NOT_IN_NAMES


def _is_mine(span: Span) -> bool:
    return any(concept.kind == "mine" for concept in span.concepts)


def _is_only_a_place(span: Span) -> bool:
    return all(concept.kind == "place" for concept in span.concepts)


def start_of_name(text: str, end: int, firm: set[int], knowledge: Knowledge) -> int:
    """Where what stands before `end` begins to be a name, of characters that nothing explains; `end` for no name."""

    def back_from(start: int) -> int:
        while start > 0 and start - 1 not in firm and _may_be_in_a_name(text, start - 1):
            start -= 1
        return start

    start = back_from(end)
    if start == end and _ends_in_a_common_word(text, end, firm, knowledge):
        start = back_from(end - 1)
    return start - 1 if _is_one_word(text, start, end, firm, knowledge) else start


def _is_one_word(text: str, start: int, end: int, firm: set[int], knowledge: Knowledge) -> bool:
    """前进|村, 向阳|镇: what else leads in (前, 向) begins the name where it makes one word with what follows, and
    nothing that a name could go on from stands before it."""
    if start < 1 or end - start != 1 or start - 1 in firm or text[start - 1] not in _BEGIN_NAMES:
        return False
    begins = start == 1 or not _NAME_PART.fullmatch(text[start - 2]) or start - 2 in firm
    return begins and knowledge.words.knows(text[start - 1 : end])


def _ends_in_a_common_word(text: str, end: int, firm: set[int], knowledge: Knowledge) -> bool:
    """太和|县, 望都|县, 塘下|镇: what else joins or leads in (和, 下) ends a name that the dictionary has, or may."""
    pair = range(end - 2, end)
    if end < 2 or not firm.isdisjoint(pair) or not _may_be_in_a_name(text, end - 2):
        return False
    known = any(knowledge.words.knows(text[start : end + 1]) for start in range(max(end - 3, 0), end - 1))
    return known or text[end - 1] in _END_NAMES


def _tells_only_its_level(span: Span, knowledge: Knowledge) -> bool:
    """县水利局 is the one that is here, but not behind a name that nobody knows: 戊辰县水利局."""
    return span.text[:1] in _LEVELS and span.text[1:] in knowledge.names


def _name_before(text: str, position: int, firm: set[int], knowledge: Knowledge) -> int:
    """How many characters right before `position` are a name, and none of the words that lead into one."""
    start, words = start_of_name(text, position, firm, knowledge), knowledge.language.places.words("before")
    if text[start:position] in words:
        return 0
    return position - start - not_of_the_name(text[start:position], words)


def is_firm(span: Span) -> bool:
    """Whether the span really explains its characters; a lone 里 or 大 may be part of a name."""
    return span.end - span.start > 1


def _stranger(start: int, name: str) -> Span:
    return Span(start, start + len(name), name, (Concept("place", name),))
