"""What was taken apart and learned of a version's samples, in a file beside jieba's cache: the next start reads it.

It holds a town's own samples too, as the database does, so a withdrawal takes it away (`forget`); a question that was
asked is never in it. It is numbers and JSON behind a checksum, nothing that runs: what is not whole, or was not made by
this very code, is as good as none. It cannot be stale: a text counts only for the words and synonyms that it was taken
apart with, what was learned only for the very same numbers.
"""

from __future__ import annotations

import json
import sys
from array import array
from collections.abc import Callable
from contextlib import suppress
from functools import cache as once
from hashlib import sha256
from itertools import accumulate, chain, islice, pairwise
from pathlib import Path

from bot.index.features import Taken
from bot.index.segment import MADE_WITH
from bot.writing import alone, write_whole

_FILE = "samples.bin"
_DIGEST = 32


def remembered(cache: Path) -> Taken | None:
    """What the last start left; None where there is nothing, or nothing that this version made."""
    with suppress(OSError):
        data = (cache / _FILE).read_bytes()
        if found := _read(data):
            return found
        with alone(cache / _FILE):  # or whoever comes to remember the same would take it for whole
            if (cache / _FILE).read_bytes() == data:
                (cache / _FILE).unlink()
    return None


def _read(data: bytes) -> Taken | None:
    mark, seal, rest = data[:_DIGEST], data[_DIGEST : 2 * _DIGEST], memoryview(data)[2 * _DIGEST :]
    if seal != _digest(mark, rest):
        return None
    size = int.from_bytes(rest[:4], "big")
    told = json.loads(bytes(rest[4 : 4 + size]))
    if told["features"].count("") * 2 > len(told["features"]):
        return None  # mostly gaps, after years of changes
    numbers = {name or f"\0{number}": number for number, name in enumerate(told["features"])}
    arrays = iter(_arrays(rest[4 + size :], told["arrays"]))
    ends, every = next(arrays), next(arrays)
    texts = {text: every[start:end] for text, (start, end) in zip(told["texts"], pairwise(ends), strict=True)}
    learned = {key: tuple(islice(arrays, count)) for key, count in told["learned"].items()}
    return Taken(frozenset(told["own"]), told["synonyms"], numbers, texts, learned)


def remember(cache: Path, taken: Taken, wanted: Callable[[], bool]) -> None:
    """Unless it is there already, or no longer `wanted` once nobody else writes. A full disk costs only time."""
    told = [sorted(taken.own), taken.synonyms, sorted(taken.learned)]
    mark = _digest(json.dumps(told, sort_keys=True).encode())
    with suppress(OSError):
        if not _is_there(cache, mark):
            with alone(cache / _FILE):
                if wanted() and not _is_there(cache, mark):
                    _remove(cache)
                    rest = _written(taken)
                    write_whole(cache / _FILE, b"".join((mark, _digest(mark, rest), rest)))


def forget(cache: Path) -> None:
    """Whoever is about to remember does it before, or finds afterwards that it is not wanted."""
    if cache.is_dir():
        with alone(cache / _FILE):
            _remove(cache)


def _is_there(cache: Path, mark: bytes) -> bool:
    try:
        with (cache / _FILE).open("rb") as file:
            return file.read(_DIGEST) == mark
    except FileNotFoundError:
        return False


def _remove(cache: Path) -> None:
    """The file, what was half written when a process was killed, and what earlier versions left."""
    for path in cache.glob("*samples.*"):
        if path.suffix != ".lock":
            path.unlink(missing_ok=True)


def _written(taken: Taken) -> bytes:
    # Copies, since other threads may take apart more meanwhile.
    texts, numbers, learned = taken.texts.copy(), taken.numbers.copy(), taken.learned.copy()
    # What only an earlier version's samples had keeps its number and loses its name.
    used = set(chain.from_iterable(texts.values()))
    ends = array("I", accumulate(map(len, texts.values()), initial=0))
    arrays = [ends, array("I", chain.from_iterable(texts.values())), *chain.from_iterable(learned.values())]
    told = {
        "own": sorted(taken.own),
        "synonyms": taken.synonyms,
        "features": [name if number in used else "" for name, number in numbers.items()],
        "texts": list(texts),
        "learned": {key: len(of) for key, of in learned.items()},
        "arrays": [(one.typecode, len(one)) for one in arrays],
    }
    header = json.dumps(told, ensure_ascii=False).encode(errors="surrogatepass")
    return b"".join((len(header).to_bytes(4, "big"), header, *map(array.tobytes, arrays)))


def _arrays(data: memoryview, kinds: list[tuple[str, int]]) -> list[array[int]]:
    found, start = [], 0
    for typecode, count in kinds:
        one = array(typecode)
        end = start + count * one.itemsize
        one.frombytes(data[start:end])
        found.append(one)
        start = end
    return found


def _digest(*parts: bytes | memoryview) -> bytes:
    digest = sha256(_made_with())
    for part in parts:
        digest.update(part)
    return digest.digest()


@once
def _made_with() -> bytes:
    """Every constant and every line that what is kept rests on, so that nobody has to think of a number to raise."""
    code = [path.read_bytes() for path in sorted(Path(__file__).parent.glob("*.py"))]
    return sha256(b"\0".join((MADE_WITH.encode(), sys.version.encode(), sys.byteorder.encode(), *code))).digest()
