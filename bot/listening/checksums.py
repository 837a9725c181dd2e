"""The check digits by which a long number shows what it is."""

from __future__ import annotations

_CODE = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CODE_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)


def is_bank_card(digits: str) -> bool:
    """Luhn's sum: each second digit from the right doubled."""
    doubled = [int(d) * (1 + i % 2) for i, d in enumerate(reversed(digits))]
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0


def is_credit_code(code: str) -> bool:
    """统一社会信用代码 (GB 32100): the last character makes the weighted sum a multiple of 31."""
    try:
        values = [_CODE.index(character) for character in code.upper()]
    except ValueError:
        return False
    total = sum(value * weight for value, weight in zip(values, _CODE_WEIGHTS, strict=False))
    return (31 - total % 31) % 31 == values[-1]
