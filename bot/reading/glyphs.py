"""One character for each character: folding full-width, radical and bracket variants, so that offsets stay true."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

_BRACKETS = str.maketrans(
    dict(zip("()[]【】［］〔〕,;:!?．－", "（）（）（）（）（），；：！？.-", strict=True))
    | dict.fromkeys("“”‘’\"'「」", '"')
)
# Radicals that NFKC does not know as the character they look like (U+2E80–2EFF, as Chromium prints them), and the
# two that it takes for another character than the one meant: U+2F3E is 户 here, U+2FAD is 青.
_RADICALS = str.maketrans(
    "⺠⻅⻆⻉⻋⻓⻔⻚⻛⻢⻤⻥⻨⻩⻬⻮⻰⻳⺟⻝⻦⻧⻄⻁⻘⻜⻣⻙⼾⾭"
    "⺁⺄⺅⺆⺇⺈⺉⺊⺌⺎⺐⺒⺓⺕⺖⺘⺙⺜⺝⺡⺣⺤⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺲⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀"
    "⻂⻃⻈⻊⻌⻍⻎⻏⻐⻑⻒⻖⻗⻞⻟⻠⻪⻫⻭⻯⻱⻲",
    "民见角贝车长门页风马鬼鱼麦黄齐齿龙龟母食鸟卤西虎青飞骨韦户青"
    "厂乙亻冂几刀刂卜小兀尢巳幺彐忄扌攵日月氵灬爫丬牛犭王疋目示礻竹糹纟罒羊羊羊耂肀聿肉臼艹艹艹"
    "衤覀讠足辶辶辶阝钅長镸阝雨食飠饣黾斉歯竜龜亀",
)
# The radicals of U+2F00–2FDF and the compatibility characters, each of which has one plain character.
_PLAIN = {
    code: ord(plain)
    for code in (*range(0x2F00, 0x2FE0), *range(0xF900, 0xFB00))
    if len(plain := unicodedata.normalize("NFKC", chr(code))) == 1
} | _RADICALS
_INVISIBLE = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufe0f\ud800-\udfff]"
)


def _half_width() -> dict[int, str]:
    wide = {code: unicodedata.normalize("NFKC", chr(code)) for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF5B))}
    return {0x3000: " ", 0xA0: " "} | {code: folded for code, folded in wide.items() if len(folded) == 1}


def _one_after_the_other(*tables: Mapping[int, int | str]) -> dict[int, str]:
    """One table that does what these do in turn: folding is most of what reading a report takes."""
    folded = {code: chr(code) for table in tables for code in table}
    for table in tables:
        folded = {code: character.translate(table) for code, character in folded.items()}
    return folded


_FOLDED = _one_after_the_other(_half_width(), _PLAIN, _BRACKETS)


def fold(text: str) -> str:
    """`text` with the same length: half-width digits and letters, one kind of bracket and quote, plain characters."""
    # Most cells are a number.
    return text if text.isascii() and text.isalnum() else text.translate(_FOLDED)


def plain_characters(text: str) -> str:
    """`text` with the same length and as printed, but with 民 where a PDF says ⺠, a radical that looks alike."""
    return text.translate(_PLAIN)


def strip_invisible(text: str) -> str:
    """`text` without control, zero-width and direction characters (the length changes)."""
    return _INVISIBLE.sub("", text)


def blank_invisible(text: str) -> str:
    """`text` with a space for each such character, so that offsets stay true."""
    return _INVISIBLE.sub(" ", text)


_ENUMERATOR = re.compile(r"^(?:（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、|\d+[.．、])")
_NOT_LETTERS = re.compile(r"[\s，、。；：！？（）/\"“”《》<>.·\-—_]+")


def without_number(label: str) -> str:
    """A printed label without the numbering in front of it: 一、 （一） 1."""
    while match := _ENUMERATOR.match(label):
        label = label[match.end() :]
    return label


def is_numbered(label: str) -> bool:
    """Whether a printed label begins with a number of its own: 一、 （一） 1."""
    return bool(_ENUMERATOR.match(fold(label).strip()))


_LABEL = 80


def key(label: str) -> str:
    """What two printings of one label have in common: no numbering in front, no spaces, no punctuation."""
    # A table's labels are looked at again and again; whole lines of prose are not worth keeping.
    return _kept_key(label) if len(label) < _LABEL else _key(label)


def _key(label: str) -> str:
    folded = re.sub(r"\s+", "", fold(label))
    while match := _ENUMERATOR.match(folded):
        folded = folded[match.end() :]
    folded = re.sub(r"（[^（）]*）", "", folded) or folded
    return _NOT_LETTERS.sub("", folded)


_kept_key = lru_cache(maxsize=1 << 13)(_key)
