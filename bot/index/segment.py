"""Chinese text into words, by jieba, with its cache in a folder of our own.

jieba reads its cache with marshal: one in a world-writable folder could be planted, so it never lies in /tmp.
"""

from __future__ import annotations

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

_RAREST = 5
_LONGEST = 6
MADE_WITH = f"jieba {jieba.__version__}, words from {_RAREST} times to {_LONGEST} characters"
_lock = threading.Lock()
_tokenizers: dict[Path, jieba.Tokenizer] = {}
_added: dict[Path, set[str]] = {}
"""The words that stand in a tokenizer's dictionary only because the newest segmenter was given them."""


def _tokenizer(cache: Path) -> jieba.Tokenizer:
    """One tokenizer a cache folder: its dictionary takes half a second and 100 MB to load."""
    with _lock:
        if cache not in _tokenizers:
            cache.mkdir(parents=True, exist_ok=True)
            tokenizer = jieba.Tokenizer(str(_common_words(cache)))
            tokenizer.tmp_dir = str(cache)
            tokenizer.initialize()
            _tokenizers[cache] = tokenizer
        return _tokenizers[cache]


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


class Segmenter:
    """Cuts text into words; `words` are names and terms that must stay whole."""

    def __init__(self, cache: Path, words: Iterable[str] = ()) -> None:
        self._tokenizer = _tokenizer(cache)
        self.own = frozenset(word for word in words if len(word) > 1)
        self._add(cache, self.own)
        self.cut = lru_cache(maxsize=4096)(self._cut)

    def _add(self, cache: Path, words: frozenset[str]) -> None:
        """Add `words`, and take away what an earlier version added: a line that staff delete must not stay."""
        with _lock:
            added = _added.setdefault(cache, set())
            for word in added - words:
                self._tokenizer.del_word(word)
            added &= words
            for word in sorted(words - added):  # a word's weight rests on those added before
                if not self._tokenizer.FREQ.get(word):
                    self._tokenizer.add_word(word)
                    added.add(word)

    def _cut(self, text: str) -> tuple[str, ...]:
        return tuple(word for word in self._tokenizer.cut(text, HMM=False) if word.strip())

    def forget(self) -> None:
        """Keep no text that was cut: one of them may tell who somebody is."""
        self.cut.cache_clear()

    def knows(self, word: str) -> bool:
        """Whether `word` is an ordinary word of the dictionary."""
        return bool(self._tokenizer.FREQ.get(word))
