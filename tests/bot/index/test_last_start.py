"""What was taken apart and learned is found as it was by the next start, and by nobody whom it does not fit."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.index.features import Arrays, Features, Taken
from bot.index.last_start import forget, remember, remembered
from bot.index.odds import Odds, Sayings
from bot.index.phrases import PhraseIndex, Subject
from bot.index.segment import Segmenter
from bot.settings import Settings

OURS, THEIRS = "多久能收到答复", "柳树湾老张家的低保"
SUBJECTS = [Subject("期限", (OURS, "几天给回音"), "二十个工作日"), Subject("低保", (THEIRS,), "")]
SAYINGS = [Sayings("期限", (OURS,)), Sayings("低保", (THEIRS,), ("谁家吃低保",))]
SYNONYMS = {"回音": "答复"}
QUESTION = "低保几天有回音"


@pytest.fixture
def words(settings: Settings):
    return lambda *own: Segmenter(settings.state.folder / "jieba", own)


class Start:
    """Everything a start takes apart and learns, with what it tells of a question."""

    def __init__(self, words: Segmenter, before: Taken | None = None) -> None:
        self.features = Features(words, SYNONYMS, before)
        self.index = PhraseIndex(SUBJECTS, self.features)
        self.odds = [Odds(SAYINGS, self.features, least) for least in (1, 2)]

    @property
    def taken(self) -> Taken:
        return self.features.taken

    def told(self) -> object:
        matches = [(match.item, match.score, match.sample, match.same) for match in self.index.find(QUESTION)]
        return matches, self.index.rarity("低保"), [odds.shares(QUESTION) for odds in self.odds]


@dataclass(frozen=True)
class First:
    """What the first start took apart and told; its indexes are gone, so that nothing is shared with them."""

    taken: Taken
    told: object


@pytest.fixture
def first(tmp_path: Path, words) -> First:
    start = Start(words("柳树湾"))
    remember(tmp_path, start.taken, lambda: True)
    return First(start.taken, start.told())


def everything(taken: Taken) -> tuple[object, ...]:
    return taken.own, taken.synonyms, taken.numbers, taken.texts, taken.learned


def test_the_next_start_finds_everything_as_it_was(tmp_path: Path, first: First) -> None:
    found = remembered(tmp_path)
    assert found is not None and everything(found) == everything(first.taken)
    assert len(found.texts) == 6 and len(found.learned) == 3


def test_it_answers_to_the_last_bit_what_was_answered_without_the_file(tmp_path: Path, first: First, words) -> None:
    again = Start(words("柳树湾"), remembered(tmp_path))
    assert again.told() == first.told
    assert again.taken.learned == first.taken.learned


def test_nothing_is_learned_that_the_file_holds(tmp_path: Path, first: First, words) -> None:
    before = remembered(tmp_path)
    again = Start(words("柳树湾"), before)
    assert all(again.taken.learned[key] is of for key, of in before.learned.items())
    assert all(again.taken.texts[text] is of for text, of in before.texts.items() if text)


def test_once_all_is_learned_nothing_is_held_of_what_came_before(tmp_path: Path, first: First, words) -> None:
    before = remembered(tmp_path)
    again = Features(words("柳树湾"), SYNONYMS, before)
    key = next(iter(before.learned))
    assert again.learned_earlier(key)
    again.settle()
    assert again.learned_earlier(key) is None
    assert again.kept(OURS) is not before.texts[OURS]


def test_other_words_take_apart_again_what_they_touch(tmp_path: Path, first: First, words) -> None:
    with_it, without = Start(words("柳树湾"), remembered(tmp_path)), Start(words(), remembered(tmp_path))
    assert without.told() == Start(words()).told()
    assert without.taken.texts[OURS] == with_it.taken.texts[OURS]
    assert without.features.number("柳树湾") not in without.taken.texts[THEIRS]


def test_other_synonyms_begin_anew(tmp_path: Path, first: First, words) -> None:
    again = Features(words("柳树湾"), {"回音": "结果"}, remembered(tmp_path))
    assert len(again) == 0 and not any(map(again.learned_earlier, first.taken.learned))


def test_no_question_is_written(tmp_path: Path, words) -> None:
    start = Start(words())
    asked = "我是某某某，" + "住在水车后面"
    start.index.find(asked)
    [odds.shares(asked) for odds in start.odds]
    remember(tmp_path, start.taken, lambda: True)
    written = "".join(path.read_bytes().decode(errors="ignore") for path in tmp_path.iterdir())
    assert OURS in written and not any(part in written for part in ("某某", "水车", "后面"))


def test_what_only_a_version_before_had_loses_its_name_and_keeps_its_number(
    tmp_path: Path, first: First, words
) -> None:
    after = Features(words(), SYNONYMS, first.taken)
    PhraseIndex(SUBJECTS[:1], after)
    remember(tmp_path, after.taken, lambda: True)
    assert "柳树湾" not in (tmp_path / "samples.bin").read_bytes().decode(errors="ignore")
    found = remembered(tmp_path)
    next_start = Features(words(), SYNONYMS, found)
    assert (len(next_start), next_start.number("柳树湾")) == (len(after), None)
    assert next_start.kept(OURS) == after.kept(OURS)


def test_a_file_that_is_mostly_gaps_is_begun_anew(tmp_path: Path, words) -> None:
    many = Features(words(), SYNONYMS)
    for number in range(100):
        many.kept(f"第{number}条路谁来修补{number}")
    few = Features(words(), SYNONYMS, many.taken)
    few.kept(OURS)
    remember(tmp_path, few.taken, lambda: True)
    assert remembered(tmp_path) is None


def test_nothing_is_written_where_nothing_changed(tmp_path: Path, first: First) -> None:
    before = (tmp_path / "samples.bin").stat().st_ino
    remember(tmp_path, first.taken, lambda: True)
    assert (tmp_path / "samples.bin").stat().st_ino == before


def test_it_is_written_again_where_it_is_away_or_something_changed(tmp_path: Path, first: First, words) -> None:
    forget(tmp_path)
    assert remembered(tmp_path) is None
    remember(tmp_path, first.taken, lambda: True)
    assert remembered(tmp_path).own == {"柳树湾"}
    remember(tmp_path, Start(words("老张家")).taken, lambda: True)
    assert remembered(tmp_path).own == {"老张家"}


def test_what_is_no_longer_wanted_is_not_written(tmp_path: Path, first: First) -> None:
    forget(tmp_path)
    remember(tmp_path, first.taken, lambda: False)
    assert remembered(tmp_path) is None


def test_one_file_stays_whatever_was_left_by_a_killed_process_or_by_an_earlier_version(
    tmp_path: Path, first: First, words
) -> None:
    for name in (".samples.bin.4711", "samples.json"):
        (tmp_path / name).write_bytes(THEIRS.encode())
    remember(tmp_path, Start(words()).taken, lambda: True)
    assert {path.name for path in tmp_path.iterdir()} == {"samples.bin", ".samples.bin.lock"}


def test_nothing_of_it_stays_where_it_is_to_be_forgotten(tmp_path: Path, first: First) -> None:
    (tmp_path / ".samples.bin.4711").write_bytes(THEIRS.encode())
    forget(tmp_path)
    assert b"".join(path.read_bytes() for path in tmp_path.iterdir()) == b""


def test_where_nothing_was_kept_there_is_nothing_to_forget(tmp_path: Path) -> None:
    forget(tmp_path / "away")
    assert not (tmp_path / "away").exists()


def test_a_spoilt_file_is_as_good_as_none_and_made_anew(tmp_path: Path, first: First) -> None:
    path = tmp_path / "samples.bin"
    whole = path.read_bytes()
    places = (0, 40, 70, len(whole) // 2, len(whole) - 1)
    flipped = [whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :] for at in places]
    for spoilt in (b"", b"{}", bytes(64), whole[:50], whole[:-1], whole + b"\0", *flipped):
        path.write_bytes(spoilt)
        assert remembered(tmp_path) is None
        remember(tmp_path, first.taken, lambda: True)
        assert path.read_bytes() == whole


def test_a_character_that_is_half_of_one_stops_nobody(tmp_path: Path, words) -> None:
    features = Features(words(), SYNONYMS)
    features.kept("\ud800多久")
    remember(tmp_path, features.taken, lambda: True)
    assert everything(remembered(tmp_path)) == everything(features.taken)


def test_a_folder_that_cannot_be_written_stops_nobody(tmp_path: Path, first: First) -> None:
    (tmp_path / "no folder").touch()
    remember(tmp_path / "no folder" / "jieba", first.taken, lambda: True)
    assert remembered(tmp_path / "no folder" / "jieba") is None


def test_every_kind_of_numbers_comes_back(tmp_path: Path, first: First) -> None:
    kinds = {one.typecode for of in first.taken.learned.values() for one in of}
    back: dict[str, Arrays] = remembered(tmp_path).learned
    assert {one.typecode for of in back.values() for one in of} == kinds == {"d", "I", "H", "f", "i"}
