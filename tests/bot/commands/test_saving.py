"""gongkai chat writes papers where the person says, over nothing that is there, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from tests.bot.filing.requesting.people import NAME, PERSON
from tests.setup.house import begin_with

LINES = ["填申请表", *(value for _, value in PERSON), "生成申请表"]
WORD = "政府信息公开申请表.docx"


def chat(gongkai, *lines: str, config: Path) -> str:
    done = gongkai("chat", typed="\n".join([*LINES, *lines, "", ""]), config=config)
    assert done.exit_code == 0, done.output
    return done.output


@pytest.fixture
def config(tmp_path: Path, settings, published: Path) -> Path:
    """Of the project's own knowledge, which is read already."""
    begin_with(published, tmp_path / "state")
    path = tmp_path / "config.toml"
    folders = settings.knowledge.folder, settings.knowledge.common, tmp_path / "state"
    path.write_text(
        '[knowledge]\nfolder = "{}"\ncommon = "{}"\n[state]\nfolder = "{}"\n'.format(*folders), encoding="utf-8"
    )
    return path


def test_the_papers_are_saved_where_the_person_says(gongkai, config: Path, tmp_path: Path) -> None:
    wanted = tmp_path / "表"
    wanted.mkdir()
    (wanted / WORD).write_text("别的东西", encoding="utf-8")
    printed = chat(gongkai, str(tmp_path / "没有"), str(wanted), config=config)
    assert "没有这个文件夹" in printed and f"存好了：{wanted}" in printed
    assert (wanted / WORD).read_text("utf-8") == "别的东西"
    saved = Document(str(wanted / "政府信息公开申请表（2）.docx"))
    assert any(cell.text == NAME for row in saved.tables[0].rows for cell in row.cells)
    assert len(list(wanted.iterdir())) == 4


def test_without_a_folder_nothing_is_written(gongkai, config: Path, tmp_path: Path) -> None:
    before = {path for path in tmp_path.rglob("*") if "state" not in path.parts}
    assert "没有存" in chat(gongkai, "", config=config)
    assert {path for path in tmp_path.rglob("*") if "state" not in path.parts} == before
