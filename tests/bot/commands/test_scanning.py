"""A scan's draft waits for a clerk: it is told of, it answers nothing, and approving it puts it beside the scan."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.commands import main
from bot.errors import OversizedFile
from tests.bot.publishing.bombs import many_pages_pdf
from tests.generator.facts import prepare
from tests.generator.layouts.pdf import write as pdf
from tests.generator.layouts.tabs import write as tabs
from tests.generator.truetype import NOTO
from tests.generator.truth import truth_of

PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(64)
TRUTH = truth_of(3, "2021", "甲子县甲乡人民政府")


@pytest.fixture
def house(tmp_path: Path) -> Path:
    (prepare(tmp_path) / "reports" / "甲乡2022.png").write_bytes(PICTURE)
    return tmp_path


def run(house: Path, *words: str):
    return CliRunner().invoke(main, ["--config", str(house / "config.toml"), *words])


def draft(house: Path) -> Path:
    path = house / "knowledge" / "待核对" / "reports" / "甲乡2022.png.txt"
    path.parent.mkdir(parents=True)
    path.write_bytes(tabs(TRUTH, None).data)
    return path


def test_a_picture_alone_is_an_error(house: Path) -> None:
    found = json.loads(run(house, "check", "--json").output)
    assert [f["code"] for f in found] == ["scan-unread"]


def test_a_draft_is_told_of_and_answers_nothing(house: Path) -> None:
    draft(house)
    (found,) = json.loads(run(house, "check", "--json").output)
    assert found["code"] == "scan-waits"
    assert "待核对/reports/甲乡2022.png.txt" in found["message"]
    assert json.loads(run(house, "facts").stdout) == []


def test_an_approved_draft_answers_and_the_scan_is_no_error_any_more(house: Path) -> None:
    result = run(house, "approve", str(draft(house)))
    assert result.exit_code == 0, result.output
    assert (house / "knowledge/reports/甲乡2022.txt").is_file()
    facts = json.loads(run(house, "facts").stdout)
    assert len(facts) == len(TRUTH.cells)
    assert {f["document"] for f in facts} == {"reports/甲乡2022.txt"}
    found = run(house, "check", "--json").output
    assert "unreadable" not in found and "scan-" not in found


def test_approving_never_overwrites_a_report(house: Path) -> None:
    waiting = draft(house)
    (house / "knowledge/reports/甲乡2022.txt").write_text("别的", encoding="utf-8")
    assert run(house, "approve", str(waiting)).exit_code != 0
    assert waiting.is_file()


def test_only_drafts_can_be_approved_and_only_reports_recognised(house: Path, tmp_path: Path) -> None:
    stray = tmp_path / "stray.txt"
    stray.write_text("不是草稿", encoding="utf-8")
    assert run(house, "approve", str(stray)).exit_code != 0
    assert run(house, "recognise", str(stray)).exit_code != 0


def test_without_the_extra_the_clerk_is_told_what_to_do_instead(house: Path) -> None:
    from bot.publishing.scans.recognise import can_recognise

    if can_recognise():
        pytest.skip("optional: the extra is installed here")
    result = run(house, "recognise", str(house / "knowledge/reports/甲乡2022.png"))
    assert result.exit_code != 0
    assert "录成文字" in result.output
    assert not (house / "knowledge/待核对").exists()


def test_a_scan_of_too_many_pages_is_refused_and_never_cut_short() -> None:
    from bot.publishing.scans.recognise import can_recognise, recognise

    if not can_recognise():
        pytest.skip("optional: the extra [ocr] is not installed")
    with pytest.raises(OversizedFile, match="61 页，一次最多认 60 页"):
        recognise(many_pages_pdf(61))


def test_a_page_that_is_rendered_and_recognised_gives_back_its_numbers() -> None:
    from bot.publishing.scans.recognise import can_recognise, recognise

    if not can_recognise():
        pytest.skip("optional: the extra [ocr] is not installed")
    if not NOTO.exists():
        pytest.skip("Noto Sans CJK is not installed")
    text = recognise(pdf(TRUTH, None).data)
    numbers = [c.printed for c in TRUTH.of("四")]
    assert sum(number in text for number in numbers if number) > len(numbers) * 0.8
