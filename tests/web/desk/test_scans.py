"""A scan is taken in at the desk, put into words beside its picture, and used only after a clerk has said so."""

from __future__ import annotations

import io
from urllib.parse import quote, unquote

import pytest
from PIL import Image

from bot.publishing.scans.recognise import can_recognise
from bot.staff.roles import Role
from tests.bot.reading.printed import report_text
from tests.web.desk.conftest import GUIDE, Clerk, Office
from tests.web.desk.test_uploading import bring

SCAN = "reports/柳河镇人民政府2021年度报告.png"
NAME = SCAN.rpartition("/")[2]
TEXT = SCAN.replace(".png", ".txt")
PAGE = f"scan/{SCAN}"


def picture(colour: str = "white") -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (60, 80), colour).save(made, "PNG")
    return made.getvalue()


@pytest.fixture
def clerk(office: Office) -> Clerk:
    clerk = office.client(Role.EDITOR)
    (result,) = bring(clerk, (NAME, picture()))
    assert result["good"] and "待核对" in result["words"]
    return clerk


def seen(clerk: Clerk) -> str:
    page = clerk.text(PAGE)
    return page.partition('name="seen" value="')[2].partition('"')[0]


def write(clerk: Clerk, text: str, do: str = "keep", **fields: str) -> str:
    """What the clerk reads afterwards."""
    reply = clerk.post(PAGE, text=text, do=do, **{"seen": seen(clerk), **fields})
    if reply.status_code == 303:
        return clerk.text(unquote(reply.headers["Location"]).partition("desk/")[2])
    assert reply.status_code in (409, 422)
    return reply.get_data(as_text=True)


def test_a_whole_picture_is_kept_and_shown_and_answers_nothing(clerk: Clerk, office: Office):
    assert office.file(SCAN).read_bytes() == picture()
    assert office.assistant.publisher.versions.draft() is None
    assert NAME in clerk.text("scans") and "还没有录成文字" in clerk.text("scans")
    assert "1 份扫描件等着核对" in clerk.text() and "待核对的扫描件" in clerk.text("files")
    assert "录成文字，对照核对" in clerk.text(f"file/{SCAN}")
    shown = clerk.get(f"scan-page/1/{SCAN}")
    assert shown.mimetype == "image/png" and Image.open(io.BytesIO(shown.data)).size == (60, 80)
    assert clerk.get(f"scan-page/2/{SCAN}").status_code == 404
    (result,) = bring(clerk, ("半张.png", picture()[:60]))
    assert not result["good"] and "打不开" in result["words"]
    assert not office.file("reports/半张.png").exists()
    if not can_recognise():
        assert "让机器先认一遍" not in clerk.text(PAGE) and "照着原件，在下面录成文字" in clerk.text(PAGE)
        assert clerk.post(PAGE, do="recognise").status_code == 409
    for document in ("../config.toml", GUIDE, "reports/没有的.png"):
        for page in ("scan", "scan-page/1"):
            assert clerk.get(f"{page}/{document}").status_code in (404, 409)


def test_doubtful_numbers_are_marked_and_keep_the_text_out(clerk: Clerk, office: Office):
    text = report_text(year=2021)
    line = next(line for line in text.splitlines() if "本年新收" in line)
    doubtful = text.replace(line, line + "？")
    assert "稿子存好了" in write(clerk, doubtful)
    page = clerk.text(PAGE)
    assert "机器拿不准的数（1 行）" in page and "？</mark>" in page
    assert "1 行里有拿不准的数" in clerk.text("scans")
    assert "1 处数字带着问号" in write(clerk, doubtful, "approve")
    assert not office.file(TEXT).exists()


def test_an_approved_text_waits_beside_its_scan_and_the_record_tells_who_it_was(clerk: Clerk, office: Office):
    write(clerk, "还没录完")
    assert "已收进来，等发布" in write(clerk, report_text(year=2021), "approve")
    assert office.file(TEXT).read_text("utf-8") == report_text(year=2021)
    assert not office.file(f"待核对/{SCAN}.txt").exists() and "没有待核对" in clerk.text("scans")
    kept = clerk.text(f"file/{SCAN}")
    assert "照它的文字答" in kept and "看扫描件" in kept and "已移走" not in clerk.text("files")
    beside = clerk.text(PAGE)
    assert f"desk/file/{quote(TEXT)}" in beside and "scan-page/1" in beside
    assert "还没有文字" not in beside and 'name="text"' not in beside
    (again,) = bring(clerk, (NAME, picture("black")), replace="yes")
    assert "文字文件夹里已经有了" in again["words"]
    assert office.assistant.coverage() == [("柳河镇人民政府", 2022)], "nobody has published it yet"
    assert office.desk.newest().coverage() == [("柳河镇人民政府", 2021), ("柳河镇人民政府", 2022)]
    entries = [(entry.who, entry.what, entry.about) for entry in office.desk.audit.entries()]
    assert ("乙", "approve", TEXT) in entries and ("乙", "draft", SCAN) in entries
    assert office.desk.audit.first_break() is None


def test_two_clerks_at_one_draft_the_second_is_told_and_loses_nothing(clerk: Clerk, office: Office):
    write(clerk, "先存的")
    before = seen(clerk)
    write(clerk, "第一位写的")
    second = office.client(Role.PUBLISHER)
    for do in ("keep", "approve"):
        page = write(second, "第二位写的", do, seen=before)
        assert "还没有保存" in page and "第一位写的" in page and "第二位写的" in page
    reader = office.client(Role.READER)
    assert "第一位写的" in reader.text(PAGE) and "收进来</button>" not in reader.text(PAGE)
    assert office.file(f"待核对/{SCAN}.txt").read_text("utf-8") == "第一位写的"


def test_a_report_that_is_there_already_is_not_overwritten_and_a_draft_can_be_discarded(clerk: Clerk, office: Office):
    office.save(TEXT, "别人放的")
    assert "没有覆盖" in write(clerk, report_text(year=2021), "approve")
    assert office.file(TEXT).read_text("utf-8") == "别人放的"
    write(clerk, "录错了")
    assert "稿子不要了" in write(clerk, "", "discard", why="认得太乱")
    assert office.file(SCAN).exists() and not office.file(f"待核对/{SCAN}.txt").exists()


def test_a_withdrawal_takes_the_scan_and_its_text_along(clerk: Clerk, office: Office):
    write(clerk, report_text(year=2021), "approve")
    publisher = office.client(Role.PUBLISHER)
    assert SCAN in publisher.text(f"withdraw/{TEXT}")
    publisher.post(f"withdraw/{TEXT}", why="写了住处", sure="yes", also=SCAN)
    assert not office.file(TEXT).exists() and not office.file(SCAN).exists()
    (again,) = bring(clerk, (NAME, picture()))
    assert not again["good"] and "撤下过" in again["words"]


def test_a_draft_whose_scan_is_gone_is_refused_in_words_and_keeps_what_was_typed(clerk: Clerk, office: Office):
    write(clerk, "先存的")
    office.file(SCAN).unlink()
    page = write(clerk, "还剩 12？ 件", "approve")
    assert "1 处数字带着问号" in page and "还剩 12？ 件" in page and "扫描件不在文件夹里了" in page
