"""Where a report ends on a saved web page: at 相关稿件, 上一篇, 责任编辑, 主办单位 and the like below its last part.

Only behind the last heading and the last table, so that no cell is lost; a word in a sentence ends nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from bot.reading.glyphs import fold
from bot.reading.outline import Line
from bot.reading.table.local_glued import HEAD

_LISTS = r"(?:相关|推荐|热门|延伸|更多)(?:稿件|阅读|链接|文章|新闻|信息|推荐|内容|报道|附件|文档|解读)"
_ENDS = re.compile(
    rf"[\s（>|]*(?:{_LISTS}\s*(?:[:：]|$)|(?:上|下)一[篇条页]\s*(?:[:：]|$)|(?:网站|站点)地图|版权所有|主办(?:单位)?\s*[:：]"
    r"|承办(?:单位)?\s*[:：]|网站标识码|备案号|\S{0,12}ICP备|\S{0,12}公网安备|返回顶部|联系我们\s*(?:[|｜]|$)"
    r"|友情链接|隐私(?:声明|保护)|Copyright)",
    re.I,
)
"""What surely ends it, at the beginning of a line, whatever follows."""
_MAY_END = re.compile(
    r"[\s（【\[]*(?:(?:相关|推荐|热门|延伸)(?:稿件|阅读|链接|文章|新闻|报道|推荐)(?![已均全共由在的将也，、])|(?:上|下)一[篇条页]"
    r"|(?:责任编辑|编辑|责编|审核|信息来源|稿件来源|来源|作者)\s*[:：]|附件(?:下载|\d{0,2}\s*[:：])|扫一扫|字[体号]\s*[:：]"
    r"|(?:打印|关闭|收藏)(?:本页|正文|此页|窗口|页面)?(?:[\s）】\]]|$)|分享(?:[到至:：\s]|$)|(?:网站|站点)地图|版权所有"
    r"|(?:主办|承办)单位|(?:主办|承办)\s*[:：]|备案号|(?:政府)?网站标识码)"
)
"""What ends it only where no sentence follows any more; behind a sentence on the same line, too."""
_STOP = re.compile(r"(?<=[。！])")


def until_end(lines: Iterable[Line]) -> Iterator[Line]:
    """`lines` without what a web page prints below the report."""
    every = list(lines)
    # A table may have lost its columns: then only its head tells.
    last = max(
        (i for i, line in enumerate(every) if line.is_heading or "\t" in line.text or HEAD.search(fold(line.text))),
        default=-1,
    )
    if last < 0:
        yield from every
        return
    yield from every[: last + 1]
    below = every[last + 1 :]
    rest = [line.text for line in below]
    for i, line in enumerate(below):
        at = _end(line.text, any("。" in text for text in rest[i + 1 :]))
        if at is None:
            yield line
            continue
        if line.text[:at].strip():
            yield replace(line, text=line.text[:at].rstrip())
        return


def _end(text: str, goes_on: bool) -> int | None:
    """Where in `text` the report ends. `goes_on`: sentences stand on lines below."""
    folded = fold(text)
    if _ENDS.match(folded):
        return 0
    if goes_on:
        return None
    for place in (0, *(match.end() for match in _STOP.finditer(folded))):
        if "。" not in folded[place:] and _MAY_END.match(folded, place):
            return place
    return None
