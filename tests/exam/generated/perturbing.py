"""The same questions, spoilt as people spoil them: what must be understood stays in them."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from functools import cache

from opencc import OpenCC

_RIGHT = "申请 公开 结转 复议 予以 起诉 重复 掌握 总计 部分 信访 纠正 投诉 保护 过程 办理 新收 多少 第三方"
_WRONG = "审请 公凯 结专 复意 于以 起速 从复 掌屋 总记 部份 信房 纠证 投速 保户 过成 办里 新受 多绍 第三放"
_SAME_SOUND = tuple(zip(_RIGHT.split(), _WRONG.split(), strict=True))
_BEFORE = ("你好，", "那个，", "请问一下哈，", "不好意思打扰了，", "嗯……", "有个事想问：")
_AFTER = ("，谢谢", "，急", "？？？", "哈", "，麻烦了", "，在线等")


def same_sound(text: str, rng: random.Random) -> str:
    """One word misspelt with characters that sound (nearly) alike; unchanged where none of the words is in it."""
    found = [pair for pair in _SAME_SOUND if pair[0] in text]
    return text.replace(*rng.choice(found), 1) if found else text


def traditional(text: str, rng: random.Random) -> str:
    return _converter().convert(text)


def full_width(text: str, rng: random.Random) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else "\u3000" if c == " " else c for c in text)


def reordered(text: str, rng: random.Random) -> str:
    """The year, where it stands alone, moves to the other end."""
    years = re.findall(r"[0-9〇一二三四五六七八九]{2,4}年", text)
    if len(years) != 1:
        return text
    rest = text.replace(years[0], "", 1).strip("，, ")
    return f"{rest}，{years[0]}的" if text.find(years[0]) < len(text) / 2 else f"{years[0]}，{rest}"


def with_fillers(text: str, rng: random.Random) -> str:
    return rng.choice(_BEFORE) + text.rstrip("？?") + rng.choice(_AFTER)


PERTURBATIONS: dict[str, Callable[[str, random.Random], str]] = {
    "同音错字": same_sound, "繁体": traditional, "全角": full_width, "换语序": reordered, "加口头语": with_fillers,
}  # fmt: skip


def perturbed(text: str, name: str) -> str:
    """The same text and name give the same result."""
    return PERTURBATIONS[name](text, random.Random(f"{name}/{text}"))


@cache
def _converter() -> OpenCC:
    return OpenCC("s2t")
