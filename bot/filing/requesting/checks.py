"""Whether what was typed fits its item: the value as it will be printed, or what is wrong with it in kind words.

No message repeats what was typed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date

from bot.answering.when.years import find_years
from bot.filing.requesting.items import BY_ID
from bot.filing.requesting.numbers import code_fits, id_number_fits
from bot.model import FormItem, RequestForm
from bot.reading.glyphs import fold, strip_invisible
from bot.wording import requesting as words
from bot.wording import unfit

_EARLIEST = 1949
_VAGUE = 6
"""Fewer characters hardly tell what is sought."""


class Unfit(Exception):
    """What was typed does not fit; the message is for the person, and holds nothing that they typed."""


def checked(item: FormItem, typed: str, form: RequestForm, today: date) -> str:
    """The value of `item`; raises Unfit."""
    text = tidy(typed)
    if not text:
        raise Unfit(unfit.EMPTY)
    if len(text) > item.limit:
        raise Unfit(unfit.TOO_LONG)
    if item.choices:
        return chosen(item, text)
    check = _CHECKS.get(item.id)
    return check(text, form, today) if check else text


def tidy(typed: str) -> str:
    """Without what cannot be seen or printed; lines stay lines. Traditional and rare characters stay as typed."""
    lines = strip_invisible(typed.replace("\r\n", "\n").replace("\r", "\n")).split("\n")
    kept = (" ".join(line.replace("\u3000", " ").split()) for line in lines)
    return "\n".join(line for line in kept if line).translate({0xFFFE: None, 0xFFFF: None})


def chosen(item: FormItem, text: str) -> str:
    """The choices that `text` names: by their words, or by their numbers; several a line where several may be."""
    folded = fold(text)
    named = [choice for choice in item.choices if choice in text.split("\n")]
    numbers = re.findall(r"\d+", folded) if re.fullmatch(r"[第\d个种样项、,，\s和]+", folded) else []
    named = named or [item.choices[int(n) - 1] for n in numbers if 0 < int(n) <= len(item.choices)]
    if not named:
        # 「电子邮件发给我就行」; of 接受其他方式 and 不接受其他方式 the longer one is meant.
        said = [choice for choice in item.choices if choice in text or choice.startswith(text)]
        named = [choice for choice in said if not any(choice != o and choice in o for o in said)]
    also = words.ALSO.get(item.id, {})
    for word, choice in also.items():
        if word in text and not any(name in text and word in name for name in named):
            named.append(choice)
    if not named or (len(named) > 1 and not item.many):
        raise Unfit(unfit.NOT_A_CHOICE)
    return "\n".join(choice for choice in item.choices if choice in named)


def vague(subject: str) -> bool:
    return len(re.sub(r"[\W_]", "", subject)) < _VAGUE


def _organ(text: str, form: RequestForm, today: date) -> str:
    if not _has_letters(text):
        raise Unfit(unfit.ORGAN_NAME)
    return _one_line(text)


def _year(text: str, form: RequestForm, today: date) -> str:
    folded = _one_line(fold(text))
    spans = [*find_years(folded, today)]
    years = {int(c.id) for span in spans for c in span.concepts if c.kind == "year"}
    years |= {int(found) for found in re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", folded)}
    if not years:
        raise Unfit(unfit.YEAR_WRONG)
    if max(years) > today.year:
        raise Unfit(unfit.YEAR_AHEAD)
    if min(years) < _EARLIEST:
        raise Unfit(unfit.YEAR_LONG_AGO)
    # 去年 means another year to whoever reads the form next January.
    if re.search(r"\d{4}", folded):
        return f"{folded}年" if re.fullmatch(r"\d{4}", folded) else folded
    ordered = sorted(years)
    return "、".join(f"{year}年" for year in ordered) if len(ordered) < 4 else f"{ordered[0]}年到{ordered[-1]}年"


def _subject(text: str, form: RequestForm, today: date) -> str:
    if not _has_letters(text):
        raise Unfit(unfit.SUBJECT_EMPTY)
    return text


def _name(text: str, form: RequestForm, today: date) -> str:
    name = _one_line(text)
    if any(unicodedata.category(c)[0] not in "LM" and c not in " ·•・.-'’" for c in name):
        raise Unfit(unfit.NOT_A_NAME)
    if sum(unicodedata.category(c)[0] == "L" for c in name) < 2:
        raise Unfit(unfit.SHORT_NAME)
    return name


def _org_name(text: str, form: RequestForm, today: date) -> str:
    if not _has_letters(text) or len(text) < 2:
        raise Unfit(unfit.EMPTY)
    return _one_line(text)


def _id_number(text: str, form: RequestForm, today: date) -> str:
    number = re.sub(r"[\s-]", "", fold(text)).upper()
    if form.value("id_kind") != words.RESIDENT_ID:
        if not re.fullmatch(r"[0-9A-Z()（）]{4,}", number):
            raise Unfit(unfit.ID_OTHER)
        return number
    if wrong := id_number_fits(number, today):
        raise Unfit(wrong)
    return number


def _code(text: str, form: RequestForm, today: date) -> str:
    code = re.sub(r"[\s-]", "", fold(text)).upper()
    if wrong := code_fits(code):
        raise Unfit(wrong)
    return code


def _phone(text: str, form: RequestForm, today: date) -> str:
    number = re.sub(r"[\s（）()]", "", fold(text)).replace("—", "-")
    plain = number.replace("-", "")
    mobile = re.fullmatch(r"(?:\+?86)?1[3-9]\d{9}", plain)
    fixed = re.fullmatch(r"0\d{2,3}-?\d{7,8}(?:[-转]\d{1,6})?", number)
    if not (mobile or fixed or re.fullmatch(r"\+\d{8,15}", plain)):
        raise Unfit(unfit.PHONE_WRONG)
    return plain if mobile else number


def _email(text: str, form: RequestForm, today: date) -> str:
    address = re.sub(r"\s", "", fold(text))
    if not re.fullmatch(r"[A-Za-z0-9._%+-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}", address) or ".." in address:
        raise Unfit(unfit.EMAIL_WRONG)
    return address


def _postcode(text: str, form: RequestForm, today: date) -> str:
    code = re.sub(r"\s", "", fold(text))
    if not re.fullmatch(r"[0-9]{6}", code):
        raise Unfit(unfit.POSTCODE_WRONG)
    return code


def _address(text: str, form: RequestForm, today: date) -> str:
    if len(re.sub(r"[\W_]", "", text)) < 5:
        raise Unfit(unfit.ADDRESS_SHORT)
    return _one_line(text)


def _one_line(text: str) -> str:
    return " ".join(text.split("\n"))


def _has_letters(text: str) -> bool:
    return any(unicodedata.category(c)[0] == "L" for c in text)


_Check = Callable[[str, RequestForm, date], str]
_CHECKS: dict[str, _Check] = {
    "organ": _organ,
    "year": _year,
    "subject": _subject,
    "number": lambda text, form, today: _one_line(text),
    "name": _name,
    "legal": _name,
    "contact": _name,
    "id_number": _id_number,
    "org_name": _org_name,
    "code": _code,
    "phone": _phone,
    "fax": _phone,
    "email": _email,
    "postcode": _postcode,
    "address": _address,
}
assert set(_CHECKS) <= set(BY_ID)
