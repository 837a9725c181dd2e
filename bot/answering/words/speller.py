"""Known phrases by their sound, for mending same-sound typos and pinyin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice, product

from bot.answering.words.readings import first_reading, readings, with_tones
from bot.index.segment import Segmenter

_HANZI = re.compile(r"[\u3400-\u9fff]{2,10}$")
_LATIN = re.compile(r"[a-z]{2,}(?:\s+[a-z]+)*", re.IGNORECASE)
_FUNCTION = re.compile(r"[了过的着给来没不有]")
Sound = tuple[str, ...]


# 公开率是多少 must not become 公开律师多少.
_TONES_MATTER = re.compile(r"[不就该各可计要会能个几完掉]")
"""With one of these in two characters the tone must be right too: 该进哪个门 is not 改进, 搬完 is not 办完."""
_THEN_NOT = "那不"
"""那不掌握的呢 names what is not held, and nothing 内部."""
_LATE = "晚"
"""回复晚了 is no 回复完了, however much it sounds like it."""
_ASKS = re.compile(r"[吗嘛么没]|几|多少|什么|啥|谁|怎|咋")
"""那段时间也算吗 asks already: its 那 is no 哪."""
_COUNTS = re.compile(r"[一二三四五六七八九十百千两]+[件份页张条次个家户人天日月]")
"""九件 is a number, and no 旧件."""
_SHORTEST_RIGHT, _LONGEST_RIGHT = 3, 8
_DIGITS = frozenset("〇零一二三四五六七八九")
_FUNCTION_HERE = re.compile(r"[是的了吗呢吧着过得地比才就也都还又在再哩嘞咧]")


class Speller:
    """Knows how each phrase sounds; `latin` are phrases written so (ngo).

    Of phrases that sound alike, the one given first is meant. What stands in `right` is never mended: 往上走 is
    no 网上.
    """

    def __init__(
        self,
        phrases: Iterable[str],
        syllables: Iterable[str] = (),
        latin: Iterable[str] = (),
        right: Iterable[str] = (),
    ) -> None:
        self._latin = frozenset(latin)
        self._right = frozenset(right)
        self._by_sound: dict[Sound, str] = {}
        self._by_letters: dict[str, str] = {}
        self._phrases: set[str] = set()
        for phrase in phrases:
            if _HANZI.match(phrase) and not _FUNCTION.search(phrase):
                self._phrases.add(phrase)
                for sound in _sounds(phrase):
                    self._by_sound.setdefault(sound, phrase)
                    self._by_letters.setdefault("".join(sound), phrase)
        for word in syllables:
            for sound in _sounds(word):
                self._by_letters.setdefault("".join(sound), word)
        self._longest = max(map(len, self._by_letters), default=0)

    def spell(self, text: str, words: Segmenter) -> str:
        """`text` with what is misspelt put right."""
        text = _LATIN.sub(lambda match: self._from_pinyin(match.group()), text)
        return self._homophones(text, words)

    def _homophones(self, text: str, words: Segmenter) -> str:
        sounds = [first_reading(character) for character in text]
        bounds, position = {0}, 0
        for word in words.cut(text):
            position = text.find(word, position) + len(word)
            bounds |= {position - len(word), position}
        result, start = "", 0
        while start < len(text):
            if whole := self._right_to(text, start):
                result, start = result + text[start:whole], whole
                continue
            end = self._misspelt(text, start, sounds, bounds, words)
            result += self._by_sound[tuple(sounds[start:end])] if end else text[start]
            start = end or start + 1
        return result

    def _right_to(self, text: str, start: int) -> int:
        """Where the longest phrase ends that is right as it is and begins at `start`; 0 for none.

        Nothing inside of it is mended: 上接 of 接得上接不上 is no 商家, nor is 上价 of 卖上价.
        """
        ends = range(min(start + _LONGEST_RIGHT, len(text)), start + _SHORTEST_RIGHT - 1, -1)
        return next((end for end in ends if text[start:end] in self._right), 0)

    def _misspelt(self, text: str, start: int, sounds: list[str], bounds: set[int], words: Segmenter) -> int:
        """Where a misspelt phrase that begins at `start` ends; 0 when none does."""
        if start not in bounds:
            return 0
        for end in range(min(start + 10, len(text)), start + 1, -1):
            piece = text[start:end]
            if end in bounds and (piece in self._phrases or piece in self._right):
                return 0
            if text[start] in _DIGITS and text[start - 1 : start] in _DIGITS:
                return 0  # 〇到 of 二〇二〇到二〇二二 is no 领导
            if end not in bounds or words.knows(piece) or _FUNCTION_HERE.search(piece) or _COUNTS.match(piece):
                continue
            meant = self._by_sound.get(tuple(sounds[start:end]))
            if meant and piece[0] == "那" and meant[0] == "哪" and _ASKS.search(text):
                continue
            if meant and piece.startswith(_THEN_NOT):
                continue
            if meant and _LATE in piece and _LATE not in meant:
                continue
            # Words of the piece that are right already must stay as they are.
            if meant and len(piece) == 2 and _TONES_MATTER.search(piece) and with_tones(piece) != with_tones(meant):
                continue
            if meant and not any(word not in meant and len(word) > 1 for word in words.cut(piece)):
                return end
        return 0

    def _from_pinyin(self, run: str) -> str:
        letters, result, position = run.lower().replace(" ", ""), "", 0
        if letters in self._latin:
            return run
        while position < len(letters):
            for end in range(min(position + self._longest, len(letters)), position, -1):
                if word := self._by_letters.get(letters[position:end]):
                    result, position = result + word, end
                    break
            else:
                return run
        return result


def _sounds(phrase: str) -> Iterator[Sound]:
    """The ways to read a phrase, without tones; at most eight."""
    yield from islice(product(*map(readings, phrase)), 8)
