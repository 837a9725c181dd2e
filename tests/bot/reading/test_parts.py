"""Words that are put together from parts: what comes of them, and what is said where that cannot be."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files

import pytest

from bot.errors import TemplateError
from bot.reading.forms import add_words, forms, load_form, word_parts
from bot.reading.parts import MOST, put_together

PARTS = {"上年": ("头年", "去年"), "没": ("没", "未"), "没办完": ("<没>办完", "欠着")}


def words(*entries: str) -> tuple[str, ...]:
    return put_together(entries, PARTS, "某表.toml")


def test_an_entry_stands_for_every_combination_of_its_parts() -> None:
    assert words("<上年>留下") == ("头年留下", "去年留下")
    assert words("<上年><没>办") == ("头年没办", "头年未办", "去年没办", "去年未办")


def test_a_part_may_be_made_of_parts() -> None:
    assert words("<没办完>的") == ("没办完的", "未办完的", "欠着的")


def test_choices_may_be_written_on_the_spot_and_the_last_may_be_nothing() -> None:
    assert words("给<了|>一半") == ("给了一半", "给一半")
    assert words("<上年>…<转|带>来") == ("头年…转来", "头年…带来", "去年…转来", "去年…带来")


def test_a_plain_word_stays_and_nothing_stands_twice() -> None:
    assert words("结转", "头年留下", "<上年>留下") == ("结转", "头年留下", "去年留下")


@pytest.mark.parametrize("entry", ["<前年>留下", "<上年留下", "上年>留下", "<>留下"])
def test_what_cannot_be_put_together_is_refused_with_file_and_entry(entry: str) -> None:
    with pytest.raises(TemplateError, match=rf"某表\.toml.*{re.escape(entry)}"):
        words(entry)


def test_an_unknown_part_is_named() -> None:
    with pytest.raises(TemplateError, match=r"某表\.toml.*<前年>"):
        words("<前年>没办完")


def test_a_part_that_leads_back_to_itself_is_refused() -> None:
    with pytest.raises(TemplateError, match="<甲>"):
        put_together(["<甲>"], {"甲": ("<乙>",), "乙": ("<甲>",)}, "某表.toml")


def test_one_entry_cannot_fill_the_memory() -> None:
    with pytest.raises(TemplateError, match=f"最多 {MOST} 个"):
        words("<上年>" * 30)


def test_a_part_of_parts_cannot_fill_the_memory() -> None:
    with pytest.raises(TemplateError, match=f"最多 {MOST} 个"):
        put_together(["<丙>"], {"甲": tuple("一二三四五六七八九十") * 5, "丙": ("<甲><甲><甲>",)}, "某表.toml")


def test_staff_may_use_the_same_parts() -> None:
    form = add_words(load_form("2021"), {"carried_in": ("<上年>撂下",)}, "wording.toml")
    assert {"头年撂下", "往年撂下"} <= set(form.table("三").row("carried_in").words)


def test_a_part_that_staff_misspelt_is_named_with_their_file() -> None:
    with pytest.raises(TemplateError, match=r"wording\.toml.*<尚年>"):
        add_words(load_form("2021"), {"carried_in": ("<尚年>没办完",)}, "wording.toml")


def test_the_forms_are_loaded_put_together() -> None:
    row = load_form("2019").table("三").row("carried_in")
    assert {"头年没弄完", "年初接过来"} <= set(row.words)
    every = [word for form in forms() for table in form.tables for row in table.rows for word in row.words]
    assert not [word for word in every if set(word) & set("<|>")]


def test_every_part_is_used() -> None:
    folder = files("bot.reading") / "template"
    texts = [(folder / f"{name}.toml").read_text("utf-8") for name in ("shared", "2019", "2021", "parts")]
    assert [name for name in word_parts() if f"<{name}>" not in "".join(texts)] == []
    assert tomllib.loads(texts[-1]).keys() == {"parts"}
