"""Organs, contacts and the town's words are kept in the browser, from the first entry on."""

from __future__ import annotations

import pytest

from bot.staff.roles import Role
from tests.web.desk.conftest import Clerk, Office

CONTACT = {"organ-0": "柳河镇人民政府", "phone-0": "0000-0000000", "hours-0": "工作日上午"}


@pytest.fixture
def clerk(office: Office) -> Clerk:
    return office.client(Role.EDITOR)


def seen(clerk: Clerk, path: str) -> str:
    return clerk.text(path).partition('name="seen" value="')[2].partition('"')[0]


def test_a_contact_is_written_in_fields_and_read_out_to_residents(clerk: Clerk, office: Office):
    assert "还没有填的机关：柳河镇人民政府" in clerk.text("list/contacts")
    assert "等发布" in clerk.post("list/contacts", count="1", seen="", follow=True, **CONTACT).text
    page = clerk.text("list/contacts")
    assert "<summary>柳河镇人民政府</summary>" in page and "还没有填的机关" not in page
    assert "0000-0000000" in office.file("contacts.toml").read_text("utf-8")
    (contact,) = office.desk.newest().knowledge().contacts
    assert contact.hours == "工作日上午"


def test_another_name_of_an_organ_makes_it_answer_to_it(clerk: Clerk, office: Office):
    fields = {"name-0": "柳河镇人民政府", "aliases-0": "水车公社\r\n老柳河"}
    clerk.post("list/organs", count="1", seen="", **fields)
    assert office.desk.newest().ask("水车公社2022年收到几件申请").understood.organs == ("柳河镇人民政府",)


def test_what_is_lacking_is_said_and_what_was_typed_stays(clerk: Clerk, office: Office):
    page = clerk.post("list/contacts", count="1", seen="", **{"phone-0": "0000-0000000"}).text
    assert "还没有保存。第 1 段还没有填「机关全名」" in page and 'value="0000-0000000"' in page
    assert not office.file("contacts.toml").exists()


def test_two_clerks_at_one_list_the_second_is_told_and_loses_nothing(clerk: Clerk, office: Office):
    clerk.post("list/contacts", count="1", seen="", **CONTACT)
    reply = clerk.post("list/contacts", count="1", seen="", **{**CONTACT, "phone-0": "1111-1111111"})
    assert reply.status_code == 409
    assert "也被别人改了" in reply.text and "0000-0000000" in reply.text and 'value="1111-1111111"' in reply.text
    assert "1111" not in office.file("contacts.toml").read_text("utf-8")


def test_the_last_entry_taken_out_takes_the_file_away(clerk: Clerk, office: Office):
    clerk.post("list/contacts", count="1", seen="", **CONTACT)
    clerk.post("list/contacts", count="1", seen=seen(clerk, "list/contacts"), **CONTACT, **{"drop-0": "yes"})
    assert not office.file("contacts.toml").exists()


def test_what_fields_cannot_show_is_opened_as_text(clerk: Clerk, office: Office):
    office.save("organs.toml", '# 老李管\n[[organ]]\nname = "柳河镇人民政府"\n')
    assert clerk.get("list/organs").headers["Location"].endswith("desk/edit/organs.toml")
    assert "老李管" in clerk.text("edit/organs.toml")


def test_a_list_is_begun_as_text_beside_an_example_and_the_names_of_the_rows(clerk: Clerk, office: Office):
    page = clerk.text("edit/wording.toml")
    assert "照这个样子写" in page and "carried_out" in page and "结转下年度" in page
    refused = clerk.post("edit/wording.toml", seen="", text='[rows]\nnewer = ["新来的"]\n')
    assert "还不能保存" in refused.text and "newer" in refused.text
    clerk.post("edit/wording.toml", seen="", text='[rows]\nnew = ["新来的"]\n')
    clerk.post("edit/dictionary.txt", seen="", text="柳河大桥\n")
    assert office.file("wording.toml").is_file() and office.file("dictionary.txt").read_text("utf-8") == "柳河大桥\n"


def test_a_finding_that_names_a_list_leads_to_it(clerk: Clerk, office: Office):
    office.save(
        "reports/东山镇人民政府2022年度报告.txt", office.file("reports/柳河镇人民政府2022年度报告.txt").read_bytes()
    )
    office.assistant.publish()
    assert "去「机关叫法」" in clerk.text("files?only=trouble")


def test_readers_see_what_there_is_and_change_nothing(clerk: Clerk, office: Office):
    reader = office.client(Role.READER)
    assert "list/contacts" not in reader.text("lists") and "联系方式" in reader.text("lists")
    assert reader.get("list/contacts").status_code == 403
