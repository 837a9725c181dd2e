"""A town's own site that embeds the widget: with a strict policy, with styles that spoil everything, or plain."""

from __future__ import annotations

from flask import Flask

HOSTILE = """
* { all: unset !important; font-size: 3px !important; color: #fff !important; background: #fff !important;
    position: static !important; line-height: 9 !important; --ink: #fff !important; --ground: #fff !important }
body { filter: grayscale(1) !important; transform: rotate(3deg) !important }
button, dialog, gongkai-widget { display: none !important; opacity: 0 !important; visibility: hidden !important }
"""


class Town:
    """`door` is the service; `element`, `tag` and `css` what stands in the page; `allowed` what its policy names."""

    def __init__(self, element: str = "", tag: str = "", css: str = "") -> None:
        self.door = ""
        self.element = element
        self.tag = tag or '<script src="{door}/widget.js" data-title="问一问"></script>'
        self.css = css
        self.blocked = False
        self.app = Flask("town")
        self.app.add_url_rule("/", "page", self.page)
        self.app.add_url_rule(
            "/other", "other", lambda: "<!doctype html><html lang=zh-CN><title>别的</title><h1>别的</h1>"
        )
        self.app.add_url_rule("/town.css", "css", lambda: (self.css, {"Content-Type": "text/css"}))
        self.app.add_url_rule("/favicon.ico", "icon", lambda: "")

    def page(self) -> tuple[str, dict[str, str]]:
        scripts = "'none'" if self.blocked else self.door
        policy = f"default-src 'none'; script-src {scripts}; connect-src {self.door}; img-src 'self'; style-src 'self'"
        head = "<title>镇政府</title><link rel=stylesheet href=/town.css>"
        body = (
            f"<main><h1>镇政府</h1><p><a href=/other>别的</a></p></main>{self.element}{self.tag.format(door=self.door)}"
        )
        return f"<!doctype html><html lang=zh-CN>{head}{body}", {"Content-Security-Policy": policy}
