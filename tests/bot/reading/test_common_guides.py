"""The guides and lists that every town shares: all readable, and none leads a resident into nothing."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import pytest

from bot.filing.periods import PERIODS
from bot.filing.requesting.commands import begins
from bot.index.features import Features
from bot.index.phrases import PhraseIndex, Subject
from bot.index.segment import Segmenter
from bot.model import Guide
from bot.publishing.folder import knowledge_files
from bot.publishing.read import read_file
from bot.reading.staff_files.guide import read_guide
from bot.reading.staff_files.language import EMPTY, read_language
from bot.settings import KnowledgeSettings, Settings
from tests.setup.house import ROOT

COMMON = ROOT / "knowledge/common"
FILES = sorted(knowledge_files(KnowledgeSettings(folder=COMMON / "none", common=COMMON)), key=lambda f: f.document)
ARTICLE = re.compile(r"(?:条例|行政复议法|行政诉讼法)第[一二三四五六七八九十百]+条")
SAME = 0.6
"""A suggestion that is at least so near to a question of another guide is understood at once."""


@pytest.fixture(scope="module")
def guides() -> tuple[Guide, ...]:
    return tuple(read_guide(f.path.read_text("utf-8"), f.document) for f in FILES if f.kind == "guide")


@pytest.fixture(scope="module")
def index(guides: tuple[Guide, ...], settings: Settings) -> PhraseIndex[Guide]:
    language = read_language((COMMON / "language.toml").read_text("utf-8"))
    subjects = [Subject(guide, (guide.title, *guide.questions), guide.body) for guide in guides]
    return PhraseIndex(subjects, Features(Segmenter(settings.state.folder / "jieba"), language.synonyms))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.document)
def test_each_common_file_can_be_read(file) -> None:
    assert read_file(file.path.read_bytes(), file.document, file.kind).title


def test_no_file_of_the_common_folder_is_overlooked() -> None:
    known = {file.path for file in FILES}
    others = {path.relative_to(COMMON) for path in COMMON.rglob("*") if path.is_file() and path not in known}
    assert {path for path in others if path.suffix in (".md", ".toml") and path != Path("README.md")} == set()


def test_no_question_stands_in_two_guides(guides: tuple[Guide, ...]) -> None:
    stands: dict[str, set[str]] = defaultdict(set)
    for guide in guides:
        for question in guide.questions:
            stands[question.strip("？?。 ")].add(guide.id)
    assert {question: ids for question, ids in stands.items() if len(ids) > 1} == {}


def test_every_suggestion_is_answered_by_a_guide(guides: tuple[Guide, ...], index: PhraseIndex[Guide]) -> None:
    known = {phrase for guide in guides for phrase in (guide.title, *guide.questions)}
    lost = [
        (guide.id, suggestion)
        for guide in guides
        for suggestion in guide.suggestions
        if suggestion not in known and not begins(suggestion, EMPTY) and index.find(suggestion)[0].same < SAME
    ]
    assert lost == []


def test_no_guide_suggests_itself(guides: tuple[Guide, ...]) -> None:
    assert [(g.id, s) for g in guides for s in g.suggestions if s in (g.title, *g.questions)] == []


def test_every_article_that_a_guide_names_is_listed_among_what_it_rests_on(guides: tuple[Guide, ...]) -> None:
    unlisted = {
        guide.id: sorted(missing)
        for guide in guides
        if (missing := set(ARTICLE.findall(guide.body + guide.why)) - _listed(guide))
    }
    assert unlisted == {}


def _listed(guide: Guide) -> set[str]:
    return set(ARTICLE.findall("、".join(guide.articles)))


def test_every_guide_says_on_which_day_it_was_checked(guides: tuple[Guide, ...]) -> None:
    assert [guide.id for guide in guides if not re.fullmatch(r"\d{4}-\d\d-\d\d", guide.as_of)] == []


def test_nineteen_of_twenty_questions_of_a_guide_find_that_guide_first(
    guides: tuple[Guide, ...], index: PhraseIndex[Guide]
) -> None:
    asked = [(guide, question) for guide in guides for question in guide.questions[::4]]
    missed = [(guide.id, question) for guide, question in asked if index.find(question)[0].item is not guide]
    assert len(missed) <= len(asked) // 20, missed


def test_each_guide_that_language_toml_names_is_there(guides: tuple[Guide, ...]) -> None:
    language = read_language((COMMON / "language.toml").read_text("utf-8"))
    lists = (language.procedure_guides, language.then, language.reckoned)
    named = {id_ for words in lists for ids in words.values() for id_ in ids} | set(language.then)
    assert named <= {guide.id for guide in guides}


def test_each_period_has_a_guide_for_what_is_asked_behind_it() -> None:
    language = read_language((COMMON / "language.toml").read_text("utf-8"))
    assert set(language.reckoned) == {*PERIODS, "by_item", "by_page", "report"}
