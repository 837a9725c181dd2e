"""The two scripts that others run: a score for each layout, and a folder for benchmarks with its truth outside."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.generator.compare import compare
from tests.generator.facts import ROOT, facts
from tests.generator.folder import make_folder
from tests.generator.form import form
from tests.generator.reports import make_reports, save
from tests.trust.reading import run


def script(name: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "tests" / "generator" / name), *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=120)


def test_the_score_is_a_line_for_each_layout_and_form() -> None:
    done = script("score.py", "--layouts", "tabs,utf16", "--seeds", "1", "--clean")
    lines = done.stdout.splitlines()
    assert done.returncode == 0, done.stdout + done.stderr
    assert [line.split()[:2] for line in lines[1:5]] == [[a, b] for a in ("tabs", "utf16") for b in ("2019", "2021")]
    assert lines[-1].split() == ["all", "4", "796", "796", "0", "0", "0", "0", "0"]


def test_a_made_up_layout_is_proven_in_one_run(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["run", "--layouts", "pipes_md", "--seeds", "1", "--sample", "2"])
    assert run.main() == 0
    told = [line.split() for line in capsys.readouterr().out.splitlines() if line]
    assert told[0][4:7] == ["right", "wrong", "invented"]
    assert told[3][:7] == ["all", "6", "1194", "1194", "0", "0", "0"]
    assert told[-1] == ["all", "4", "4", "100.0%"]


def test_a_folder_holds_a_report_for_each_organ_and_year(tmp_path: Path) -> None:
    done = script("folder.py", "--organs", "3", "--years", "2020-2021", "--out", str(tmp_path), "--layouts", "tabs")
    assert done.returncode == 0, done.stderr
    reports = sorted(path.relative_to(tmp_path / "knowledge").as_posix() for path in tmp_path.rglob("*.txt"))
    assert len(reports) == 6
    assert sorted(json.loads((tmp_path / "truth.json").read_text("utf-8"))) == reports


def test_a_folder_can_be_asked_and_tells_its_truth(tmp_path: Path) -> None:
    truths = make_folder(tmp_path, 2, [2022], ["tabs", "utf16"])
    found = facts(tmp_path)
    for document, cells in truths.items():
        read = {(f["section"], *f["row"], *f["column"]): f["value"] for f in found[document]}
        assert read == {(c["section"], *c["row"], *c["column"]): c["value"] for c in cells}


def test_in_a_folder_years_follow_each_other(tmp_path: Path) -> None:
    truths = make_folder(tmp_path, 1, [2022, 2023], ["html"])
    rows = [form("2021").frame[3], form("2021").frame[1]]
    left, begun = (
        [cell["value"] for cell in cells if cell["row"] == list(row)]
        for row, cells in zip(rows, truths.values(), strict=True)
    )
    assert left == begun
    assert any(cell["value"] for cell in next(iter(truths.values())))


def test_the_same_folder_is_made_twice(tmp_path: Path) -> None:
    one, two = (make_folder(tmp_path / name, 2, [2022], ["glued", "html_site"]) for name in ("one", "two"))
    assert one == two


def test_a_share_of_a_folder_can_be_broken(tmp_path: Path) -> None:
    cells = [cell for found in make_folder(tmp_path, 4, [2022], ["tabs"], broken=1.0).values() for cell in found]
    assert sum(cell["broken"] for cell in cells) == 4


def test_the_comparison_takes_what_the_command_prints(tmp_path: Path) -> None:
    made = next(iter(make_reports(["tabs"], [1])))
    make_folder(tmp_path, 1, [2022], ["tabs"])
    save(made, tmp_path / "knowledge")
    score = compare(made.written.truth, facts(tmp_path)[made.document])
    assert (score.right, score.wrong) == (score.cells, [])
