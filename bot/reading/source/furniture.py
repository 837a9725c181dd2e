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
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all"
    r"|(?<![-\w])(?:opacity|font-size)\s*:\s*0(?:\.0+)?(?:px|pt|em|%)?\s*(?:;|$|!)",
    re.I,
)
_MEDIA = re.compile(r"@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", re.I)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SELECTOR = re.compile(r"[a-z1-6]*([.#][\w-]+)", re.I)
_STRUCK = re.compile(r"text-decoration[^;]*line-through", re.I)
_LINE = re.compile(
    r"^[【\[（(\s]*(?:字体|字号)\s*[:：]?(?:[\s|｜\[\]【】（）()大中小默认特超加减+\-]|调整)*$"
    r"|^[【\[]?\s*(?:打印(?:本页|正文|此页)?|关闭(?:本页|窗口)?|收藏(?:本页)?|返回(?:顶部|首页|上页)?|分享(?:到)?|扫一扫.{0,20}"
    r"|相关(?:链接|文章|附件)|附件下载|文件下载|(?:上|下)一[篇条页](?:\s*[:：].*)?|全真版|文字版|微信|微博|QQ空间)\s*[】\]:：]*$"
    r"|^(?:您?(?:当前|现在)?的?(?:所在)?位置)\s*[:：]",
)

# What may stand beside the links in a line of links.
_BESIDE_LINKS = re.compile(r"^(?:附件|相关链接|相关文章|下载|[\s\d:：.、，,;；|>›»·\-—（）()\[\]【】])*$")


def hidden_names(root: Any) -> frozenset[str]:
    """The classes (.old) and ids (#old) that the page's own style sheet hides; what only small screens hide shows."""
    found: set[str] = set()
    for sheet in root.iter("style"):
        # Comments are gone from the tree, but a sheet may still be wrapped in their marks.
        for selectors, body in _RULE.findall(_MEDIA.sub("", (sheet.text or "").replace("<!--", "").replace("-->", ""))):
            if _HIDDEN.search(body):
                found |= {match[1] for one in selectors.split(",") if (match := _SELECTOR.fullmatch(one.strip()))}
    return frozenset(found)


def is_hidden(element: Any, names: frozenset[str] = frozenset()) -> bool:
    if element.get("hidden") is not None or _HIDDEN.search(element.get("style") or ""):
        return True
    return bool(names) and not names.isdisjoint(
        (*(f".{name}" for name in (element.get("class") or "").split()), f"#{element.get('id')}")
    )


def is_struck(element: Any) -> bool:
    """Whether its text is struck through: what a correction took back."""
    return element.tag in ("s", "strike", "del") or bool(_STRUCK.search(element.get("style") or ""))


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
