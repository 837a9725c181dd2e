"""How people talk, as staff's data: synonyms, cue words, words without weight, and words about places."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any

from bot.errors import MalformedFile
from bot.reading.staff_files.lists import read_toml, spelt_out
from bot.reading.staff_files.word_lists import WordLists, Words


@dataclass(frozen=True, eq=False)
class Language:
    """`synonyms`: variant → standard word. `cues`: what a word asks for → the words. `places`: see language.toml.

    `laws`: a law's name → what people call it, the first is meant where none is named. `article_words` are what may
    stand around an article's number where its own words are asked for.
    """

    synonyms: Mapping[str, str]
    cues: WordLists
    fillers: Words
    places: WordLists
    ours: Words
    laws: WordLists = field(default_factory=WordLists)
    article_words: Words = ()
    operations: WordLists = field(default_factory=WordLists)
    """What is to be computed over many reports → how one asks for it (比…多)."""
    sets: WordLists = field(default_factory=WordLists)
    """A level of organs (乡, 县, …, 全部) → what people call all of it (乡镇); with 名, only behind 各 and the like."""
    follow: WordLists = field(default_factory=WordLists)
    """How one goes on from the last question: marks, corrections, going back, a year earlier or later."""
    request: WordLists = field(default_factory=WordLists)
    """More words for beginning the application form ("start") and for moving in it ("back", "skip", …)."""
    counted: WordLists = field(default_factory=WordLists)
    """How one asks how many ("how_many"), the things and units that no table counts ("elsewhere"),
    what has a number of its own ("numbered": 电话), what only prose tells ("in_words"), words of money ("money")."""
    restricted: WordLists = field(default_factory=WordLists)
    """What narrows a number down to a part that no table counts: by which way, by whom, when, of which matter."""
    offices: WordLists = field(default_factory=WordLists)
    """An office's full name → what people call it in short."""
    coverage: WordLists = field(default_factory=WordLists)
    """How one asks which reports are there; see language.toml."""
    overview: WordLists = field(default_factory=WordLists)
    """How one asks for a report as a whole; see language.toml."""
    among: WordLists = field(default_factory=WordLists)
    """How one asks of the cells of one report beside each other: 怎么分布, 哪种最多; and whose cells those are."""
    lookalikes: Words = ()
    """Characters that are taken for each other in names, a group each: 己已巳."""
    procedures: WordLists = field(default_factory=WordLists)
    """What a resident is in the middle of (复议) → the words by which one speaks of it."""
    procedure_lead: WordLists = field(default_factory=WordLists)
    """The words that are put before a short question in the middle of it."""
    procedure_guides: WordLists = field(default_factory=WordLists)
    """The ids of the guides about it."""
    procedure_own: WordLists = field(default_factory=WordLists)
    """What belongs to it in the middle of it, though it means something else by itself: 没回 of a third party."""
    address: Words = ()
    """How one calls the other, and words that only stress (大姐, 到底): they change nothing in small talk."""
    deadline: WordLists = field(default_factory=WordLists)
    """How one tells what happened on which day to a request, and until when one asks; see language.toml."""
    dialect: Mapping[str, str] = field(default_factory=dict)
    """A word of some region → the common one, which is heard in its place; a common word stands for itself."""
    terms: Words = ()
    """Short words of the trade besides `ours`, only for what is misspelt."""
    courtesy: WordLists = field(default_factory=WordLists)
    """What only makes a question polite: "before" it, at a mark, and "behind" it."""
    frame: Words = ()
    """What only says that requests are spoken of: 申请信息公开的时候，…"""
    which_article: Words = ()
    """How one asks only for the number of an article: 是条例哪一条写的."""
    report_form: WordLists = field(default_factory=WordLists)
    """How one asks of the reports' form itself: which of its rows ("goes_to"), its versions ("form_itself")."""
    disclosure: WordLists = field(default_factory=WordLists)
    """How one asks whether a matter must be disclosed ("must_be_published")."""
    then: WordLists = field(default_factory=WordLists)
    """A guide's id → the guides that it is the next step after."""
    reckoned: WordLists = field(default_factory=WordLists)
    """A period that was counted, or fees by_item or by_page → the id of the guide about it."""
    slip: WordLists = field(default_factory=WordLists)
    """How one says that something was typed wrong ("done"), "what" that was, and the words to what is "meant"."""
    claims: WordLists = field(default_factory=WordLists)
    """How one claims a number ("reckoned": 我手算是), and "asks" whether it is right."""
    leaving_out: WordLists = field(default_factory=WordLists)
    """How one says that an organ, a year, an applicant or a row is not meant; see language.toml."""
    asked: WordLists = field(default_factory=WordLists)
    """Words that are asked with everywhere: 一共 ("in_all"), 合计 ("totals"), 哪家 ("who")."""
    fees: WordLists = field(default_factory=WordLists)
    """How one asks what an organ charged in a year; see language.toml."""
    bounds: WordLists = field(default_factory=WordLists)
    """On which side of a number others lie ("above", "below", …), and the "mean" as such a number."""
    ranks: WordLists = field(default_factory=WordLists)
    """Places in an order that are named without a number (榜眼, 垫底); see language.toml."""
    points: WordLists = field(default_factory=WordLists)
    """How one names a problem of part five, and what was done about it; see language.toml."""
    asides: WordLists = field(default_factory=WordLists)
    """What only leads to a question, or says what the answer is for; see language.toml."""
    unsaid: WordLists = field(default_factory=WordLists)
    """Words by which it is known what was left out in a breath; see language.toml."""
    told_by_verb: WordLists = field(default_factory=WordLists)
    """A row's everyday name → how one names it behind a number by what was done: 罚的."""

    @cached_property
    def _same(self) -> Mapping[str, Words]:
        """A standard word → its variants: by looking through all of them, each word of a question would take long."""
        same: dict[str, list[str]] = {}
        for variant, standard in self.synonyms.items():
            same.setdefault(standard, []).append(variant)
        return {standard: tuple(variants) for standard, variants in same.items()}

    def variants(self, word: str) -> Words:
        """`word` first, then all that mean the same."""
        standard = self.synonyms.get(word, word)
        return tuple(dict.fromkeys((word, standard, *self._same.get(standard, ()))))


EMPTY = Language({}, WordLists(), (), WordLists(), ())


@lru_cache(maxsize=2)  # a draft and the version before it mostly have the same
def read_language(text: str) -> Language:
    """Read language.toml; raises MalformedFile."""
    data = read_toml(text)
    synonyms = {variant: word for word, variants in _lists(data, "synonyms").items() for variant in variants}
    fillers = _lists(data, "fillers").get("words", ())
    return Language(
        synonyms,
        _lists(data, "cues"),
        fillers,
        _lists(data, "places"),
        _lists(data, "ours").get("words", ()),
        _lists(data, "laws"),
        _lists(data, "articles").get("words", ()),
        _lists(data, "operations"),
        _lists(data, "sets"),
        _lists(data, "follow"),
        _lists(data, "request"),
        _lists(data, "counted"),
        _lists(data, "restricted"),
        _lists(data, "offices"),
        _lists(data, "coverage"),
        _lists(data, "overview"),
        _lists(data, "among"),
        _lists(data, "lookalikes").get("characters", ()),
        _lists(data, "procedures"),
        _lists(data, "procedure_lead"),
        _lists(data, "procedure_guides"),
        _lists(data, "procedure_own"),
        _lists(data, "fillers").get("address", ()),
        _lists(data, "deadline"),
        {local: word for word, locals_ in _lists(data, "dialect").items() for local in (word, *locals_)},
        _lists(data, "ours").get("terms", ()),
        _lists(data, "courtesy"),
        _lists(data, "ours").get("frame", ()),
        _lists(data, "ours").get("article_asked", ()),
        _lists(data, "report_form"),
        _lists(data, "disclosure"),
        _lists(data, "then"),
        _lists(data, "reckoned"),
        _lists(data, "slip"),
        _lists(data, "claims"),
        _lists(data, "leaving_out"),
        _lists(data, "asked"),
        _lists(data, "fees"),
        _lists(data, "bounds"),
        _lists(data, "ranks"),
        _lists(data, "points"),
        _lists(data, "asides"),
        _lists(data, "unsaid"),
        _lists(data, "told_by_verb"),
    )


def _lists(data: Mapping[str, Any], name: str) -> WordLists:
    part = data.get(name, {})
    if not isinstance(part, dict) or not all(isinstance(words, list) for words in part.values()):
        raise MalformedFile(f'[{name}] 下面每一行都要写成 名字 = ["词", "词"]。', line=1, remedy="请加上方括号。")
    return WordLists((key, spelt_out(map(str, words), f"[{name}]")) for key, words in part.items())
