"""What names or finds a person does not stay; what the question was about does. All numbers and names are made up."""

from __future__ import annotations

import pytest

from bot.listening.checksums import is_bank_card, is_credit_code
from bot.listening.masking import masked

PERSONAL = [
    ("我的身份证是11010519491231002X，能查吗", "11010519491231002X"),
    ("我的身份证是110105194912310021，能查吗", "110105194912310021"),
    ("证号１１０１０５１９４９１２３１００２Ｘ", "11010519491231002X"),
    ("证号110105 19491231 002X", "19491231"),
    ("老证130503670401001", "130503670401001"),
    ("打我电话13800138000", "13800138000"),
    ("打我电话138-0013-8000", "8000"),
    ("打我电话138\u200b0013\u200b8000", "13800138000"),
    ("我的号是一三八零零一三八零零零", "一三八零零"),
    ("座机0371-61234567", "61234567"),
    ("打电话6123456找我", "6123456"),
    ("加我微信号：zhang_san99", "zhang_san99"),
    ("卡号6222021234567890128", "6222021234567890128"),
    ("发到zhangsan@example.com", "zhangsan"),
    ("护照E12345678", "E12345678"),
    ("车豫A12345被拖走了", "A12345"),
    ("我叫王小明，想问低保", "王小明"),
    ("我叫王小明想问低保", "王小"),
    ("我叫赵钱孙李，想问低保", "赵钱孙李"),
    ("姓名：欧阳小水", "欧阳小水"),
    ("我是李水生，村里的路啥时候修", "李水生"),
    ("我儿子陈小宝在县里上学", "陈小宝"),
    ("邻居周大水的宅基地批了没", "周大水"),
    ("张主任收了钱", "张主任"),
    ("王建国书记的工资", "王建国"),
    ("村主任王大锤的补贴", "王大锤"),
    ("老张家的低保", "老张"),
    ("张某某的处罚", "张某某"),
    ("我住水车路12号3单元301室", "12号"),
    ("我住水车村五组18号", "五组18号"),
    ("幸福小区3栋2单元", "3栋"),
    ("申请人：孙大水", "孙大水"),
]


@pytest.mark.parametrize(("text", "gone"), PERSONAL)
def test_what_belongs_to_a_person_is_taken_out(text: str, gone: str) -> None:
    shown = masked(text, 600)
    assert gone not in shown
    assert "〔" in shown


PLAIN = [
    "大李庄乡2020年收到几件申请",
    "国办函〔2020〕109号怎么收费",
    "「公开」(依申请),怎么办",
    "国务院711号令第三十三条怎么说",
    "国务院12号文件公开了没",
    "9月3号挂号信寄的，他们5号签收，啥时候该答复",
    "8855698这一行怎么读",
    "行政许可1234567件对吗",
    "预算是12345678.90元吗",
    "怎么申请信息公开",
    "水车村的征地补偿",
    "小路什么时候修",
    "公安局长是谁",
    "向县长反映",
    "申请人包括谁",
    "财政所长、村支书换届",
    "我是村里的，想看账",
    "我是外地人能申请吗",
    "全乡12户低保公开了没",
    "十二万三千四百元",
]


@pytest.mark.parametrize("text", PLAIN)
def test_what_the_question_is_about_stays(text: str) -> None:
    assert masked(text, 600) == text


def test_a_masked_text_is_masked_to_itself() -> None:
    for text, _ in PERSONAL:
        assert masked(masked(text, 600), 600) == masked(text, 600)


def test_a_long_text_is_cut_after_it_was_masked() -> None:
    # Cut first, the end of a number would be too short to be known for one.
    assert masked("水" * 12 + "13800138000", 20) == "水" * 12 + "〔电话〕"
    assert masked("水" * 12 + "13800138000", 14) == "水" * 12 + "〔电"


def test_a_huge_text_is_masked_in_no_time() -> None:
    for unit in ("1", "一", "王", "路1号", "我叫", "a@", "老王"):
        masked(unit * 20_000, 600)


def test_check_digits() -> None:
    assert is_bank_card("6222021234567890128")
    assert not is_bank_card("6222021234567890123")
    assert is_credit_code("91350100M000100Y43")
    assert not is_credit_code("91350100M000100Y44")
    assert not is_credit_code("91350100I000100Y43")
