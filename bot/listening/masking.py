"""Takes out of a text what names or finds a person: numbers with their checksums, names, addresses.

Names cannot be told with certainty without reading the whole world; what is missed is why so little else is kept.
Rather one word too many than one too few: staff need the question's sense, not its every word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from bot.listening.checksums import is_bank_card, is_credit_code
from bot.listening.surnames import CALLED, SURNAME
from bot.reading.glyphs import fold, strip_invisible

_GAP = r"[ \t-]?"
_HANZI_DIGITS = "〇零一二两三四五六七八九幺"
_GIVEN = r"[\u3400-\u9fff\U00020000-\U0003ffff·]"
_END = r"(?=[，。；：！？、（）\s的\"]|$)"
_END_OR_VERB = r"(?=[，。；：！？、（）\s的\"在被把要想有没去来说拿领办申]|$)"
_KIN = (
    "邻居|同村|我爸|我妈|我爷|我奶|父亲|母亲|爸爸|妈妈|老公|老婆|丈夫|妻子|爱人|儿子|女儿|哥哥|弟弟|姐姐|妹妹|"
    "叔叔|舅舅|姑姑|爷爷|奶奶|外公|外婆|孙子|孙女"
)
_TITLE = (
    "先生|女士|同志|主任|书记|村长|组长|队长|乡长|镇长|县长|局长|科长|所长|站长|校长|支书|会计|老师|医生|律师|师傅|"
    "大爷|大娘|大妈|大叔|大姐|大哥|阿姨"
)
_NUMBERED = "电话|手机|座机|联系方式|号码|微信|QQ|qq|卡号|证号|护照"
_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
_STREET = "路|街|巷|弄|胡同|大道|村|庄|屯|寨|坝|湾|坪|小区|花园|苑|社区|新区|大厦|组"
_COUNT = rf"[\d{_HANZI_DIGITS}十百]{{1,6}}"
_HOUSE = rf"{_COUNT}\s*(?:号院|号楼|号(?![令文公通])|弄|栋|幢|单元|室|组|队)"

Check = Callable[[str], bool]
_ALWAYS: Check = bool

# In this order: what is longer, and what a checksum proves, goes first.
_PATTERNS: tuple[tuple[str, str, Check], ...] = (
    ("邮箱", r"[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}", _ALWAYS),
    ("信用代码", r"(?<![0-9A-Za-z])[0-9A-HJ-NP-RT-UW-Ya-hj-np-rt-uw-y]{18}(?![0-9A-Za-z])", is_credit_code),
    # Also with a wrong last digit: a slip of the finger makes it no less somebody's.
    ("身份证号", rf"(?<!\d)(?:\d{_GAP}){{17}}[\dXx](?!\d)|(?<!\d)(?:\d{_GAP}){{14}}\d(?!\d)", _ALWAYS),
    ("银行卡号", rf"(?<!\d)\d(?:{_GAP}\d){{15,18}}(?!\d)", is_bank_card),
    ("电话", rf"(?<!\d)(?:\+?86{_GAP})?1[3-9]\d{_GAP}\d{{4}}{_GAP}\d{{4}}(?!\d)", _ALWAYS),
    ("电话", rf"(?<!\d)0\d{{2,3}}{_GAP}\d{{7,8}}(?!\d)", _ALWAYS),
    ("电话", rf"[1一幺][{_HANZI_DIGITS}]{{10}}", _ALWAYS),
    ("号码", rf"(?:{_NUMBERED})[号是为：，\s]{{0,3}}([A-Za-z0-9_-]{{5,20}})", _ALWAYS),
    ("护照", r"(?<![A-Za-z0-9])[EeGgDdSsPpHh]\d{8}(?!\d)", _ALWAYS),
    ("车牌", rf"[{_PROVINCES}][A-Z][·\s]?[A-Z0-9]{{5,6}}(?![A-Z0-9])", _ALWAYS),
    ("长号码", rf"(?<![\d.])\d(?:{_GAP}\d){{10,}}(?![\d.])|[{_HANZI_DIGITS}]{{11,}}", _ALWAYS),
    ("门牌", rf"(?:{_STREET})\s*({_HOUSE}(?:\s*{_HOUSE}|\s*\d{{1,5}})*)", _ALWAYS),
    ("姓名", rf"(?:申请人|联系人|户主|署名)[是为：，\s]{{0,2}}({SURNAME}{_GIVEN}{{1,3}}){_END}", _ALWAYS),
    ("姓名", rf"(?:我叫|名字[叫是]|名叫|姓名)[是为：，\s]{{0,2}}({_GIVEN}{{2,4}}){_END}", _ALWAYS),
    ("姓名", rf"(?:我叫|名字[叫是]|名叫|姓名)[是为：，\s]{{0,2}}({_GIVEN}{{2,3}})", _ALWAYS),
    ("姓名", rf"我是({SURNAME}{_GIVEN}{{1,2}}){_END}", _ALWAYS),
    ("姓名", rf"(?:{_KIN})({SURNAME}{_GIVEN}{{1,2}}?){_END_OR_VERB}", _ALWAYS),
    ("姓名", rf"({SURNAME}{_GIVEN}{{0,2}}?)(?:{_TITLE})", _ALWAYS),
    ("姓名", rf"(?:{_TITLE})({SURNAME}{_GIVEN}{{1,2}})", _ALWAYS),
    ("姓名", rf"{CALLED}(?=家|[，。；：！？\s]|$)", _ALWAYS),
    ("姓名", rf"{SURNAME}某{{1,2}}", _ALWAYS),
)  # fmt: skip


@cache
def _compiled() -> tuple[tuple[str, re.Pattern[str], Check], ...]:
    """Only when something is masked: with all those surnames it takes longer than every other room's patterns."""
    return tuple((name, re.compile(pattern), check) for name, pattern, check in _PATTERNS)


def masked(text: str, longest: int) -> str:
    """At most `longest` characters of `text`, with 〔电话〕 and the like in place of what belongs to a person."""
    said = strip_invisible(text)
    for name, pattern, check in _compiled():
        said = "".join(_replaced(said, pattern, f"〔{name}〕", check))
    return said[:longest].strip()


def _replaced(text: str, pattern: re.Pattern[str], token: str, check: Check) -> Iterator[str]:
    """`text` with `token` for the first group of each match that `check` upholds, or for all of it."""
    end = 0
    # Folded text has the same length: what is matched in plain characters is taken out of the printed ones.
    folded = fold(text)
    for match in pattern.finditer(folded):
        start, stop = match.span(match.lastindex or 0)
        if check(re.sub(r"[ \t-]", "", folded[start:stop])):
            yield text[end:start]
            yield token
            end = stop
    yield text[end:]
