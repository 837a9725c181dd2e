"""Words are cut as staff's dictionary says, and nothing is read from a folder that others can write to."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bot.index.segment import Segmenter
from bot.settings import Settings
from tests.setup.house import ROOT


@pytest.fixture(scope="module")
def cache(settings: Settings) -> Path:
    return settings.state.folder / "jieba"


def test_text_is_cut_into_words(cache: Path) -> None:
    assert Segmenter(cache).cut("政府信息公开") == ("政府", "信息", "公开")


def test_a_name_that_staff_gave_stays_whole(cache: Path) -> None:
    assert "柳溪沟大桥" in Segmenter(cache, ["柳溪沟大桥"]).cut("柳溪沟大桥的预算")


def test_empty_text_has_no_words(cache: Path) -> None:
    assert Segmenter(cache).cut("  ") == ()


def test_ordinary_words_are_known_and_invented_ones_are_not(cache: Path) -> None:
    assert Segmenter(cache).knows("政府")
    assert not Segmenter(cache).knows("甪甪甪")


def test_the_cache_lies_in_the_folder_that_was_named_first(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    code = "import sys; from pathlib import Path; from bot.index.segment import Segmenter; "
    code += "print(*(word for folder in sys.argv[1:] for word in Segmenter(Path(folder)).cut('政府信息')))"
    run = subprocess.run([sys.executable, "-c", code, first, second], capture_output=True, check=True, cwd=ROOT)
    assert run.stdout.decode().split() == ["政府", "信息"] * 2
    assert [path for path in first.iterdir() if path.suffix == ".cache"]
    assert not second.exists()


def test_a_word_of_one_version_is_whole_in_that_version_alone(cache: Path) -> None:
    with_it = Segmenter(cache, ["柳溪沟渡槽"])
    without = Segmenter(cache, ["柳溪沟小学"])
    assert "柳溪沟渡槽" in with_it.cut("柳溪沟渡槽的预算")
    assert "柳溪沟渡槽" not in without.cut("柳溪沟渡槽的预算")
    assert not without.knows("柳溪沟渡槽")
