"""Titles of reports: which organ and which year a line tells, in each order in which they are printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from bot.reading.glyphs import fold
from bot.reading.whose.places import looks_like_an_organ

_H = r"[\u3400-\u9fff（）]"
_KIND = (
    r"(?:(?:政府|政务)?(?:信息)?公开(?:工作)?(?:情况)?的?(?:年度)?(?:工作)?(?:年度报告|报告|年报|总结)"
    r"|年度报告|年度工作报告|年报|度报告)"
)
_YEAR = r"(?P<year>20\d\d)年?度?的?"
_FORMS = (
    re.compile(rf"^{_YEAR}(?P<organ>){_KIND}"),
    re.compile(rf"(?P<organ>{_H}{{2,40}}?){_YEAR}(?:年度?)?{_KIND}"),
    re.compile(rf"^{_YEAR}(?P<organ>{_H}{{2,40}}?){_KIND}"),
    re.compile(rf"^(?P<organ>{_H}{{2,40}}?){_KIND}(?:（?{_YEAR}）?)?"),
)
_LABEL = re.compile(r"^[#\s>*]*(?:(?:文件|文章|信息)?(?:标题|题目|名称)\s*[:：]\s*)?")
_META = re.compile(r"""<meta[^>]*name=["']?(?:ArticleTitle|title)["']?[^>]*content=["']([^"'>]+)""", re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>")
_BEFORE = re.compile(r"^(?:关于)?(?:现将|现?(?:向社会)?(?:予以)?(?:公布|公开|发布)|印发|编制|现就)?(?:关于)?")
_NO_REPORT = re.compile(
    r"^(?:编制|填报|报送|培训|工作(?:会|推进|部署|通知|的通知)|.{0,4}(?:会议?|通知|要求|方案|模板|格式|解读|评估|问答)$)"
)
"""What stands behind the words for a report in the title of a piece of news or a notice about it."""
_BRACKETED = re.compile("（[^（）]*）")
_ACTS = re.compile(r"(?:召开|举办|举行|开展|组织|部署|启动|印发|做好|完成|推进|加强|督促|要求|通报)$")
_AFTER = re.compile(r"^[（_\-—|~·].*$|^.{0,8}$")
_NUMERALS = re.compile(r"[二2][〇○零0Oo][〇○零一二三四五六七八九]{2}(?=年)")
_DIGITS = str.maketrans("〇○零一二三四五六七八九Oo", "000123456789" + "00")
_LINES, _SHORT, _LONG = 40, 80, 200


@dataclass(frozen=True, slots=True)
class Title:
    """`organ` is "" and `year` 0 where the title does not tell it; `text` is the title as printed."""

    organ: str
    year: int
    line: int
    text: str


def with_digits(text: str) -> str:
    """`text` with years in numerals (二〇二〇年) in digits; the length stays."""
    return _NUMERALS.sub(lambda match: match.group().translate(_DIGITS), text)


def read_titles(text: str) -> Iterator[Title]:
    """Every title among the first lines: of its own, over two or three lines, or at the head of a pasted page."""
    heads = [(n, _plain(line)) for n, line in enumerate(text.split("\n")[:_LINES], 1)]
    heads = [(n, line) for n, line in heads if line]
    for i, (number, line) in enumerate(heads):
        if title := _title(line, number):
            joined = _joined(heads, i)
            yield joined if joined and not title.organ else title
        elif (title := _joined(heads, i + 1)) and title.line == number:
            yield title


def title_of(line: str, number: int, above: str = "") -> Title | None:
    """The title that `line` is, alone or below a line with the organ's name."""
    plain = _plain(line)
    if not plain or len(plain) >= _SHORT:
        return None
    title = _title(plain, number)
    if title and title.organ:
        return title
    return _joined([(number - 1, _plain(above)), (number, plain)], 1) or title


def _joined(heads: list[tuple[int, str]], at: int) -> Title | None:
    """A title in two lines, the organ's name above 2020年政府信息公开工作年度报告; `at` is the second."""
    if not 0 < at < len(heads):
        return None
    (number, above), below = heads[at - 1], heads[at][1]
    organ = re.sub(_YEAR + "$", "", with_digits(_compact(above)))
    if len(above) > _SHORT or len(below) > _SHORT or not looks_like_an_organ(organ):
        return None
    title = _title(above + below, number)
    return title if title and title.organ == organ else None


def _plain(line: str) -> str:
    content = _META.search(line)
    return _LABEL.sub("", unescape(content[1] if content else _TAG.sub(" ", line)).strip()).strip()


def _compact(line: str) -> str:
    return re.sub(r"\s", "", fold(line))


def _title(line: str, number: int) -> Title | None:
    pasted = len(line) >= _SHORT
    compact = with_digits(_compact(line[:_LONG]))
    for form in _FORMS:
        match = form.search(compact)
        if not match or (pasted and "信息公开" not in match.group()):
            continue
        if not pasted and not _AFTER.match(compact[match.end() :]):
            continue
        organ = clean_organ(match["organ"])
        if not pasted and (_NO_REPORT.match(compact[match.end() :]) or _ACTS.search(organ)):
            return None
        if match["organ"] and not looks_like_an_organ(organ):
            if pasted or not match["year"]:
                continue
            organ = "" if re.match("[我本各]", organ) else organ
        year = int(match["year"] or 0)
        # Beside 本报告 in running text a kind without organ or year is no title.
        if organ or year:
            return Title(organ, year, number, match.group() if pasted else line)
    return None


def clean_organ(name: str) -> str:
    """Without 关于 and 现将 before it, and without half a bracket; 柳河镇人民 + 政府信息公开 is 柳河镇人民政府."""
    name = name.strip("（）") if name.count("（") != name.count("）") else name
    name = _BEFORE.sub("", name.strip("（）") if _BRACKETED.fullmatch(name) else name)
    return name + "政府" if name.endswith("人民") else name
