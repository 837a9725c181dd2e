"""The clerk's work from beginning to end, in a real browser, over real HTTP, on a real folder."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from bot.staff.roles import Role
from tests.bot.reading.printed import report_text, small_truth
from tests.web.desk.conftest import GUIDE, GUIDE_TEXT, REPORT, Office, sign_in

PAPER = "## 试\n问：水车怎么看\n应：答复\n含：河边\n"
UNCLEAR = "reports/柳河镇人民政府2021年度报告.txt"


def spoiled(year: int = 2021) -> str:
    return report_text(year=year, spoil={("三", "new"): lambda cells: ["约" + "、".join(cells)]})


def twenty(folder: Path) -> list[Path]:
    """Seventeen good reports and three bad files, as they lie on a clerk's machine."""
    folder.mkdir()
    made = []
    for i in range(17):
        path = folder / f"{'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午'[i]}河镇人民政府2022年度报告.txt"
        path.write_text(report_text(f"{path.name[0]}河镇人民政府", 2022, told=small_truth(seed=i)), encoding="utf-8")
        made.append(path)
    photograph = b"\xff\xd8\xff\xe0" + b"\0" * 200
    for name, data in (("扫描件.jpg", photograph), ("坏的.docx", b"PK\x03\x04broken"), ("空的.txt", b"")):
        (folder / name).write_bytes(data)
        made.append(folder / name)
    return made


def publish(page: Page, site: str, why: str = "") -> None:
    page.goto(f"{site}publish")
    if why:
        page.get_by_label("理由").fill(why)
    page.get_by_role("button", name="发布", exact=True).click()
    expect(page.get_by_role("status")).to_contain_text("已发布")


def test_of_twenty_files_three_are_bad_and_the_page_says_which_and_why(page: Page, site, office: Office, tmp_path):
    sign_in(page, site, Role.EDITOR)
    page.goto(f"{site}files")
    page.get_by_label("文件", exact=True).set_input_files(twenty(tmp_path / "clerk"))
    page.get_by_role("button", name="上传").click()
    expect(page.locator("#how-far")).to_contain_text("17 个放好了，3 个没有放进来", timeout=60_000)
    bad = page.locator("#results .bad")
    expect(bad).to_have_count(3)
    for name in ("扫描件.jpg", "坏的.docx", "空的.txt"):
        line = bad.filter(has_text=name)
        expect(line).to_have_count(1)
        assert len(line.inner_text()) > len(name) + 10
    expect(page.locator("#results li").first).to_have_class("bad")
    expect(page.get_by_role("link", name="去发布")).to_be_visible()
    lying = {path.name for path in office.file("reports").iterdir()}
    assert len(lying) == 18 and not lying & {"扫描件.jpg", "坏的.docx", "空的.txt"}
    assert len(office.assistant.coverage()) == 1, "nothing of it is published yet"
    page.get_by_role("link", name="刷新列表").click()
    expect(page.get_by_text("等发布", exact=True).first).to_be_visible()


def test_files_can_be_dropped_onto_the_page(page: Page, site, office: Office):
    sign_in(page, site, Role.EDITOR)
    page.goto(f"{site}files")
    # The second is dropped while the first is still on its way, and waits for its turn.
    page.evaluate(
        """texts => { for (const [year, text] of Object.entries(texts)) {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], `柳河镇人民政府${year}年度报告.txt`));
        document.querySelector("#upload").dispatchEvent(new DragEvent("drop", { dataTransfer }));
        } }""",
        {str(year): report_text(year=year) for year in (2021, 2023)},
    )
    expect(page.locator("#how-far")).to_contain_text("2 个放好了，0 个没有放进来")
    assert office.file(UNCLEAR).is_file() and office.file(UNCLEAR.replace("2021", "2023")).is_file()


def test_uploading_works_without_any_script_too(browser: Browser, site, office: Office, tmp_path):
    good, bad = tmp_path / "柳河镇人民政府2021年度报告.txt", tmp_path / "坏的.docx"
    good.write_text(report_text(year=2021), encoding="utf-8")
    bad.write_bytes(b"PK\x03\x04broken")
    with browser.new_context(java_script_enabled=False, locale="zh-CN") as context:
        page = context.new_page()
        sign_in(page, site, Role.EDITOR)
        page.goto(f"{site}files")
        page.get_by_label("文件", exact=True).set_input_files([good, bad])
        page.get_by_role("button", name="上传").click()
        expect(page.locator(".results .good")).to_contain_text("已存好")
        expect(page.locator(".results .bad")).to_contain_text("打不开")
    assert office.file(UNCLEAR).is_file() and not office.file("reports/坏的.docx").exists()


def test_findings_are_read_a_cell_is_corrected_and_residents_are_told_so(page: Page, site, office: Office):
    with office.assistant.publisher.changing():
        office.save(UNCLEAR, spoiled())
    sign_in(page, site, Role.PUBLISHER)
    page.goto(f"{site}files?only=trouble")
    page.goto(f"{site}file/{UNCLEAR}")
    expect(page.get_by_text("要看的地方")).to_be_visible()
    page.get_by_text("本年新收政府信息公开申请数量，总计").click()
    form = page.locator("details[open]")
    form.get_by_label("应为").fill("77")
    form.get_by_label("依据什么").fill("纸质原件印的是七十七")
    form.get_by_role("button", name="更正这一格").click()
    expect(page.get_by_role("status")).to_contain_text("已更正")
    expect(page.get_by_role("link", name="去看一遍，发布")).to_be_visible()
    expect(page.locator("td.cell", has_text="77").first).to_contain_text("经办人员已更正")
    assert office.file(UNCLEAR).read_text("utf-8") == spoiled()
    publish(page, site)
    page.goto(site.replace("/desk/", "/"))
    page.get_by_label("请写下您的问题").fill("柳河镇2021年收到几件申请")
    page.get_by_label("请写下您的问题").press("Enter")
    expect(page.locator(".answer .text").last).to_contain_text("77")
    expect(page.locator(".answer .text").last).to_contain_text("经办人员已更正")


def test_what_is_no_number_or_has_no_reason_is_no_correction(page: Page, site, office: Office):
    with office.assistant.publisher.changing():
        office.save(UNCLEAR, spoiled())
    sign_in(page, site, Role.EDITOR)
    page.goto(f"{site}file/{UNCLEAR}")
    page.get_by_text("本年新收政府信息公开申请数量，总计").click()
    form = page.locator("details[open]")
    form.get_by_label("应为").fill("约三件")
    form.get_by_label("依据什么").fill("看着像")
    form.get_by_role("button", name="更正这一格").click()
    expect(page.get_by_role("alert")).to_contain_text("不是数")
    assert not office.file("corrections.toml").exists()


def test_a_guide_is_seen_as_residents_will_see_it_while_it_is_written(page: Page, site, office: Office):
    sign_in(page, site, Role.EDITOR)
    page.goto(f"{site}file/{GUIDE}")
    page.get_by_role("link", name="修改").click()
    page.get_by_label("答复").fill("水车在**山上**，晚上也能看。<script>alert(1)</script>")
    expect(page.locator("#preview-body strong", has_text="山上")).to_be_visible()
    assert page.locator("#preview-body script").count() == 0
    page.get_by_label("答复").fill("")
    expect(page.locator("#preview-body")).to_contain_text("请先填「答复」")
    page.get_by_label("答复").fill("水车在山上。")
    page.get_by_role("button", name="保存").click()
    expect(page.get_by_role("status")).to_contain_text("已存好，等发布")
    assert "水车在山上。" in office.file(GUIDE).read_text("utf-8")
    assert "河边" in office.assistant.ask("水车怎么看").text


def test_two_clerks_at_one_guide_the_second_is_told_and_loses_nothing(browser: Browser, site, office: Office):
    with browser.new_context(locale="zh-CN") as one, browser.new_context(locale="zh-CN") as other:
        first, second = one.new_page(), other.new_page()
        for page, role in ((first, Role.EDITOR), (second, Role.PUBLISHER)):
            sign_in(page, site, role)
            page.goto(f"{site}edit/{GUIDE}")
        first.get_by_label("答复").fill("第一位写的。")
        first.get_by_role("button", name="保存").click()
        expect(first.get_by_role("status")).to_contain_text("已存好")
        second.get_by_label("答复").fill("第二位写的。")
        second.get_by_role("button", name="保存").click()
        expect(second.get_by_role("alert")).to_contain_text("还没有保存")
        expect(second.get_by_label("答复")).to_have_value("第二位写的。")
        expect(second.locator(".theirs")).to_contain_text("第一位写的。")
        assert "第一位写的。" in office.file(GUIDE).read_text("utf-8")
        second.get_by_label("答复").fill("第一位写的。第二位写的。")
        second.get_by_role("button", name="保存").click()
        expect(second.get_by_role("status")).to_contain_text("已存好")
    assert "第一位写的。第二位写的。" in office.file(GUIDE).read_text("utf-8")


def test_a_file_changed_on_the_disk_meanwhile_is_not_overwritten(page: Page, site, office: Office):
    sign_in(page, site, Role.EDITOR)
    page.goto(f"{site}edit/{GUIDE}")
    by_hand = GUIDE_TEXT.replace("河边", "桥下")
    office.save(GUIDE, by_hand)
    page.get_by_label("答复").fill("在工作台写的。")
    page.get_by_role("button", name="保存").click()
    expect(page.get_by_role("alert")).to_contain_text("也被别人改了")
    assert office.file(GUIDE).read_text("utf-8") == by_hand


def test_an_exam_blocks_until_there_is_a_reason_then_versions_are_compared_and_restored(
    page: Page, site, office: Office
):
    office.save("exam/本地.txt", PAPER)
    sign_in(page, site, Role.PUBLISHER)
    page.goto(f"{site}edit/{GUIDE}")
    page.get_by_label("答复").fill("水车在山上。")
    page.get_by_role("button", name="保存").click()
    page.goto(f"{site}publish")
    expect(page.get_by_text("原来答对、现在答不对的（1）")).to_be_visible()
    page.locator("#why").evaluate("field => field.required = false")
    page.get_by_role("button", name="发布", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("还没有发布")
    assert "河边" in office.assistant.ask("水车怎么看").text
    publish(page, site, "水车搬家了")
    assert "山上" in office.assistant.ask("水车怎么看").text
    page.goto(f"{site}versions")
    expect(page.get_by_role("row", name=re.compile("水车搬家了"))).to_contain_text("丙")
    page.get_by_role("button", name="比较").click()
    page.get_by_text("哪几行不同").click()
    expect(page.locator("ins")).to_contain_text("水车在山上")
    expect(page.locator("del").first).to_contain_text("水车在河边")
    expect(page.get_by_text("原来答对、现在答不对的（1）")).to_be_visible()
    page.goto(f"{site}versions")
    page.get_by_text("退回这一版").click()
    page.get_by_label("理由").fill("搬家还没完")
    page.get_by_role("button", name="退回", exact=True).click()
    expect(page.get_by_role("status")).to_contain_text("已退回第 1 版")
    assert "河边" in office.assistant.ask("水车怎么看").text
    assert "水车在山上" in office.file(GUIDE).read_text("utf-8")
    why = [(entry.what, entry.why) for entry in office.desk.audit.entries()]
    assert ("publish", "水车搬家了") in why and ("restore", "搬家还没完") in why


def test_a_document_withdrawn_for_privacy_is_gone_for_good(page: Page, site, office: Office):
    address = site.replace("/desk/", f"/r/{REPORT}/{office.assistant.revision(REPORT)}")
    assert page.goto(address).status == 200
    sign_in(page, site, Role.PUBLISHER)
    page.goto(f"{site}file/{REPORT}")
    page.get_by_role("link", name="因隐私撤下").click()
    page.get_by_label("理由").fill("写了别人的住处")
    page.get_by_label("我知道撤下后找不回来").check()
    page.get_by_role("button", name="马上撤下").click()
    expect(page.get_by_role("status")).to_contain_text("已撤下")
    assert page.goto(address).status == 404
    assert not office.file(REPORT).exists() and office.assistant.coverage() == []
    page.goto(f"{site}files")
    again = {"name": REPORT.rpartition("/")[2], "mimeType": "text/plain", "buffer": report_text().encode()}
    page.get_by_label("文件", exact=True).set_input_files(again)
    page.get_by_role("button", name="上传").click()
    expect(page.locator("#results .bad")).to_contain_text("撤下过")
