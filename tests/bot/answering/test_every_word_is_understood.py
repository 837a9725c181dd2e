"""Each of the forms' words, asked with 的有几件 behind it, means what it stands for: no longer name takes its end."""

from __future__ import annotations

from bot.answering.meaning import Concept
from bot.answering.words.patterns import GAP
from bot.answering.words.vocabulary import Divider, phrases_of
from tests.bot.answering.towns import open_town

KINDS = frozenset({"row", "group", "column", "column_group", "measure"})
TAKEN = {"告状"}
"""告状的 are those who come to complain, which is another row."""


def test_every_word_means_its_own_row_or_column(tmp_path, settings) -> None:
    phrases = phrases_of(open_town(tmp_path, settings.knowledge.common, {})._library.current())
    divider = Divider(phrases)

    def meant(text: str) -> set[Concept]:
        return {concept for span in divider.divide(text) for concept in span.concepts}

    named = {phrase: {c for c in found if c.kind in KINDS} for phrase, found in phrases.items() if GAP not in phrase}
    assert {phrase for phrase, concepts in named.items() if not concepts <= meant(f"{phrase}的有几件")} == TAKEN
