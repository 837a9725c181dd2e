"""A question finds the subject it is nearest to, however it is said."""

from __future__ import annotations

import pytest

from bot.index.features import Features
from bot.index.phrases import PhraseIndex, Subject
from bot.index.segment import Segmenter
from bot.settings import Settings

SUBJECTS = [
    Subject("费用", ("申请要不要钱", "收费吗", "信息公开收多少费用"), "正常申请不收费，超过数量才收信息处理费。"),
    Subject("期限", ("多久能收到答复", "申请交上去几天有结果"), "二十个工作日内答复。"),
    Subject("复议", ("不给公开怎么办", "对答复不服去哪里告"), "可以申请行政复议，也可以向法院起诉。"),
]
SYNONYMS = {"啥辰光": "多久", "回音": "答复", "铜钿": "钱"}


@pytest.fixture(scope="module")
def words(settings: Settings) -> Segmenter:
    return Segmenter(settings.state.folder / "jieba")


@pytest.fixture(scope="module")
def index(words: Segmenter) -> PhraseIndex[str]:
    return PhraseIndex(SUBJECTS, Features(words, SYNONYMS))


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("申请要钱吗", "费用"),
        ("要交多少费用", "费用"),
        ("几天能有答复", "期限"),
        ("他们不给公开我该怎么办", "复议"),
        ("信息处理费", "费用"),
        ("向法院起诉", "复议"),
    ],
)
def test_the_nearest_subject_comes_first(index: PhraseIndex[str], question: str, subject: str) -> None:
    assert index.find(question)[0].item == subject


def test_the_sample_itself_is_the_nearest_and_wholly_the_same(index: PhraseIndex[str]) -> None:
    match = index.find("多久能收到答复")[0]
    assert (match.item, match.sample) == ("期限", "多久能收到答复")
    assert match.same == pytest.approx(1)


def test_punctuation_and_spaces_do_not_matter(index: PhraseIndex[str]) -> None:
    assert index.find(" 多久，能收到答复？？")[0].same == pytest.approx(1)


def test_a_word_of_another_dialect_stands_for_the_standard_one(index: PhraseIndex[str], words: Segmenter) -> None:
    assert index.find("啥辰光有回音")[0].item == "期限"
    plain = PhraseIndex(SUBJECTS, Features(words, {}))
    asked = "啥辰光能收到回音"
    assert index.find(asked)[0].same > plain.find(asked)[0].same


def test_the_longer_of_two_variants_is_replaced_first(words: Segmenter) -> None:
    assert Features(words, {"多长": "多久", "多长时间": "多久"}).standard("要多长时间") == "要多久"


def test_in_a_long_rambling_question_the_clause_that_asks_decides(index: PhraseIndex[str]) -> None:
    rambling = (
        "我是村东头的老张，前些年修路的时候占了我家两分地，后来说是有补偿的，材料去年就看过一遍，"
        "今年我女儿帮我写了一份申请，多久能收到答复，我腿脚不好，来回一趟不容易，麻烦你们说一声"
    )
    best = index.find(rambling)[0]
    assert best.item == "期限"
    assert best.same == pytest.approx(1)


def test_the_best_come_first_and_no_more_than_asked_for(index: PhraseIndex[str]) -> None:
    found = index.find("申请公开要钱吗多久答复", most=2)
    assert len(found) == 2
    assert found[0].score >= found[1].score


@pytest.mark.parametrize("question", ["", "？？！", "zzz qqq", "🙂", "０"])
def test_a_question_that_shares_nothing_finds_nothing(index: PhraseIndex[str], question: str) -> None:
    assert index.find(question) == []


def test_an_index_without_subjects_finds_nothing(words: Segmenter) -> None:
    assert PhraseIndex([], Features(words, {})).find("要钱吗") == []


def test_a_sign_tells_what_is_meant_whatever_else_is_said(words) -> None:
    mouth = Subject("口头", ("嘴说行不行，申请有几样说法",), "可以口头申请。", signs=("不识字",))
    index = PhraseIndex([*SUBJECTS, mouth], Features(words, SYNONYMS))
    scores = [
        {match.item: match.score for match in index.find(question, signs=True)}
        for question in ("大爷认得字，申请交上去几天有结果", "大爷不识字，申请交上去几天有结果")
    ]
    assert scores[1]["口头"] - scores[0].get("口头", 0.0) > 0.1
    assert abs(scores[1]["期限"] - scores[0]["期限"]) < 0.1
