"""Which of a few subjects says such things."""

from __future__ import annotations

from pathlib import Path

from bot.index.features import Features
from bot.index.odds import Odds, Sayings
from bot.index.segment import Segmenter

BOOKS = Sayings("books", ("想买一本年鉴", "哪里能买到县志", "公报能订一份吗"))
NOISE = Sayings("noise", ("工地半夜施工吵得睡不着", "饭店油烟熏人没人管"), ("隔壁天天打麻将太吵",))


def odds(tmp_path: Path, *subjects: Sayings[str]) -> Odds[str]:
    return Odds(subjects, Features(Segmenter(tmp_path, ()), {}))


def test_the_subject_that_says_such_things_has_nearly_the_whole(tmp_path) -> None:
    told = odds(tmp_path, BOOKS, NOISE)
    assert told.shares("楼上半夜吵得没法睡")["noise"] > 0.9
    assert told.shares("县志一本多少钱，哪里买")["books"] > 0.9


def test_what_others_say_of_it_counts_too(tmp_path) -> None:
    assert odds(tmp_path, BOOKS, NOISE).shares("打麻将的")["noise"] > 0.9


def test_the_shares_are_one_whole_and_even_where_nothing_is_known(tmp_path) -> None:
    shares = odds(tmp_path, BOOKS, NOISE).shares("zzz")
    assert shares == {"books": 0.5, "noise": 0.5}


def test_many_samples_are_no_advantage(tmp_path) -> None:
    many = Sayings("books", BOOKS.own * 50)
    assert odds(tmp_path, many, NOISE).shares("工地太吵") == odds(tmp_path, BOOKS, NOISE).shares("工地太吵")
