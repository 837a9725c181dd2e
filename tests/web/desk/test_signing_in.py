"""Who may come in: nobody without a name, everybody only as far as the role goes."""

from __future__ import annotations

import pytest

from bot.staff.lockout import FROM_ONE_PLACE
from bot.staff.roles import Role
from tests.web.desk.conftest import CLERKS, PASSWORD, Office


def rules(office: Office) -> list[tuple[str, str]]:
    """(method, path) of every page of the desk, with something in the place of what varies."""
    found = []
    for rule in office.app.url_map.iter_rules():
        if rule.rule.startswith("/desk"):
            values = dict.fromkeys(rule.arguments, 1 if "int:" in rule.rule else "x")
            _, path = rule.build(values)
            found += [(method, path) for method in rule.methods & {"GET", "POST"}]
    return found


def test_while_the_desk_is_off_nothing_of_it_exists(tmp_path):
    office = Office(tmp_path, enabled=False)
    (tmp_path / "var" / "desk" / "cookie.key").unlink(missing_ok=True)
    client = office.app.test_client()
    for path in ("/desk", "/desk/", "/desk/sign-in", "/desk/files", "/desk/record.jsonl"):
        reply = client.get(path)
        assert reply.status_code == 404 and "Set-Cookie" not in reply.headers
        assert "工作台" not in reply.get_data(as_text=True)
    assert not (tmp_path / "var" / "desk" / "cookie.key").exists()


def test_nobody_signed_out_sees_any_page_or_does_anything(office):
    browser = office.app.test_client()
    for method, path in rules(office):
        if path == "/desk/sign-in":
            continue
        reply = browser.open(path, method=method)
        assert reply.status_code in ((303,) if method == "GET" else (401,)), (method, path)
        body = reply.get_data(as_text=True)
        assert "柳河镇" not in body and "操作记录" not in body


def test_after_signing_in_the_page_that_was_asked_for_opens(office):
    clerk = office.client()
    assert clerk.get("record").headers["Location"].endswith("sign-in?to=record")
    reply = clerk.post("sign-in", name="甲", password=PASSWORD, to="record")
    assert reply.headers["Location"].endswith("desk/record")


@pytest.mark.parametrize("to", ["//evil.example", "https://evil.example", "\\\\evil.example", "../../evil", "/x"])
def test_the_sign_in_leads_nowhere_else(office, to):
    reply = office.client().post("sign-in", name="甲", password=PASSWORD, to=to)
    assert reply.headers["Location"] == "../desk/"


def test_a_wrong_name_and_a_wrong_password_are_told_alike(office):
    replies = [
        office.client().post("sign-in", name=name, password="不是这个密码不是这个") for name in ("没有这人", "甲")
    ]
    assert [reply.status_code for reply in replies] == [403, 403]
    assert all("名字或密码不对" in reply.get_data(as_text=True) for reply in replies)


def test_too_many_failures_lock_the_door_for_the_right_password_too(office):
    clerk = office.client()
    for _ in range(FROM_ONE_PLACE):
        assert clerk.post("sign-in", name="甲", password="不是这个密码不是这个").status_code == 403
    reply = clerk.post("sign-in", name="甲", password=PASSWORD)
    assert reply.status_code == 429 and "分钟再试" in reply.get_data(as_text=True)
    assert clerk.post("sign-in", name="乙", password=PASSWORD).status_code == 303


def test_a_form_without_its_token_does_nothing(office):
    clerk = office.client(Role.READER)
    assert clerk.browser.post("/desk/sign-out").status_code == 400
    assert clerk.get("").status_code == 200


def test_the_cookie_is_for_the_desk_alone_and_for_no_script(office):
    reply = office.client().post("sign-in", name="甲", password=PASSWORD)
    cookie = reply.headers["Set-Cookie"]
    assert all(part in cookie for part in ("HttpOnly", "SameSite=Strict", "Path=/desk"))
    assert "Secure" not in cookie


def test_over_https_the_cookie_is_secure_and_knows_the_proxys_prefix(tmp_path):
    (tmp_path / "config.toml").write_text(
        '[knowledge]\nfolder = "knowledge"\ncommon = "shared"\n[state]\nfolder = "var"\n[desk]\nenabled = true\n'
        '[web]\npublic_url = "https://gk.example.cn/gk/"\n',
        encoding="utf-8",
    )
    reply = Office(tmp_path).app.test_client().get("/desk/sign-in")
    assert "Secure" in reply.headers["Set-Cookie"] and "Path=/gk/desk" in reply.headers["Set-Cookie"]


def test_residents_pages_set_no_cookie_for_a_clerk_either(office):
    clerk = office.client(Role.READER)
    for path in ("/", "/organs", "/healthz"):
        assert "Set-Cookie" not in clerk.browser.get(path).headers


def test_no_page_of_the_desk_is_kept_by_a_cache(office):
    assert office.client(Role.READER).get("").headers["Cache-Control"] == "no-store"


def test_signing_out_ends_it_on_every_machine(office):
    here, there = office.client(Role.READER), office.client(Role.READER)
    assert here.post("sign-out").status_code == 303
    assert there.get("record").status_code == 303


def test_a_removed_clerk_and_a_new_password_end_it_at_once(office):
    first, second = office.client(Role.READER), office.client(Role.EDITOR)
    office.desk.accounts.remove(CLERKS[Role.READER])
    office.desk.accounts.set_password(CLERKS[Role.EDITOR], "另一个够长的密码啊啊")
    assert first.get("").status_code == 303 and second.get("").status_code == 303


def test_after_a_long_silence_one_has_to_sign_in_again(office):
    clerk = office.client(Role.READER)
    with clerk.browser.session_transaction(path="/desk/") as session:
        session["seen"] -= office.settings.desk.minutes * 60 + 1
    assert clerk.get("").status_code == 303


def test_a_restart_signs_nobody_out(office, tmp_path):
    clerk = office.client(Role.READER)
    again = Office(tmp_path)
    browser = again.app.test_client()
    browser.set_cookie("gongkai_desk", clerk.browser.get_cookie("gongkai_desk", path="/desk").value, path="/desk")
    assert browser.get("/desk/").status_code == 200


def test_a_page_that_is_not_there_is_told_in_chinese(office):
    reply = office.client(Role.READER).get("nowhere/at/all")
    assert reply.status_code == 404


def test_signing_in_stands_in_the_record_and_a_changed_line_shows(office):
    clerk = office.client(Role.READER)
    assert "核对过了" in clerk.text("record")
    path = office.desk.audit.path
    path.write_text(path.read_text("utf-8").replace("甲", "丁", 1), encoding="utf-8")
    assert "不可信" in clerk.text("record")
    assert clerk.get("record.jsonl").data == path.read_bytes()


WORDS = "写了一上午的话"


def test_what_was_typed_is_shown_again_to_whoever_was_signed_out_meanwhile(office):
    clerk = office.client(Role.EDITOR)
    token = clerk.token()
    office.desk.accounts.end_sessions(CLERKS[Role.EDITOR])
    form = {"csrf_token": token, "title": "水车", "body": WORDS, "seen": "从前"}
    reply = clerk.browser.post("/desk/edit", data=form)
    assert reply.status_code == 401 and "还没有保存" in reply.text
    assert f">{WORDS}</textarea>" in reply.text and token not in reply.text and "从前" not in reply.text


def test_what_was_typed_is_shown_again_where_the_page_was_too_old_or_it_cannot_be_done(office):
    clerk = office.client(Role.PUBLISHER)
    stale = clerk.browser.post("/desk/edit", data={"csrf_token": "x", "body": WORDS})
    assert stale.status_code == 400 and f">{WORDS}</textarea>" in stale.text
    refused = clerk.post("case", question=WORDS, expected="没有这种")
    assert refused.status_code == 409 and f">{WORDS}</textarea>" in refused.text


def test_no_page_ever_repeats_a_password(office):
    form = {"csrf_token": "x", "name": "甲", "password": PASSWORD}
    for path in ("/desk/sign-in", "/desk/edit"):
        assert PASSWORD not in office.app.test_client().post(path, data=form).text
