"""In a list of names 乙县的政府 is the county's own government, and no place in which the others lie."""

from __future__ import annotations

from bot.answering.whose.its_government import with_its_government
from tests.bot.answering.towns import open_town
from tests.bot.reading.printed import report_text


def test_only_in_a_list_its_name_is_written_in_one(tmp_path, common) -> None:
    texts = {f"{name}2022.txt": report_text(name, 2022) for name in ("乙县人民政府", "乙县石桥乡人民政府")}
    knowledge = open_town(tmp_path, common, texts).knowledge()
    assert with_its_government("乙县的政府、石桥乡2022年各几件", knowledge) == "乙县政府、石桥乡2022年各几件"
    assert with_its_government("乙县的政府信息公开年报", knowledge) == "乙县的政府信息公开年报"
