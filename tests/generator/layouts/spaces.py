"""A page saved as one line of text: everything separated by single spaces, the site's own words around it."""

from __future__ import annotations

import random

from tests.generator.layouts.lines import words_of
from tests.generator.layouts.page import page
from tests.generator.truth import Truth
from tests.generator.written import Written


def write(truth: Truth, rng: random.Random) -> Written:
    body = page(truth, lambda told, section: " ".join(words_of(told, section)), between=" ")
    head = f"标题：{truth.title}\n发布时间：{truth.year + 1}-01-28 09:43\n来源：{truth.organ}\n==== 正文 ====\n"
    chrome = f"{truth.title} 来源： 时间：{truth.year + 1}-01-28 09:43 字号： 大 中 小 打印 "
    return Written((rng.choice(("", head)) + chrome + body.strip() + " 附件下载\n").encode(), ".txt", truth)
