"""What stands before a law's articles: staff's front matter, its title, and its text with all markup blanked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

import frontmatter
import yaml

from bot.errors import MalformedFile
from bot.reading.glyphs import blank_invisible
from bot.reading.law.statute_dates import DAY

_KEYS = frozenset({"title", "names", "version"})
_MARKUP = re.compile(
    r"<!--.*?-->|</?[a-zA-Z][^<>\n]*>|^[ \t]*(?:#{1,6}|>|[-+](?= )|[-|: ]+$)|[*|]|(?<!\w)_+|_+(?!\w)",
    re.MULTILINE | re.DOTALL,
)
KIND = re.compile(r"(?:法典?|条例|办法|规定|细则|解释|规则|决定|准则|章程|标准|制度|意见|通知|公约)$")
_SUFFIX = re.compile(r"[（(][^（）()]*[）)]\s*$")
_MARKS = re.compile(r"[《》〈〉<>\"“”\s]|中华人民共和国")
_LONGEST_TITLE = 80


@dataclass(frozen=True, slots=True)
class Head:
    """What the front matter says, and the text with it and all markup blanked: offsets stay those of the source."""

    data: dict[str, Any]
    blanked: str


def bare(title: str) -> str:
    """A law's name as people write it: without the country, brackets of any kind, spaces and a year behind it."""
    return _MARKS.sub("", _SUFFIX.sub("", title.strip()))


def read_head(text: str) -> Head:
    data = _front_matter(text)
    if unknown := sorted({str(key) for key in data} - _KEYS):
        raise MalformedFile(
            f"不认识「{unknown[0]}」这一项。",
            line=_line_of(text, unknown[0]),
            remedy="开头只能写 title、names、version，或者什么都不写。",
        )
    if "version" in data and not DAY.fullmatch(str(data["version"])):
        raise MalformedFile(
            "version 不是日期。", line=_line_of(text, "version"), remedy='请写成 version: "2019-05-15" 这样。'
        )
    blanked = text
    if data:
        content = frontmatter.loads(text).content
        start = text.rindex(content) if content else len(text)
        blanked = _blank(text[:start]) + text[start:]
    return Head(data, _MARKUP.sub(lambda match: _blank(match.group()), blank_invisible(blanked)))


def given_names(text: str) -> tuple[str, ...]:
    """The names that staff gave a law in its front matter."""
    names = _front_matter(text).get("names") or []
    if not isinstance(names, list):
        raise MalformedFile(
            "names 要写在方括号里。", line=_line_of(text, "names"), remedy="例如 names: [复议法, 行政复议的法]"
        )
    return tuple(bare(str(name)) for name in names)


def _front_matter(text: str) -> dict[str, Any]:
    if not text.lstrip().startswith("---"):
        return {}
    try:
        return dict(frontmatter.loads(text).metadata)
    except (yaml.YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        raise MalformedFile(
            "文件开头两条 --- 之间的部分写错了。",
            line=mark.line + 1 if mark else 1,
            remedy="冒号请用全角「：」，或给整句加上引号；日期要加引号。",
        ) from error


def _blank(piece: str) -> str:
    return re.sub(r"[^\n]", " ", piece)


def _line_of(text: str, key: str) -> int | None:
    return next((i for i, line in enumerate(text.split("\n"), 1) if line.startswith(key)), None)


def title_of(head: Head, preface: str, document: str) -> str:
    """The title that staff gave, else the first line that is a law's name, else the file's name."""
    if title := str(head.data.get("title") or "").strip():
        return title
    stem = PurePosixPath(document).stem
    for line in (*preface.split("\n"), stem):
        name = _SUFFIX.sub("", line.strip()).strip("《》 ")
        if len(name) <= _LONGEST_TITLE and KIND.search(name) and not re.search("[。；：]", name):
            return name.replace(" ", "")
    raise MalformedFile("看不出是哪部法规。", line=1, remedy="请在正文第一行写上法规的全名，例如“某某县某某办法”。")
