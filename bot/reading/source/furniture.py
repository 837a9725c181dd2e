"""What a web page has around its article: menus, switches, share buttons, lists of files, footers."""

from __future__ import annotations

import re
from typing import Any

_TAGS = frozenset(
    {
        *("script", "style", "noscript", "template", "head", "nav", "footer", "aside", "iframe", "object"),
        *("embed", "svg", "math", "audio", "video", "button", "select", "input", "textarea", "form"),
        "dialog",
    }
)
_NAMES = frozenset(
    {
        *("nav", "navbar", "navigation", "menu", "submenu", "foot", "footer", "breadcrumb", "breadcrumbs"),
        *("crumb", "crumbs", "bread", "share", "sharing", "bdshare", "bshare", "copyright", "sidebar"),
        *("aside", "toolbar", "toolbox", "fontsize", "print", "printer", "qrcode", "ewm", "erweima"),
        *("attachment", "attachments", "attach", "fujian", "accessory", "related", "relation", "pagination"),
        *("pager", "comment", "comments", "login", "topbar", "advert", "friendlink", "friendlinks"),
        "prevnext",
    }
)
_NEVER = frozenset(("script", "style", "head", "noscript", "template"))
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.I)
_LINE = re.compile(
    r"^[【\[（(\s]*(?:字体|字号)\s*[:：]?(?:[\s|｜\[\]【】（）()大中小默认特超加减+\-]|调整)*$"
    r"|^[【\[]?\s*(?:打印(?:本页|正文|此页)?|关闭(?:本页|窗口)?|收藏(?:本页)?|返回(?:顶部|首页|上页)?|分享(?:到)?|扫一扫.{0,20}"
    r"|相关(?:链接|文章|附件)|附件下载|文件下载|上一[篇条]|下一[篇条]|全真版|文字版|微信|微博|QQ空间)\s*[】\]:：]*$"
    r"|^(?:您?(?:当前|现在)?的?(?:所在)?位置)\s*[:：]",
)

# What may stand beside the links in a line of links.
_BESIDE_LINKS = re.compile(r"^(?:附件|相关链接|相关文章|下载|[\s\d:：.、，,;；|>›»·\-—（）()\[\]【】])*$")


def is_hidden(element: Any) -> bool:
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style") or ""))


def is_furniture(element: Any, size: int, in_cell: bool = False) -> bool:
    """Told by its tag or by its class and id; never what holds a table of numbers or half of the page's `size`.

    In a table's cell only scripts and the like are: there a class may be called anything.
    """
    if in_cell:
        return element.tag in _NEVER
    if element.tag not in _TAGS:
        named = f"{element.get('class') or ''} {element.get('id') or ''}"
        if not _NAMES & {word.lower() for word in _WORD.findall(named)}:
            return False
    return element.tag in _NEVER or not _holds_article(element, size)


def is_furniture_line(line: str) -> bool:
    """A line that belongs to the site and not to the report: 字体：大 中 小, 打印本页, 当前位置：…"""
    return len(line) < 80 and bool(_LINE.match(line))


def is_links(linked: str, beside: str) -> bool:
    """Whether a line is nothing but links: a menu, a list of files. `beside` is what stands outside of them."""
    return bool(linked.strip()) and bool(_BESIDE_LINKS.match(beside))


def _holds_article(element: Any, size: int) -> bool:
    if any(len(row) > 2 for table in element.iter("table") for row in table.iter("tr")):
        return True
    return 2 * len("".join(element.itertext())) > size
