"""A guide's Markdown as HTML: no markup of its own passes, nothing is loaded from elsewhere."""

from __future__ import annotations

from markdown_it import MarkdownIt
from markupsafe import Markup

# Headings of a guide stand below the page's own; an image would be a request to another site.
_MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")


def to_html(text: str) -> Markup:
    """Safe to put into a page: markdown-it escapes all markup and refuses links that could run as a script."""
    tokens = _MARKDOWN.parse(text)
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(6, int(token.tag[1]) + 1) if token.tag != 'h1' else 2}"
    return Markup(_MARKDOWN.renderer.render(tokens, _MARKDOWN.options, {}))
