"""Words that a clerk added to lists of language.toml: made up, so that no list of the project holds them."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

ADDED = {
    "asked": {"who": "哪路神仙", "how_is_it": "啥光景", "in_all": "囫囵个", "applies": "报", "moreover": "捎带打听"},
    "fees": {
        "charged": "揽银",
        "others": "过路",
        "asks": "要几个铜板",
        "of_another_kind": "裁缝铺",
        "together": "拢一堆",
    },
    "restricted": {"did": "托", "fields": "条线", "decisions": "盖章"},
    "asides": {"i_am": "摆弄"},
    "ranks": {"end": "坐红板凳"},
    "bounds": {"above": "盖过"},
    "slip": {"done": "嘴瓢"},
    "unsaid": {"counted": "纸片", "more_of": "许"},
    "leaving_out": {
        "taken_out": "摘走",
        "behind": "不带玩",
        "not_out": "不算冒头",
        "before_kind": "绕过",
        "behind_kind": "靠边站",
        "minus": "啃",
        "rest": "剩余的那帮",
    },
}
"""Section → list → the word that is added."""


def with_words_added(common: Path, folder: Path) -> Path:
    """A copy of the common knowledge in `folder`, with the words in it."""
    copy = folder / "knowledge" / "common"
    shutil.copytree(common, copy)
    path = copy / "language.toml"
    text = path.read_text(encoding="utf-8")
    for section, lists in ADDED.items():
        for name, word in lists.items():
            text, found = re.subn(
                rf"(?ms)(^\[{section}\](?:(?!^\[).)*?^{name} = \[)", rf'\g<1>"{word}", ', text, count=1
            )
            assert found, f"[{section}] has no list {name}"
    path.write_text(text, encoding="utf-8")
    return copy
