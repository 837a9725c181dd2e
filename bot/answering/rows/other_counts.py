"""Whether a number of something is asked for that no table counts: 得了多少分, 发了多少篇, 收了多少问题.

A row whose words happen to stand beside it (收了多少, 第三方) is then not meant: what the report says of it stands in
its prose, or nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from bot.answering.meaning import Span
from bot.reading.staff_files.language import Language
from bot.reading.staff_files.word_lists import Words

_FORM = ("row", "group", "column_group", "column", "measure", "topic", "table")
_BARE_VERB = re.compile(r"(?:[收办接给转]|处理|办理|办结|办完|公开)到?了?(?:多少|几|好多|几多)?[个件份]?$")
_COUNTED_THING = re.compile(
    r"(?:多少|几|好多|几多)[个张头棵口桶户家位辆台根斤亩车笔次场回吨袋只]?([\u3400-\u9fff])(?<![件份起宗次回人申的了呢啊呀吧嘛哦嘞哩咧哟来要材个条单])"
)

_EVENT = re.compile(r"[办搞开]了?(?:几|多少)[次场期届]")
_LIGHT = re.compile(r"[^\u3400-\u9fff]|[的了在一共总都年里]")
_A_NAME = 2


def counts_something_else(text: str, language: Language, spans: Sequence[Span] = ()) -> bool:
    """Whether 多少, 几 and the like ask for one of the things that staff list as counted in no table.

    `spans`: what the text names. A row may be called by such a thing: 没交信息处理费就不办的.
    """
    heads = ("row", "group", "column_group")
    rows = [span.text for span in spans if span.text and any(c.kind in heads for c in span.concepts)]
    named = [text for text in rows if not _BARE_VERB.match(text)]  # 信访举报投诉有几件诉求 is of that row
    words = language.counted.words
    parts = (words("elsewhere"), words("how_many"), words("numbered"), words("kind"), () if named else words("pieces"))
    in_words = any(word in text and not any(word in row for row in rows) for word in language.counted.words("in_words"))
    return bool(language.counted) and (in_words or bool(_pattern(*parts).search(text)))


def counts_an_unknown_thing(text: str, spans: Sequence[Span]) -> bool:
    """「收了多少税」, 「办了多少张身份证」: 收了 and 办了 are a row's only words, and the form counts no such thing."""
    rows = [span for span in spans if span.text and any(c.kind in _FORM for c in span.concepts)]
    if not rows or not all(_BARE_VERB.match(span.text) for span in rows):
        return False
    known = {i for s in spans if s.end - s.start > 1 for i in range(s.start, s.end)}
    event = _EVENT.search(text)  # 开放日办了几次
    if event and sum(i not in known and not _LIGHT.match(text[i]) for i in range(event.start())) >= _A_NAME:
        return True
    found = _COUNTED_THING.search(text)
    return found is not None and not any(i in known for i in range(*found.span(1)))


def names_a_counted_thing(text: str) -> bool:
    """「招了几个公务员」: what is counted is named, and it is no paper, time or person."""
    return _COUNTED_THING.search(text) is not None


@lru_cache(maxsize=8)
def _pattern(things: Words, how_many: Words, numbered: Words, kind: Words, pieces: Words) -> re.Pattern[str]:
    def longest_first(words: Words) -> str:
        return "(?:" + ("|".join(map(re.escape, sorted(words, key=len, reverse=True))) or r"(?!)") + ")"

    asks = longest_first(how_many)
    counted = f"{asks}(?:[个条项次家名位种类场期堂回轮批届])?{longest_first(kind)}{{0,2}}{longest_first(things)}"
    counted += f"|{asks}[件宗]{longest_first(kind)}{{0,2}}{longest_first(pieces)}"
    return re.compile(f"{counted}|{longest_first(numbered)}(?:号码?)?(?:是|为)?{asks}")
