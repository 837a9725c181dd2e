"""The scripts that browsers load, each put together from the parts in static/: no build tool, nothing to install.

Comments, indentation and the line ends that nothing hangs on stay behind; otherwise a script is what stands in its
parts, in one function, so that no name of ours meets one of the embedding page.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

from bot.model import FeedbackKind
from web.languages import english

_STATIC = Path(__file__).parent / "static"
_TALK = ("words.js", "keeping.js", "tools.js", "conversation.js", "rendering.js")
SCRIPTS = {
    "widget": (*_TALK, "widget.js"),
    "chat": (*_TALK, "chat.js"),
    "page": ("words.js", "keeping.js", "page.js"),
}
_STYLES = ("conversation.css", "answers.css", "widget.css")


@cache
def script(name: str) -> str:
    """One of SCRIPTS, whole. It holds nothing of the settings: where it was loaded from tells it the rest."""
    parts = [_without_comments(_read(part)) for part in SCRIPTS[name]]
    # What can be said of an answer is told by the service, in Chinese.
    kinds = {kind.value for kind in FeedbackKind} if "tools.js" in SCRIPTS[name] else set()
    used = {zh: en for zh, en in english().items() if zh in kinds or any(f'"{zh}"' in part for part in parts)}
    constants = [f"const ENGLISH = {json.dumps(used, ensure_ascii=False, separators=(',', ':'))};"]
    if name == "widget":
        constants.append(f"const STYLES = {json.dumps(_styles(), ensure_ascii=False)};")
    whole = "\n".join(['"use strict";\n(() => {', *constants, *parts, "})();\n"])
    # Behind these no statement ends by its line.
    return re.sub(r"([;,{(\[])\n", r"\1", whole)


def _styles() -> str:
    styles = re.sub(r"/\*.*?\*/", "", "\n".join(_read(name) for name in _STYLES), flags=re.DOTALL)
    close = re.sub(r"\s*([{};,])\s*|\s*\n\s*", lambda found: found.group(1) or " ", styles)
    return re.sub(r":\s+", ":", close).replace(";}", "}").strip()


def _without_comments(text: str) -> str:
    """`text` without comments and indentation. No part has text over several lines."""
    lines = (re.sub(r"([;{])\s+//.*", r"\1", line.strip()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line and not line.startswith("//"))


def _read(name: str) -> str:
    return (_STATIC / name).read_text(encoding="utf-8")
