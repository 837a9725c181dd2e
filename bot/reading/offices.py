"""What offices are called in short: 市场监管局 for 市场监督管理局, by the pairs that language.toml lists."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

_ENDS_A_PLACE = "省市县区旗州盟乡镇道府"
_ENDS_AN_OFFICE = "局委办"


class Offices:
    """Full names of offices with their short ones, to tell how else an organ may be called.

    A short name that is listed as a full one too (教育局, short for 教育体育局) is an office of its own: an organ that
    prints it is not called by the other's names.
    """

    def __init__(self, short: Mapping[str, tuple[str, ...]]) -> None:
        self._others: dict[str, tuple[str, ...]] = dict(short)
        full: dict[str, list[str]] = defaultdict(list)
        for name, words in short.items():
            for word in words:
                if word not in short:
                    full[word] += [name, *words]
        self._others |= {word: tuple(dict.fromkeys(names)) for word, names in full.items()}
        every = sorted(self._others, key=len, reverse=True)
        self._ending = re.compile(f"(?:{'|'.join(map(re.escape, every))})$") if every else None

    def others(self, organ: str) -> tuple[str, ...]:
        """The other names of `organ`, with the place before it, with only its level (县), and without."""
        match = self._ending.search(organ) if self._ending else None
        before = organ[: match.start()] if match else ""
        if match is None or (before and before[-1] not in _ENDS_A_PLACE):
            return ()
        short = self._others[match.group()]
        names = [n for name in short for n in (before + name, before[-1:] + name, name)]
        # 泽宁住建 for 泽宁市住建局; 住建 alone is a word of every day.
        places = (before, before[:-1]) if len(before) > 2 else ()
        names += [place + name.rstrip(_ENDS_AN_OFFICE) for place in places for name in (match.group(), *short)]
        return tuple(dict.fromkeys(name for name in (*names, before[-1:] + match.group()) if name != organ))


NONE = Offices({})
