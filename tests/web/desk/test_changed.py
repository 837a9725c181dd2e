"""What publishing would change is shown a page at a time, and one document in full when it is asked for."""

from __future__ import annotations

from bot.staff.roles import Role
from tests.bot.reading.printed import report_text, small_truth
from tests.web.desk.conftest import GUIDE_TEXT, REPORT, Office


def test_twenty_documents_are_shown_and_the_next_page_has_the_rest(office: Office):
    with office.assistant.publisher.changing():
        for n in range(20):
            office.save(f"guides/水车{n:02}.md", GUIDE_TEXT.replace("水车怎么看", f"水车{n:02}"))
        office.save(REPORT, report_text(told=small_truth(seed=9)))
    clerk = office.client(Role.READER)
    first, second = clerk.text("publish"), clerk.text("publish?page=2")
    assert "一共 21 份资料不同" in first and "第 1 页，共 2 页" in first
    assert "水车19" in first and REPORT not in first
    assert REPORT in second and "水车19" not in second
    assert second.count("<tr><th") < clerk.text(f"publish?document={REPORT}").count("<tr><th")
    assert "全部打开" in second and "看全部 21 份" in clerk.text(f"publish?document={REPORT}")
