"""Whether a text tells who somebody is or how to find them. A title with a surname (王主任) is no secret."""

from __future__ import annotations

import re

from bot.listening.masking import masked

_LONGEST = 2_000
_TELLING = re.compile(
    r"〔(?:邮箱|身份证号|银行卡号|电话|号码|护照|长号码|门牌)〕|(?:我叫|我是|名字[叫是]|姓名|申请人|联系人)[是为：，\s]{0,2}〔姓名〕"
)


def tells_of_a_person(text: str) -> bool:
    """True for identity, telephone, card and passport numbers, addresses, and names that are given as such."""
    # What is typed in such brackets is nobody's mask.
    return bool(_TELLING.search(masked(text.replace("〔", "（").replace("〕", "）"), _LONGEST)))
