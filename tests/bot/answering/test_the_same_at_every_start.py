"""A question is answered the same today and tomorrow: Python shuffles its sets anew at every start, the answers not."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.answering.words.patterns import Stretches
from bot.settings import Settings
from tests.bot.answering.towns import CONFIG
from tests.exam.generated.batch import ask

_PAPER = Path("tests/exam/sample_a.txt")


def test_every_question_of_a_paper_is_answered_the_same_at_two_starts(
    tmp_path: Path, common: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    questions = [line[2:] for line in _PAPER.read_text(encoding="utf-8").splitlines() if line.startswith("问：")]
    (tmp_path / "config.toml").write_text(CONFIG.format(common=common), encoding="utf-8")
    (tmp_path / "knowledge").symlink_to(settings.knowledge.folder)
    told = []
    for seed in ("1", "2"):
        monkeypatch.setenv("PYTHONHASHSEED", seed)
        told.append([(answer["text"], answer["suggestions"]) for answer in ask(tmp_path, questions)])
    assert len(questions) > 100 and told[0] == told[1]


def test_the_shortest_of_several_phrases_is_found_first() -> None:
    assert [*Stretches(["来申请", "来", "来申"]).of("来申请的", 0)] == ["来", "来申", "来申请"]
