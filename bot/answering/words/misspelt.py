"""One wrong character in a name from the form, where a report is spoken of: 从复申请, 不掌屋, 部份公开.

The speller mends what sounds exactly alike and breaks no word. Here the rest of a longer name vouches for the one
character, so that it may sound only nearly alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from bot.answering.meaning import Meaning, Span
from bot.answering.words.readings import readings
from bot.answering.words.vocabulary import LIGHT

_HANZI = re.compile(r"[\u3400-\u9fff]{2,16}$")
_ANY = "\0"
_VOUCHED = 4
"""A name of so many characters is put right across the end of a word too: 行政处|法办了."""
_LONG = 3
"""From this length on the other characters vouch for the one; shorter names must sound exactly alike."""
_NEARLY = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("n", "l"), ("h", "f"))
_WORTH_KEEPING = frozenset(
    "不未没无非已有全各前后上下去今明来新旧多少一二三四五六七八九十的地得了是我你他她它们这那个和与跟给被把比"
    "增减涨降升跌高低搞些在"
)
"""Characters that mean something else, whatever they sound like: 我的申请 is not 我递申请, 乡里在 no 乡里栽."""
_TAKEN_FOR = frozenset({("在", "再")})
"""Written for the other all the same: 复议后在告."""


class Misspelt:
    """`names` are the form's; `terms` the short words of the trade (申请, 公开)."""

    def __init__(self, names: Iterable[str], terms: Iterable[str]) -> None:
        kept = {name for name in names if _HANZI.match(name) and len(name) >= _LONG}
        kept |= {term for term in terms if _HANZI.match(term) and len(term) == 2}
        self._names = frozenset(kept)
        self._but_one: dict[str, str] = {}
        """A name with any one character taken out → the names that it may be."""
        for name in sorted(kept):  # a set's order changes from one start to the next
            for i in range(len(name)):
                key = f"{name[:i]}{_ANY}{name[i + 1 :]}"
                self._but_one[key] = f"{self._but_one[key]}{_ANY}{name}" if key in self._but_one else name
        self._lengths: dict[tuple[int, str], set[int]] = {}
        """How long the names are with this character at this place, the first or the second."""
        for name in kept:
            for place, character in enumerate(name[:2]):
                self._lengths.setdefault((place, character), set()).add(len(name))
        self._longest = max(map(len, kept), default=0)

    def mended(self, text: str, meaning: Meaning, knows: Iterable[str] = ()) -> str:
        """`text` with such names put right; what is a name or an ordinary word (`knows`) already stays."""
        heavy = {i for span in meaning.spans if _says_something(span) for i in range(span.start, span.end)}
        words, start, result = frozenset(knows), 0, ""
        cut = _inside(text, words)
        while start < len(text):
            found = self._at(text, start, heavy, words) if start not in cut else ""
            if start + len(found) in cut and len(found) < _VOUCHED:
                found = ""
            result += found or text[start]
            start += len(found) or 1
        return result

    def _at(self, text: str, start: int, heavy: set[int], words: frozenset[str]) -> str:
        """The name that is meant from `start` on; "" for none."""
        # But one character is right: the first or the second of what stands here is the name's.
        begun = [self._lengths.get(place, set()) for place in enumerate(text[start : start + 2])]
        possible = set[int]().union(*begun)
        for length in range(min(self._longest, len(text) - start), 1, -1):
            piece = text[start : start + length]
            if piece in self._names or piece in words:
                return ""
            for i in range(length if length in possible else 0):
                if start + i in heavy:
                    continue
                meant = self._but_one.get(f"{piece[:i]}{_ANY}{piece[i + 1 :]}", "")
                for name in meant.split(_ANY) if meant else ():
                    if piece[i] in _WORTH_KEEPING and (piece[i], name[i]) not in _TAKEN_FOR:
                        continue
                    if name[i] not in _WORTH_KEEPING and _alike(piece[i], name[i], nearly=length >= _LONG):
                        return name
        return ""


def _inside(text: str, words: Iterable[str]) -> set[int]:
    """Where a name may not begin or end: in the middle of a word (微信申请 holds no 新申请)."""
    inside: set[int] = set()
    for word in words:
        at = text.find(word)
        while at >= 0:
            inside.update(range(at + 1, at + len(word)))
            at = text.find(word, at + len(word))
    return inside


def _says_something(span: Span) -> bool:
    return any(concept.kind not in LIGHT for concept in span.concepts) and bool(span.text)


def _alike(one: str, other: str, *, nearly: bool) -> bool:
    if not (_HANZI.match(one * 2) and _HANZI.match(other * 2)):
        return False
    return bool(_sounds(one, nearly) & _sounds(other, nearly))


@lru_cache(maxsize=4096)
def _sounds(character: str, nearly: bool) -> frozenset[str]:
    every = readings(character)
    return frozenset(map(_roughly, every)) if nearly else frozenset(every)


def _roughly(sound: str) -> str:
    """zh and z, n and l, in and ing are often not told apart."""
    for precise, rough in _NEARLY:
        if sound.startswith(precise):
            sound = rough + sound[len(precise) :]
            break
    sound = sound.removesuffix("g") if sound.endswith("ng") else sound
    return "wu" if sound == "wo" else sound
