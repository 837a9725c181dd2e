"""Same-sound typos and pinyin are put right; ordinary words stay as they are."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.answering.meaning import Meaning
from bot.answering.words.misspelt import Misspelt
from bot.answering.words.speller import Speller
from bot.index.segment import Segmenter


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("崇复申请", "重复申请"),
        ("复意", "复议"),
        ("行政素讼", "行政诉讼"),
        ("国家密密", "国家秘密"),
        ("商业起业", "商业企业"),
        ("依身请公开", "依申请公开"),
    ],
)
def test_a_same_sound_typo_is_mended(turn_of, typed, meant) -> None:
    assert meant in turn_of(f"2020年{typed}几件").question


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("xinshou shenqing", "新收申请"),
        ("fuyi", "复议"),
        ("FuYi", "复议"),
        ("xingzheng fuyi", "行政复议"),
        ("chongfu shenqing", "重复申请"),
        ("zonggong", "总共"),
    ],
)
def test_pinyin_is_read(turn_of, typed, meant) -> None:
    assert turn_of(typed).question == meant


@pytest.mark.parametrize(
    "words",
    [
        "不服一般",
        "自然人",
        "不予公开",
        "行政复议",
        "怎么申请信息公开",
        "公开的内容",
        "收到几件申请",
        "hello",
        "VIP",
        "ok吗",
    ],
)
def test_what_is_right_already_is_not_touched(turn_of, words) -> None:
    assert turn_of(words).question == words


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("年抱里崇复申请有几件", "2.重复申请"),
        ("2020年国家密密几件", "1.属于国家秘密"),
        ("2020nian xinshou shenqing jijian", "一、本年新收政府信息公开申请数量"),
        ("年抱里收到几件申请", "一、本年新收政府信息公开申请数量"),
    ],
)
def test_a_misspelt_question_still_finds_its_cell(ask, question, row) -> None:
    assert [fact.row[-1] for fact in ask(question).facts] == [row]


@pytest.fixture(scope="module")
def words(settings) -> Segmenter:
    return Segmenter(settings.state.folder / "jieba")


def test_of_phrases_that_sound_alike_the_first_is_meant(words) -> None:
    assert Speller(("复议", "附议")).spell("复意", words) == "复议"
    assert Speller(("附议", "复议")).spell("复意", words) == "附议"


def test_a_phrase_is_not_found_across_the_edge_of_an_ordinary_word(words) -> None:
    assert Speller(("复议",)).spell("不服一般", words) == "不服一般"


def test_a_speller_without_phrases_changes_nothing(words) -> None:
    assert Speller(()).spell("复意 fuyi 2020", words) == "复意 fuyi 2020"


def test_words_that_only_stand_beside_a_particle_are_not_a_misspelt_name(assistant) -> None:
    """率是 sounds like 律师: a question about a rate was once answered with the applicants of law firms."""
    answer = assistant.ask("大李庄乡2020年公开率是多少")
    assert not any("法律服务机构" in "".join(fact.column) for fact in answer.facts)
    assert "律师" not in answer.text


def test_two_little_words_of_another_tone_are_no_typo(words) -> None:
    assert Speller(("改进",)).spell("该进哪个门", words) == "该进哪个门"
    assert Speller(("合计",)).spell("各寄一本", words) == "各寄一本"


def test_an_ordinary_word_before_a_term_is_no_misspelling_of_another(ask) -> None:
    assert "11月30日" in ask("乡政府2026年11月2日收到我的申请，最迟哪天要给答复", datetime(2026, 11, 24)).text


def test_the_first_half_of_an_ordinary_word_is_no_wrong_end_of_a_name() -> None:
    mended = Misspelt(("政府胜",), ()).mended("2025年跟镇政府申请", Meaning(), ("政府", "申请"))
    assert mended == "2025年跟镇政府申请"
    assert Misspelt(("政府胜",), ()).mended("政府省几件", Meaning(), ("政府",)) == "政府胜几件"


def test_a_question_that_asks_already_keeps_its_那(turn_of) -> None:
    assert "那段时间" in turn_of("问别人意见那段时间也算进去吗").question
    assert "哪段时间" in turn_of("报告统计的是那段时间").question


def test_than_is_no_misspelling(words) -> None:
    assert Speller(("公开笔",)).spell("公开比", words) == "公开比"
    assert Misspelt(("予以公开笔",), ()).mended("予以公开比部分公开多几件", Meaning()) == "予以公开比部分公开多几件"


@pytest.mark.parametrize("said", ["2020年发了多少封函", "2020年遭人家提复议的几件"])
def test_a_reading_that_nobody_has_in_mind_makes_no_typo(turn_of, said) -> None:
    assert turn_of(said).question == said


@pytest.mark.parametrize("words", ["往上走", "往下走"])
def test_what_is_to_be_done_with_numbers_is_spelt_rightly(turn_of, words) -> None:
    assert words in turn_of(f"大李庄乡2020年收到的申请是{words}吗").question


def test_a_number_is_never_another_word(turn_of) -> None:
    assert "九件" in turn_of("这个月提过九件了").question


def test_late_is_not_mended_into_done(ask) -> None:
    assert not any("办理结果" in fact.row[-1] for fact in ask("2020年有人回复晚了受处理没").facts if fact.row)


@pytest.mark.parametrize("typed", ["麦子能卖上价不", "跟上年结转接得上接不上"])
def test_nothing_is_mended_inside_words_that_are_right_already(turn_of, typed) -> None:
    assert typed in turn_of(f"2020年{typed}").question
