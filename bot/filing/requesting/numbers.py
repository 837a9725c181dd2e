"""Numbers with a check digit: the resident's ID (GB 11643) and an organisation's credit code (GB 32100)."""

from __future__ import annotations

import re
from datetime import date

from bot.wording import unfit

_ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_ID_CHECKS = "10X98765432"
_CODE_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def id_number_fits(number: str, today: date) -> str:
    """What is wrong with a resident's ID number, "" if nothing is. The region is not looked up: regions are renamed."""
    if re.fullmatch(r"\d{15}", number):
        return unfit.ID_OLD
    if not re.fullmatch(r"\d{17}[\dX]", number, re.ASCII):
        return unfit.ID_LENGTH
    try:
        born = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return unfit.ID_DATE
    if not date(1850, 1, 1) < born <= today:
        return unfit.ID_DATE
    total = sum(int(digit) * weight for digit, weight in zip(number, _ID_WEIGHTS, strict=False))
    return "" if _ID_CHECKS[total % 11] == number[17] else unfit.ID_CHECK


def code_fits(code: str) -> str:
    """What is wrong with a unified social credit code, "" if nothing is."""
    if len(code) != 18:
        return unfit.CODE_LENGTH
    if set(code) - set(_CODE_LETTERS):
        return unfit.CODE_LETTERS
    total = sum(_CODE_LETTERS.index(letter) * pow(3, place, 31) for place, letter in enumerate(code[:17]))
    return "" if _CODE_LETTERS[-total % 31] == code[17] else unfit.CODE_CHECK
