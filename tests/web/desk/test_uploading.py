"""What comes in goes in whole or not at all, under its own name, and never over something else."""

from __future__ import annotations

import io
import socket
from urllib.parse import urlsplit

import pytest

from bot.staff.roles import Role
from tests.bot.reading.printed import report_text, small_truth
from tests.web.desk.conftest import REPORT, Clerk, Office

NEW = report_text(year=2021)


def bring(clerk: Clerk, *files: tuple[str, bytes | str], **fields: str):
    data = [(io.BytesIO(content.encode() if isinstance(content, str) else content), name) for name, content in files]
    return clerk.post("files", headers={"Accept": "application/json"}, files=data, place="reports", **fields).get_json()


def everything(office: Office) -> list[str]:
    inside = office.settings.knowledge.folder
    return sorted(path.relative_to(inside).as_posix() for path in inside.rglob("*") if path.is_file())


@pytest.fixture
def clerk(office: Office) -> Clerk:
    return office.client(Role.EDITOR)


def test_a_chinese_name_is_kept_and_the_folder_holds_the_very_bytes(clerk, office):
    (result,) = bring(clerk, ("某某乡人民政府2021年度报告（更正）.txt", NEW))
    assert result["good"]
    assert office.file("reports/某某乡人民政府2021年度报告（更正）.txt").read_text("utf-8") == NEW


@pytest.mark.parametrize("name", ["../../外面.txt", "/etc/外面.txt"])
def test_only_the_last_part_of_a_path_is_a_name(clerk, office, name, tmp_path):
    (result,) = bring(clerk, (name, NEW))
    assert result["good"] and office.file("reports/外面.txt").exists()
    assert list(tmp_path.rglob("外面.txt")) == [office.file("reports/外面.txt")]


UNFIT = (".隐藏.txt", "~$锁.docx", "a:b.txt", "con.txt", "问?.txt", "\u202e倒.txt", "长" * 200 + ".txt")


@pytest.mark.parametrize("name", UNFIT)
def test_a_name_that_cannot_be_kept_is_refused_with_what_to_do(clerk, office, name):
    before = everything(office)
    (result,) = bring(clerk, (name, NEW))
    assert not result["good"] and "请" in result["words"]
    assert everything(office) == before


def test_a_bad_file_leaves_nothing_and_the_good_ones_beside_it_stay(clerk, office):
    results = bring(clerk, ("坏.docx", b"PK\x03\x04broken"), ("好.txt", NEW), ("空.txt", b""))
    assert [result["good"] for result in results] == [False, True, False]
    assert "reports/好.txt" in everything(office)
    assert not any("坏" in name or "空" in name or ".part" in name for name in everything(office))


def test_a_file_of_the_same_name_is_only_replaced_when_the_clerk_says_so(clerk, office):
    other = report_text(told=small_truth(seed=2))
    name = REPORT.rpartition("/")[2]
    (refused,) = bring(clerk, (name, other))
    assert not refused["good"] and "同名" in refused["words"]
    assert office.file(REPORT).read_text("utf-8") == report_text()
    (taken,) = bring(clerk, (name, other), replace="yes")
    assert taken["good"] and office.file(REPORT).read_text("utf-8") == other


def test_the_same_bytes_again_change_nothing(clerk, office):
    (result,) = bring(clerk, (REPORT.rpartition("/")[2], report_text()))
    assert result["good"] and "没有变动" in result["words"]
    assert office.assistant.publisher.versions.draft() is None


def test_too_much_at_once_is_refused_with_the_limit_to_change(tmp_path, office):
    config = tmp_path / "config.toml"
    config.write_text(config.read_text("utf-8") + "upload_megabytes = 1\n", encoding="utf-8")
    office.open()
    clerk = office.client(Role.EDITOR)
    kind = "multipart/form-data; boundary=x"
    reply = clerk.browser.post(
        "/desk/files", data=b"x" * (2 << 20), content_type=kind, headers={"X-CSRFToken": clerk.token()}
    )
    assert reply.status_code == 413 and "upload_megabytes" in reply.get_data(as_text=True)


def test_a_browser_that_is_closed_in_the_middle_leaves_nothing(clerk, office, listen):
    before = everything(office)
    cookie = clerk.browser.get_cookie("gongkai_desk", path="/desk").value
    body = (
        f'--x\r\nContent-Disposition: form-data; name="csrf_token"\r\n\r\n{clerk.token()}\r\n'
        '--x\r\nContent-Disposition: form-data; name="files"; filename="half.txt"\r\n\r\n'
    ).encode() + NEW.encode()[:2000]
    with listen(office.app) as address:
        where = urlsplit(address)
        with socket.create_connection((where.hostname, where.port)) as browser:
            browser.sendall(
                f"POST /desk/files HTTP/1.1\r\nHost: {where.netloc}\r\nCookie: gongkai_desk={cookie}\r\n"
                f"Content-Type: multipart/form-data; boundary=x\r\n"
                f"Content-Length: {len(body) + 100000}\r\n\r\n".encode()
            )
            browser.sendall(body)
            browser.shutdown(socket.SHUT_WR)
            # Until the door has let go of it: what it would leave behind, it has left by then.
            while browser.recv(4096):
                pass
    assert everything(office) == before
    assert office.assistant.publisher.versions.draft() is None
    assert not [path for path in office.home.rglob("*") if "half" in path.name or path.suffix == ".part"]


OUTSIDE = ("../config.toml", "reports/../../config.toml", "%2e%2e/config.toml", "exam/题.txt")


@pytest.mark.parametrize("document", OUTSIDE)
def test_no_address_leads_to_a_file_that_is_no_knowledge(clerk, document):
    for page in ("file", "edit"):
        reply = clerk.get(f"{page}/{document}")
        assert reply.status_code in (404, 409) and "回到资料" in reply.text and "回到这份资料" not in reply.text


def test_a_link_out_of_the_folder_is_not_followed(clerk, office, tmp_path):
    (tmp_path / "secret.md").write_text("---\ntitle: 密\nquestions: [密]\n---\n密\n", encoding="utf-8")
    (office.file("guides") / "连.md").symlink_to(tmp_path / "secret.md")
    assert clerk.get("edit/guides/连.md").status_code == 409
