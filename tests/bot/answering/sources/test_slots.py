"""A reply's text is the texts of its slots, one after the other."""

from __future__ import annotations

from bot.answering.sources.slots import Kind, computed, coverage, echoed, joined, ordinal, plain, quoted, said


def test_each_kind_of_slot_says_where_its_numbers_come_from() -> None:
    made = {said: Kind.SAID, quoted: Kind.QUOTED, computed: Kind.COMPUTED, echoed: Kind.ECHOED}
    made |= {coverage: Kind.COVERAGE, ordinal: Kind.ORDINAL}
    for make, kind in made.items():
        (slot,) = make("甲")
        assert (slot.kind, slot.text) == (kind, "甲")


def test_parts_are_joined_by_the_assistants_own_words() -> None:
    slots = joined("、", [quoted("1"), quoted("2") + quoted("3")])
    assert plain(slots) == "1、23"
    assert [slot.kind for slot in slots] == [Kind.QUOTED, Kind.SAID, Kind.QUOTED, Kind.QUOTED]


def test_nothing_is_nothing() -> None:
    assert joined("、", []) == ()
    assert plain(()) == ""
