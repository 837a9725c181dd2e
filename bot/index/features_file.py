"""The samples that come with gongkai, taken apart, in a file beside jieba's cache: a start reads them in an instant.

Only what comes with gongkai: a town may have to withdraw what it wrote itself, and nothing of it may stay here.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Set
from contextlib import suppress
from pathlib import Path

from bot.index.features import Taken
from bot.index.segment import MADE_WITH
from bot.writing import write_whole

_FILE = "samples.json"
_MADE_WITH = f"{MADE_WITH}, 1"


def remembered(cache: Path) -> Taken | None:
    """What the last start left; None where there is nothing, or nothing that this version can read."""
    try:
        told = json.loads((cache / _FILE).read_bytes())
        if told["made_with"] != _MADE_WITH:
            return None
        numbers = {feature: number for number, feature in enumerate(told["features"])}
        texts = {text: array("I", of) for text, of in told["texts"].items()}
        return Taken(frozenset(told["own"]), told["synonyms"], numbers, texts)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def remember(cache: Path, taken: Taken, samples: Set[str], before: Taken | None) -> None:
    """Only `samples`, and only if something changed since `before`. A full disk costs the next start a second.

    Other words of its own are no reason: the next start takes apart again what they touch, and nothing else.
    """
    known = before and before.synonyms == taken.synonyms and samples <= before.texts.keys()
    if known and (cache / _FILE).exists():
        return
    texts = {text: numbers for text, numbers in taken.texts.items() if text in samples}
    used = sorted({number for numbers in texts.values() for number in numbers})
    place = {number: new for new, number in enumerate(used)}
    features = sorted((number, feature) for feature, number in taken.numbers.items() if number in place)
    told = {
        "made_with": _MADE_WITH,
        "own": sorted(taken.own),
        "synonyms": taken.synonyms,
        "features": [feature for _, feature in features],
        "texts": {text: [place[number] for number in numbers] for text, numbers in texts.items()},
    }
    with suppress(OSError):
        cache.mkdir(parents=True, exist_ok=True)
        write_whole(cache / _FILE, json.dumps(told, ensure_ascii=False).encode())
