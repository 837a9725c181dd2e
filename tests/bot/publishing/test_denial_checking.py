"""`gongkai check` tells of a way through a refusal that leads nowhere."""

from __future__ import annotations

from bot.publishing.checking import check_folder
from tests.conftest import KNOWLEDGE, Town

REASON = (KNOWLEDGE / "common/refused/国家秘密.toml").read_text("utf-8")
TREE = """
start = ["帮我看"]
back = ["上一步"]
again = ["从头来"]
offers = ["没有"]
then = ["下一步"]

[[node]]
id = "一"
say = "哪一种？"
choices = [{ label = "秘密", to = "国家秘密" }, { label = "水车", to = "水车" }, { label = "再问", to = "二" }]

[[node]]
id = "二"
say = "再说一遍？"
choices = [{ label = "回去", to = "一" }]
"""


def messages(town: Town) -> str:
    return "\n".join(f.message for f in check_folder(town.folders) if f.code.startswith("denial"))


def test_ways_that_lead_nowhere_and_reasons_that_nobody_reaches(town) -> None:
    town.save("common/refused/tree.toml", TREE)
    town.save("common/refused/国家秘密.toml", REASON)
    town.save("common/refused/孤岛.toml", REASON.replace('period = "sue_after"', 'period = "nearly"'))
    told = messages(town)
    assert "「水车」" in told and "「孤岛」没有一条路走得到" in told
    assert "guides 里写的「国家秘密」" in told
    assert "从「一」绕回了自己" in told and "nearly" in told


def test_our_own_tree_has_nothing_to_mend(settings) -> None:
    assert [f for f in check_folder(settings.knowledge) if f.code.startswith("denial")] == []
