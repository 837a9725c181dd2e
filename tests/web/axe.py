"""What axe finds in a page: the rule and the elements, one a line; its script is put in once a page."""

from __future__ import annotations

import json

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

_RUN = """(options) => axe.run({ resultTypes: ["violations"], ...options }).then(({ violations }) =>
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`))"""

OF_LOOKS = ("color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size")
"""The rules that colours and widths decide: the others say of the same page what they said before."""


def violations(page: Page) -> list[str]:
    return _found(page, {})


def violations_of_looks(page: Page) -> list[str]:
    """Of a page that was looked at already and is now dark, or small."""
    return _found(page, {"runOnly": {"type": "rule", "values": list(OF_LOOKS)}})


def _found(page: Page, options: dict[str, object]) -> list[str]:
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found: list[str] = page.evaluate(f"({_RUN})({json.dumps(options)})")
    return found
