"""A text is taken apart once, and again only where a new word can cut it otherwise."""

from __future__ import annotations

import pytest

from bot.index.features import Features, in_use
from bot.index.phrases import PhraseIndex, Subject
from bot.index.segment import Segmenter
from bot.settings import Settings

SYNONYMS = {"啥辰光": "多久", "回音": "答复"}
SAMPLES = ("柳树湾的路灯归谁管", "多久能收到答复")


@pytest.fixture
def words(settings: Settings):
    return lambda *own: Segmenter(settings.state.folder / "jieba", own)


def test_a_variant_is_read_as_the_standard_word(words) -> None:
    features = Features(words(), SYNONYMS)
    assert features.standard("啥辰光有回音？") == "多久有答复"
    assert features.of("啥辰光有回音") == features.of("多久有答复")


def test_the_next_version_takes_apart_only_what_a_new_word_touches(words) -> None:
    before = Features(words(), SYNONYMS)
    kept = [before.kept(sample) for sample in SAMPLES]
    after = Features(words("柳树湾"), SYNONYMS, before.taken)
    touched, untouched = (after.kept(sample) for sample in SAMPLES)
    assert untouched is kept[1]
    assert after.number("柳树湾") in touched and before.number("柳树湾") is None


def test_a_word_that_staff_took_out_is_whole_no_longer(words) -> None:
    with_it = Features(words("柳树湾"), SYNONYMS)
    with_it.kept(SAMPLES[0])
    without = Features(words(), SYNONYMS, with_it.taken)
    assert without.number("柳树湾") not in without.kept(SAMPLES[0])


def test_other_synonyms_begin_anew(words) -> None:
    before = Features(words(), SYNONYMS)
    before.kept("啥辰光有回音")
    after = Features(words(), {}, before.taken)
    taken_apart = after.kept("啥辰光有回音")
    assert after.number("回*") in taken_apart


def test_what_two_versions_no_longer_ask_for_is_forgotten(words) -> None:
    first = Features(words(), SYNONYMS)
    kept = first.kept(SAMPLES[0])
    third = Features(words(), SYNONYMS, Features(words(), SYNONYMS, first.taken).taken)
    assert third.kept(SAMPLES[0]) is not kept


def test_whoever_has_taken_apart_most_of_it_is_found_while_somebody_uses_it(words) -> None:
    own = {"回音": "只在这里"}
    few, many = Features(words(), own), Features(words("柳树湾"), own)
    few.kept(SAMPLES[0])
    for sample in SAMPLES:
        many.kept(sample)
    assert in_use(own, SAMPLES) is many.taken
    assert in_use(own | {"啥": "什么"}, SAMPLES) is None
    del many
    assert in_use(own, SAMPLES) is few.taken
    del few
    assert in_use(own, SAMPLES) is None


def test_a_feature_that_only_another_index_knows_is_unknown_here(words) -> None:
    features = Features(words(), SYNONYMS)
    alone = PhraseIndex([Subject("期限", SAMPLES[1:], "")], features)
    score = alone.find("多久能给路灯")[0].score
    PhraseIndex([Subject("路灯", SAMPLES[:1], "")], features)
    assert alone.find("多久能给路灯")[0].score == score
    assert alone.find("路灯") == []


def test_no_text_that_was_asked_is_kept_once_it_is_to_be_forgotten(words) -> None:
    features = Features(words(), SYNONYMS)
    asked = "我是某某某，" + "住在某某村"  # put together here, so that nothing else holds it
    features.of(asked)
    assert _holds(features, asked)
    features.forget()
    assert not _holds(features, asked)


def test_only_the_last_texts_that_were_asked_are_at_hand(words) -> None:
    features = Features(words(), SYNONYMS)
    for number in range(100):
        features.of(f"第{number}个问题")
    assert not _holds(features, "第0个问题") and _holds(features, "第99个问题")


def _holds(features: Features, text: str) -> bool:
    return any(text in value for value in vars(features).values() if isinstance(value, dict))
