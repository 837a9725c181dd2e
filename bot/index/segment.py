"""Chinese text into words, by jieba, with its cache in a folder of our own.

jieba reads its cache with marshal: one in a world-writable folder could be planted, so it never lies in /tmp.
"""

from __future__ import annotations

import copy
import logging
import os
import threading
import warnings
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import jieba

jieba.setLogLevel(logging.ERROR)

_RAREST = 8
_LONGEST = 6
MADE_WITH = f"jieba {jieba.__version__}, words from {_RAREST} times to {_LONGEST} characters"
_lock = threading.Lock()
_tokenizers: list[jieba.Tokenizer] = []


def _tokenizer(cache: Path) -> jieba.Tokenizer:
    """The process's only one, with nobody's own words: its dictionary takes half a second and 100 MB to load.

    It is the same whatever folder its cache lies in, so that `cache` counts for the first that asks.
    """
    with _lock:
        if not _tokenizers:
            cache = cache.resolve()
            cache.mkdir(parents=True, exist_ok=True)
            tokenizer = jieba.Tokenizer(str(_common_words(cache)))
            tokenizer.tmp_dir = str(cache)
            tokenizer.initialize()
            _tokenizers.append(tokenizer)
        return _tokenizers[0]


def _common_words(cache: Path) -> Path:
    """jieba's dictionary without its rarest words: a third of the memory, and the same cut on our texts."""
    trimmed = cache / f"words-{_RAREST}.txt"
    if not trimmed.exists():
        with (Path(jieba.__file__).parent / "dict.txt").open(encoding="utf-8") as lines:
            entries = [line.split(" ") for line in lines]
        kept = [f"{word} {times}\n" for word, times, _ in entries if int(times) >= _RAREST and len(word) <= _LONGEST]
        unfinished = trimmed.with_suffix(f".{os.getpid()}")
        unfinished.write_text("".join(kept), encoding="utf-8")
        unfinished.replace(trimmed)
    return trimmed


def _with(words: frozenset[str], tokenizer: jieba.Tokenizer) -> jieba.Tokenizer:
    """A tokenizer with these words in a dictionary of its own (4 MB), so that a draft's cut nothing published."""
    own = copy.copy(tokenizer)
    own.FREQ = dict(tokenizer.FREQ)
    for word in sorted(words):  # how much a word weighs rests on those before it
        if not own.FREQ.get(word):
            own.add_word(word)
    return own


class Segmenter:
    """Cuts text into words; `words` are names and terms that must stay whole."""

    def __init__(self, cache: Path, words: Iterable[str] = ()) -> None:
        self.own = frozenset(word for word in words if len(word) > 1)
        self._tokenizer = _with(self.own, _tokenizer(cache))
        self.cut = lru_cache(maxsize=4096)(self._cut)

    def _cut(self, text: str) -> tuple[str, ...]:
        return tuple(word for word in self._tokenizer.cut(text, HMM=False) if word.strip())

    def forget(self) -> None:
        """Keep no text that was cut: one of them may tell who somebody is."""
        self.cut.cache_clear()

    def knows(self, word: str) -> bool:
        """Whether `word` is an ordinary word of the dictionary."""
        return bool(self._tokenizer.FREQ.get(word))
