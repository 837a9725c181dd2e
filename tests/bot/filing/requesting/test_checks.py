"""Each item takes what people really write, and says kindly what is wrong without repeating it."""

from __future__ import annotations

from datetime import date

import pytest

from bot.filing.requesting.checks import Unfit, checked
from bot.filing.requesting.items import BY_ID, ITEMS
from bot.model import RequestForm

TODAY = date(2026, 11, 25)
RESIDENT = RequestForm("id_number", (("id_kind", "居民身份证"),))


def value(item: str, typed: str, form: RequestForm = RESIDENT) -> str:
    return checked(BY_ID[item], typed, form, TODAY)


@pytest.mark.parametrize(
    ("item", "typed", "kept"),
    [
        ("name", " 㙟䶮𠮷 ", "㙟䶮𠮷"),
        ("name", "張無名", "張無名"),
        ("name", "买买提·无名", "买买提·无名"),
        ("name", "Ann O'Nymous", "Ann O'Nymous"),
        ("name", "𠮷\u200b无", "𠮷无"),
        ("id_number", "０００００0 19000101 0009", "000000190001010009"),
        ("phone", "199 0000 0000", "19900000000"),
        ("phone", "+86 199-0000-0000", "+8619900000000"),
        ("phone", "0000-0000000", "0000-0000000"),
        ("phone", "（000）00000000", "00000000000"),
        ("phone", "000-00000000转12", "000-00000000转12"),
        ("email", " nobody@example.com ", "nobody@example.com"),
        ("postcode", "０００000", "000000"),
        ("year", "2019", "2019年"),
        ("year", "2019年3月", "2019年3月"),
        ("year", "去年", "2025年"),
        ("year", "近三年", "2023年、2024年、2025年"),
        ("year", "2017到2019年", "2017到2019年"),
        ("subject", "第一行\r\n\r\n第二行", "第一行\n第二行"),
        ("form", "纸面", "纸面"),
        ("form", "纸的吧，纸面和光盘", "纸面\n光盘"),
        ("form", "1、3", "纸面\n光盘"),
        ("form", "纸面、电子邮件", "纸面\n电子文档"),
        ("form", "要电子版", "电子文档"),
        ("form", "纸质的就中", "纸面"),
        ("way", "我自己去拿", "自行领取"),
        ("way", "挂号信寄给我，或者发邮箱", "邮寄\n电子邮件"),
        ("way", "第2个", "电子邮件"),
        ("way", "电子邮件发给我就行", "电子邮件"),
        ("other", "不接受其他方式", "不接受其他方式"),
        ("other", "那就接受其他方式吧", "接受其他方式"),
        ("other", "接受", "接受其他方式"),
        ("other", "不接受", "不接受其他方式"),
        ("id_kind", "外国人永久居留身份证", "外国人永久居留身份证"),
    ],
)
def test_what_people_write_is_taken(item, typed, kept) -> None:
    assert value(item, typed) == kept


@pytest.mark.parametrize(
    ("item", "typed"),
    [
        ("name", "无名7号"),
        ("name", "𠮷"),
        ("name", "😀😀"),
        ("id_number", "000000190001010008"),
        ("phone", "12345"),
        ("phone", "99900000000000"),
        ("email", "nobody@example"),
        ("email", "无名@example.com"),
        ("postcode", "00000"),
        ("address", "家里"),
        ("year", "很久以前"),
        ("year", "2035年"),
        ("year", "1900年"),
        ("subject", "？？？"),
        ("form", "随便"),
        ("organ", "123"),
        ("code", "00000000"),
    ],
)
def test_what_does_not_fit_is_said_without_repeating_it(item, typed) -> None:
    with pytest.raises(Unfit) as wrong:
        value(item, typed)
    assert typed not in str(wrong.value)
    assert str(wrong.value).endswith("。") and not any(digit in str(wrong.value) for digit in "0123456789")


def test_a_foreign_passport_has_no_check_digit() -> None:
    passport = RequestForm("id_number", (("id_kind", "护照"),))
    assert value("id_number", "e 0000000", passport) == "E0000000"
    with pytest.raises(Unfit):
        value("id_number", "护照", passport)


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
def test_no_item_takes_more_than_its_paper_holds(item) -> None:
    with pytest.raises(Unfit):
        value(item.id, "无" * (item.limit + 1))


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.id)
@pytest.mark.parametrize("typed", ["\x00", "\ud800", "\ufffe", "\x1b[31m", "'; drop table", "{{ 7*7 }}", "<w:p/>", ""])
def test_nothing_typed_breaks_a_check(item, typed) -> None:
    try:
        kept = value(item.id, typed)
    except Unfit:
        return
    assert not {"\x00", "\ud800", "\ufffe", "\x1b"} & set(kept)
