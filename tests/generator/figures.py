"""Numbers for every cell of a form that satisfy all of its sums."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from decimal import Decimal

from tests.generator.form import Form, Key

Number = int | Decimal
FLAVOURS = ("sparse", "dense", "zero")
"""How full the tables are. Real reports of townships are nearly all zeros."""


def numbers(
    rng: random.Random, two: Form, three: Form, flavour: str, big: bool, carried: Sequence[int] = ()
) -> dict[Key, Number]:
    """One number a cell, in print order; `two` and `three` may be different forms (a clerk mixed them up).

    `carried`: what last year's report carried over, for each kind of applicant; drawn where it is not given.
    """
    pick = _picker(rng, flavour, big)
    return {**_two(rng, two, flavour, pick), **_three(rng, three, flavour, pick, carried), **_four(three, pick)}


def _picker(rng: random.Random, flavour: str, big: bool) -> Callable[[], int]:
    most = 4000 if big else 60
    if flavour == "zero":
        return lambda: 0
    if flavour == "sparse":
        return lambda: rng.choice((0, 0, 0, 0, 0, 0, 0, 1, 1, 2, 3, rng.randint(1, most // 3)))
    return lambda: rng.randint(1, most)


def _two(rng: random.Random, form: Form, flavour: str, pick: Callable[[], int]) -> dict[Key, Number]:
    told: dict[Key, Number] = {}
    for key in form.keys("二"):
        name = key[2][0]
        if "金额" in name and flavour != "zero":
            told[key] = Decimal(rng.randint(1, 99_999_999)).scaleb(-rng.choice((1, 2, 3, 4)))
        elif "增/减" in name:
            told[key] = pick() * rng.choice((1, 1, -1))
        else:
            told[key] = pick() * (rng.choice((1, 40)) if "处理决定" in name else 1)
    return told


def _three(
    rng: random.Random, form: Form, flavour: str, pick: Callable[[], int], carried: Sequence[int]
) -> dict[Key, Number]:
    *kinds, total = form.columns_of_three
    new, carried_in, done, carried_out = form.frame
    by_row: dict[tuple[str, ...], list[int]] = {}
    # In most real reports nearly all applicants are natural persons.
    busy = [True] + [flavour == "dense" or rng.random() < 0.4 for _ in kinds[1:]]
    for row in (*form.results, carried_out):
        by_row[row] = [pick() if one else 0 for one in busy]
    # What was carried over was handled this year, at least as 予以公开.
    granted = form.results[0]
    by_row[granted] = [max(pair) for pair in zip(by_row[granted], carried or by_row[granted], strict=True)]
    by_row[done] = [sum(column) for column in zip(*(by_row[row] for row in form.results), strict=True)]
    both = [a + b for a, b in zip(by_row[done], by_row[carried_out], strict=True)]
    by_row[carried_in] = list(carried) or [rng.randint(0, min(n, 1 + n // 4)) for n in both]
    by_row[new] = [a - b for a, b in zip(both, by_row[carried_in], strict=True)]
    told: dict[Key, Number] = {}
    for row in form.rows_of_three:
        told |= {("三", row, kind): number for kind, number in zip(kinds, by_row[row], strict=True)}
        told["三", row, total] = sum(by_row[row])
    return told


def _four(form: Form, pick: Callable[[], int]) -> dict[Key, Number]:
    keys, told = form.keys("四"), dict[Key, Number]()
    for first in range(0, len(keys), 5):
        parts = [pick() for _ in range(4)]
        told |= dict(zip(keys[first : first + 5], [*parts, sum(parts)], strict=True))
    return told
