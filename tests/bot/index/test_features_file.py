"""What comes with gongkai is taken apart once and for all; what a town wrote is never kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.index.features import Features, Taken
from bot.index.features_file import remember, remembered
from bot.index.segment import Segmenter
from bot.settings import Settings

OURS, THEIRS = "多久能收到答复", "柳树湾老张家的低保"


@pytest.fixture
def taken(settings: Settings) -> Taken:
    features = Features(Segmenter(settings.state.folder / "jieba", ("柳树湾",)), {"回音": "答复"})
    features.kept(THEIRS)
    features.kept(OURS)
    return features.taken


def in_words(taken: Taken, text: str) -> list[str]:
    names = {number: feature for feature, number in taken.numbers.items()}
    return [names[number] for number in taken.texts[text]]


def test_the_next_start_finds_our_samples_as_they_were(tmp_path: Path, taken: Taken) -> None:
    remember(tmp_path, taken, {OURS}, None)
    found = remembered(tmp_path)
    assert found is not None
    assert (found.own, found.synonyms) == (taken.own, taken.synonyms)
    assert in_words(found, OURS) == in_words(taken, OURS)


def test_what_a_town_wrote_is_not_kept(tmp_path: Path, taken: Taken) -> None:
    remember(tmp_path, taken, {OURS}, None)
    written = "".join(path.read_text("utf-8") for path in tmp_path.iterdir())
    assert OURS in written and "低保" not in written


def test_nothing_is_written_where_nothing_changed(tmp_path: Path, taken: Taken) -> None:
    (tmp_path / "samples.json").write_bytes(b"as it was")
    remember(tmp_path, taken, {OURS}, taken)
    assert (tmp_path / "samples.json").read_bytes() == b"as it was"


def test_it_is_written_again_where_it_is_away(tmp_path: Path, taken: Taken) -> None:
    remember(tmp_path, taken, {OURS}, taken)
    assert remembered(tmp_path) is not None


@pytest.mark.parametrize("spoilt", [b"", b"{}", b"[1]", b'{"made_with": "jieba 0.1"}', b"\xff\xfe"])
def test_a_spoilt_file_is_as_good_as_none(tmp_path: Path, spoilt: bytes) -> None:
    (tmp_path / "samples.json").write_bytes(spoilt)
    assert remembered(tmp_path) is None


def test_a_folder_that_cannot_be_written_stops_nobody(tmp_path: Path, taken: Taken) -> None:
    (tmp_path / "no folder").touch()
    remember(tmp_path / "no folder" / "jieba", taken, {OURS}, None)
    assert remembered(tmp_path / "no folder" / "jieba") is None
