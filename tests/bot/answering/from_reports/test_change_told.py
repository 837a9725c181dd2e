"""Where one of two years has no report, the other's own sentence on the change is quoted beside its cell."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.assistant import Assistant
from tests.bot.answering.towns import open_town
from tests.bot.reading.printed import PROSE, report_text, small_truth
from tests.bot.talking import talk_with

TOLD = small_truth(seed=3)
NEW = TOLD["三", "new", "total"]
SAYS = f"全年新收申请{NEW}件，比2022年的2件增加了，增量来自渡口改造。"


@pytest.fixture(scope="module", params=[(SAYS, True), (SAYS.replace(f"{NEW}件", f"{NEW + 1}件"), False)])
def town(request, tmp_path_factory, common) -> tuple[Assistant, bool]:
    says, meant = request.param
    report = report_text("青原县水利局", 2023, told=TOLD).replace(PROSE["一"], says)
    return open_town(tmp_path_factory.mktemp("change"), common, {"水利局2023.txt": report}), meant


def test_only_a_sentence_with_the_very_number_tells(town) -> None:
    assistant, meant = town
    text = talk_with(assistant, datetime(2025, 3, 1, 12))("青原县水利局2023年收到的申请比2022年多几件").text
    assert ("增量来自渡口改造" in text) == meant
