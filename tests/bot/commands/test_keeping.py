"""gongkai check, reload and facts."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path

import pytest

from bot.reading.forms import load_form
from tests.bot.answering.towns import CONFIG, LIUHE, NUMBERS
from tests.bot.reading.printed import report_text

CELL = ["document", "organ", "year", "form", "section", "row", "column", "value", "printed", "unit", "certainty",
        "place"]  # fmt: skip
FORM, TOLD = NUMBERS[2022]


@pytest.fixture
def house(tmp_path: Path, settings) -> Path:
    """A config file whose knowledge a test may change; its common knowledge is one guide."""
    guide = tmp_path / "shared" / "guides" / "要不要钱.md"
    guide.parent.mkdir(parents=True)
    shutil.copy(settings.knowledge.common / "guides" / "要不要钱.md", guide)
    report = tmp_path / "knowledge" / "reports" / "柳河镇2022.txt"
    report.parent.mkdir(parents=True)
    report.write_text(report_text(LIUHE, 2022, FORM, TOLD), encoding="utf-8")
    (tmp_path / "config.toml").write_text(CONFIG.format(common="shared"), encoding="utf-8")
    return tmp_path / "config.toml"


def save(house: Path, name: str, text: str) -> None:
    path = house.parent / "knowledge" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_a_clean_folder_has_no_findings(gongkai, house) -> None:
    checked = gongkai("check", config=house)
    assert checked.exit_code == 0
    assert "没有发现问题" in checked.stdout
    assert json.loads(gongkai("check", "--json", config=house).stdout) == []


def test_an_error_is_told_with_file_place_and_remedy_and_the_exit_code_is_one(gongkai, house) -> None:
    save(house, "reports/无名.txt", "这里什么也看不出来\n")
    checked = gongkai("check", config=house)
    assert checked.exit_code == 1
    assert "[错误] reports/无名.txt" in checked.stdout
    (finding,) = json.loads(gongkai("check", "--json", config=house).stdout)
    assert list(finding) == ["code", "severity", "document", "line", "message", "remedy", "subject", "id"]
    assert finding["severity"] == "error" and finding["document"] == "reports/无名.txt"
    assert finding["message"] and finding["remedy"]


def test_a_sum_that_does_not_hold_is_a_warning_and_no_error(gongkai, house) -> None:
    spoilt = {("三", "granted"): lambda cells: [str(int(cells[0]) + 1), *cells[1:]]}
    save(house, "reports/柳河镇2022.txt", report_text(LIUHE, 2022, FORM, TOLD, spoilt))
    checked = gongkai("check", config=house)
    assert checked.exit_code == 0
    assert "[注意] reports/柳河镇2022.txt" in checked.stdout
    assert "相差 1" in checked.stdout


def test_check_publishes_nothing(gongkai, house) -> None:
    gongkai("check", config=house)
    assert not (house.parent / "state").exists() or "新读 2 个" in gongkai("reload", config=house).stdout


def test_reload_reads_what_changed_and_nothing_else(gongkai, house) -> None:
    first = gongkai("reload", config=house)
    assert first.exit_code == 0 and "新读 2 个文件" in first.stdout
    assert "新读 0 个文件" in gongkai("reload", config=house).stdout
    save(house, "reports/柳河镇2020.txt", report_text(LIUHE, 2020, *NUMBERS[2020]))
    assert "新读 1 个文件" in gongkai("reload", config=house).stdout
    (house.parent / "knowledge" / "reports" / "柳河镇2020.txt").unlink()
    assert "撤下 1 个" in gongkai("reload", config=house).stdout


def test_reload_names_what_it_left_out_and_keeps_the_rest(gongkai, house) -> None:
    gongkai("reload", config=house)
    save(house, "reports/无名.txt", "这里什么也看不出来\n")
    again = gongkai("reload", config=house)
    assert again.exit_code == 1
    assert "reports/无名.txt" in again.stderr
    asked = gongkai("ask", "柳河镇2022年收到几件申请", "--json", config=house)
    assert json.loads(asked.stdout)["facts"][0]["value"] == TOLD["三", "new", "total"]
    assert "没有采用 reports/无名.txt" in asked.stderr


def test_facts_are_every_cell_of_every_report(gongkai) -> None:
    cells = json.loads(gongkai("facts", "--format", "json").stdout)
    assert all(list(cell) == CELL for cell in cells)
    found = {(c["section"], tuple(c["row"]), tuple(c["column"])): c["value"] for c in cells}
    form = load_form(FORM)
    wanted = {
        (s, form.table(s).row(row).path, form.table(s).column(column).path): number
        for (s, row, column), number in TOLD.items()
    }
    assert found == wanted
    assert len(cells) == len(wanted) == 10 + 175 + 15


def test_a_cell_tells_where_it_stands(gongkai) -> None:
    cell = json.loads(gongkai("facts").stdout)[0]
    assert cell["document"] == "reports/乡镇/柳河镇2022.txt"
    assert (cell["organ"], cell["year"], cell["form"]) == (LIUHE, 2022, "2021")
    assert (cell["certainty"], cell["unit"]) == ("certain", "件")
    assert cell["printed"] == str(cell["value"])
    assert cell["place"].startswith("第") and cell["place"].endswith("行")


def test_facts_as_a_table(gongkai) -> None:
    printed = gongkai("facts", "--format", "csv").stdout
    rows = list(csv.DictReader(io.StringIO(printed)))
    assert list(rows[0]) == CELL
    assert len(rows) == 200
    (cell,) = [
        row for row in rows if row["row"] == "三/（三）不予公开/1.属于国家秘密" and row["column"].endswith("商业企业")
    ]
    assert cell["value"] == str(TOLD["三", "withheld_secret", "business"])


def test_the_facts_of_the_real_report_are_what_it_prints(gongkai, settings, tmp_path) -> None:
    shutil.copytree(settings.knowledge.folder / "reports", tmp_path / "knowledge" / "reports")
    (tmp_path / "shared").mkdir()
    (tmp_path / "config.toml").write_text(CONFIG.format(common="shared"), encoding="utf-8")
    cells = json.loads(gongkai("facts", config=tmp_path / "config.toml").stdout)
    assert len(cells) == 22 + 161 + 15
    assert {cell["value"] for cell in cells} == {0}
    assert {cell["form"] for cell in cells} == {"2019"}
    assert {tuple(cell["row"]) for cell in cells if cell["section"] == "四"} == {()}


def test_the_cells_of_a_report_that_a_correction_answers_for_are_printed_too(gongkai, house) -> None:
    save(house, "reports/柳河镇2022更正.txt", report_text(LIUHE, 2022, FORM, TOLD))
    cells = json.loads(gongkai("facts", config=house).stdout)
    of = {name: [c for c in cells if c["document"] == name] for name in {c["document"] for c in cells}}
    assert set(of) == {"reports/柳河镇2022.txt", "reports/柳河镇2022更正.txt"}
    one, other = of.values()
    assert [c["value"] for c in one] == [c["value"] for c in other]
