"""How an answer and its sources stand on the page that works without JavaScript."""

from __future__ import annotations

from dataclasses import replace

from lxml import html

from web.source_lines import whole


def test_a_source_without_a_place_is_offered_without_a_colon(client, stand_in, monkeypatch):
    answer = stand_in.ask("2020年收到多少件申请？")
    placeless = replace(answer, citations=tuple(replace(one, place="") for one in answer.citations))
    monkeypatch.setattr(stand_in, "ask", lambda *_, **__: placeless)
    assert "<summary>看原文<" in client.post("/", data={"question": "你觉得呢"}).text


def test_of_many_sources_the_first_few_are_shown_and_the_others_folded(client, stand_in, monkeypatch):
    answer = stand_in.ask("2020年收到多少件申请？")
    many = replace(answer, citations=answer.citations[:1] * 19)
    monkeypatch.setattr(stand_in, "ask", lambda *_, **__: many)
    page = html.fromstring(client.post("/", data={"question": "谁最多"}).text)
    assert len(page.xpath("//div[@class='citations']/ol/li")) == 4
    (folded,) = page.xpath("//div[@class='citations']/details")
    assert folded.findtext("summary") == "还有 15 处依据"
    assert [folded.find("ol").get("start"), len(folded.findall("ol/li"))] == ["5", 15]


def test_no_line_ends_between_a_number_and_what_it_counts():
    assert whole("总计） 214 件，1 2 3") == "总计） 214\u00a0件，1 2 3"
