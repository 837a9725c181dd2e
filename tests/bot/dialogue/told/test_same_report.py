"""What is asked next behind a report's own words stays in that report, near those words."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.assistant import Assistant
from bot.model import Answer, Outcome
from tests.bot.answering.towns import open_town
from tests.bot.reading.printed import PROSE, report_text
from tests.bot.talking import talk_with

OVERVIEW = (
    "全年通过各类渠道公开政府信息1583条，其中门户网站公开902条，公众号公开611条，公告栏、广播公开70条。\n"
    "申请内容涉及渡口改造占地的3件，涉及水车景区门票的2件。已办结的申请平均答复时长为8.6个工作日。\n"
    "被纠正的1件复议案件，是因档案检索不充分。对此，我局已重新答复，并与档案馆建立会商机制。\n"
    "要求获取宅基地审批材料的3件，获取征地批文的4件。\n"
    "公告栏12处均已更换玻璃面板。\n"
    "4月上线“渡口通”小程序，市民可以查询航班和水位，截至年底累计查询5.4万次。\n"
    "全年没有人员被追究责任，对信息报送迟缓的3个站所负责人进行了约谈提醒。\n"
    "主办人大代表建议21件、政协提案18件，会办9件，全部按时办结，办结率100%，公开答复30件。\n"
    "其余9件因内容涉及尚未确定的规划方案未予公开。\n"
    "印制大字版《过渡口袋书》1500册，免费送到70岁以上老人手中。\n"
    "恢复渡口旧喇叭24只，早晚各播一次，内容为水位和放水时间。"
)


@pytest.fixture(scope="module")
def town(tmp_path_factory, common) -> Assistant:
    first = f"总体情况\n{PROSE['一']}"
    reports = {
        "水利局2022.txt": report_text("青原县水利局", 2022).replace(first, f"总体情况\n{OVERVIEW}"),
        "柳河镇2021.txt": report_text("柳河镇人民政府", 2021),
    }
    return open_town(tmp_path_factory.mktemp("asked on"), common, reports)


@pytest.fixture
def tell(town):
    """Several questions one after the other; the answer to the last."""

    def told(*questions: str) -> Answer:
        say = talk_with(town, datetime(2023, 3, 1, 12))
        return [say(question) for question in questions][-1]

    return told


@pytest.mark.parametrize(
    ("first", "then", "words"),
    [
        ("水利局2022年门户网站公开了多少条，公众号公开了多少条", "剩下那些走的什么渠道，几条", "70条"),
        ("水利局2022年上了个小程序叫什么", "几月上线的", "4月上线"),
        ("水利局2022年上了个小程序叫什么", "从啥时候开始的", "4月上线"),
        ("水利局2022年有没有人被追责", "那约谈过谁没有", "约谈提醒"),
        ("水利局2022年接了多少件人大代表建议", "还有帮别的单位会办的呢", "会办9件"),
        ("水利局2022年接了多少件人大代表建议", "办结率呢", "办结率100%"),
        ("水利局2022年给老人印了什么大字的东西", "那个本子印多少册", "1500册"),
        ("水利局2022年那一件复议为啥被纠正", "局里后来怎么整改的", "建立会商机制"),
        ("水利局2022年渡口的旧喇叭是不是又响了", "一天播几次呢", "早晚各播一次"),
        ("水利局2022年收到的申请都是问啥事", "一般等几天能拿到答复啊 平均", "8.6个工作日"),
    ],
)
def test_it_is_answered_from_what_stands_there(tell, first, then, words) -> None:
    answer = tell(first, then)
    assert answer.outcome is Outcome.ANSWERED
    assert words in answer.text


def test_how_many_is_told_there_though_a_guide_is_near(tell) -> None:
    assert "宅基地审批材料的3件" in tell("水利局2022年获取征地批文的有几件", "批宅基地的几个").text


@pytest.mark.parametrize("then", ["信息公开不是免费的吗", "怎么申请信息公开", "不服怎么办"])
def test_a_rule_is_still_told_by_its_guide(tell, then) -> None:
    answer = tell("水利局2022年上了个小程序叫什么", then)
    assert "青原县水利局" not in answer.text


def test_a_row_is_still_told_by_its_cell(tell) -> None:
    answer = tell("水利局2022年上了个小程序叫什么", "那收到多少件申请")
    assert [fact.row[-1] for fact in answer.facts] == ["一、本年新收政府信息公开申请数量"]


def test_another_year_is_asked_of_the_same_organ_also_behind_a_guide(tell) -> None:
    """Although another organ alone has a report of that year."""
    answer = tell("水利局2022年上了个小程序叫什么", "怎么申请信息公开", "2021年收了多少")
    assert answer.outcome is Outcome.NOT_COVERED
    assert "柳河镇" not in answer.text.split("收录的有")[0]


@pytest.mark.parametrize(
    ("first", "then", "words"),
    [
        ("水利局2022年公开政府信息多少条", "门户网站占多少条", "门户网站公开902条"),
        ("水利局2022年公开政府信息多少条", "公众号呢", "公众号公开611条"),
        ("水利局2022年接了多少件人大代表建议", "政协的呢", "政协提案18件"),
    ],
)
def test_what_the_same_sentence_counts_is_told_from_it(tell, first, then, words) -> None:
    answer = tell(first, then)
    assert answer.outcome is Outcome.ANSWERED and words in answer.text
