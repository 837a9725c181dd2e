"""What offices are called in short: 市场监管局 for 市场监督管理局, by the pairs that language.toml lists."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from bot.reading.whose.places import split

_ENDS_A_PLACE = "省市县区旗州盟乡镇道府"
_ENDS_AN_OFFICE = "局厅委办"
_BUREAU, _LEVELS = "局", ("厅", "委", "分局")
_BRANCH = re.compile(r"(?:^|[省市县区旗州盟])((?:[^省市县区旗州盟]|市(?=[场政容])){2,12}局)([\u3400-\u9fff]{2,8})分局$")
_BRANCHES_LIE_IN = "县区市"


class Offices:
    """Full names of offices with their short ones, to tell how else an organ may be called.

    A short name that is listed as a full one too (教育局, short for 教育体育局) is an office of its own: an organ that
    prints it is not called by the other's names. What is listed of a 局 holds for the 厅 and 委 of the same name.
    """

    def __init__(self, short: Mapping[str, tuple[str, ...]]) -> None:
        self._others: dict[str, tuple[str, ...]] = dict(short)
        full: dict[str, list[str]] = defaultdict(list)
        for name, words in short.items():
            for word in words:
                if word not in short:
                    full[word] += [name, *words]
        self._others |= {word: tuple(dict.fromkeys(names)) for word, names in full.items()}
        for level in _LEVELS:
            self._others |= {
                _at(name, level): tuple(_at(word, level) for word in words)
                for name, words in tuple(self._others.items())
                if name.endswith(_BUREAU) and _at(name, level) not in self._others
            }
        every = sorted(self._others, key=len, reverse=True)
        self._ending = re.compile(f"(?:{'|'.join(map(re.escape, every))})$") if every else None

    def others(self, organ: str) -> tuple[str, ...]:
        """The other names of `organ`, with the place before it, with only its level (县), and without."""
        if branch := _BRANCH.search(organ):
            return _of_a_branch(branch[2], (branch[1], *self._others.get(branch[1], ())))
        match = self._ending.search(organ) if self._ending else None
        before = organ[: match.start()] if match else ""
        if match is None or (before and before[-1] not in _ENDS_A_PLACE):
            return _by_place_and_stem(organ, ())
        short = self._others[match.group()]
        names = [n for name in short for n in (before + name, before[-1:] + name, name)]
        names += [*_by_place_and_stem(organ, short), before[-1:] + match.group()]
        return tuple(dict.fromkeys(name for name in names if name != organ))


def _by_place_and_stem(organ: str, short: tuple[str, ...]) -> tuple[str, ...]:
    """青原住建 for 青原市住房和城乡建设局, 柳河公安 for 柳河县公安局; 住建 alone is a word of every day."""
    places, office = split(organ)
    if not places or not office.endswith(tuple(_ENDS_AN_OFFICE)):
        return ()
    last = places[-1]
    calls = (last, last[:-1]) if len(last) > 2 else (last,)
    names = [office, *short]
    stems = [name.rstrip(_ENDS_AN_OFFICE) for name in names]
    with_place = [place + stem for place in calls for stem in stems if len(stem) > 1]
    return (*with_place, *(last[:-1] + name for name in names if len(last) > 2), last[-1:] + office)


def _of_a_branch(where: str, offices: tuple[str, ...]) -> tuple[str, ...]:
    """柳河生态环境局, 柳河环保分局, 柳河县环保局 for 某市生态环境局柳河分局: people say first where it is."""
    bare = where[:-1] if len(where) > 2 and where[-1] in _ENDS_A_PLACE else where
    places = dict.fromkeys((where, bare, *(bare + level for level in _BRANCHES_LIE_IN)))
    ends = [name for office in offices for name in (office, f"{office.removesuffix(_BUREAU)}分局")]
    stems = [office.removesuffix(_BUREAU) for office in offices]
    return (f"{bare}分局", *(place + end for place in places for end in (*ends, *stems)))


def _at(name: str, level: str) -> str:
    return name[: -len(_BUREAU)] + level if name.endswith(_BUREAU) else name


NONE = Offices({})
