"""Steps of a talk that only ask for another cell: its year, organ, row or column, changed or put right."""

from __future__ import annotations

from dataclasses import replace

from tests.exam.generated.drawing import Drawing
from tests.exam.generated.quoting import quote
from tests.exam.generated.spoken_of import COLUMNS, NAMED, ROWS, At, Step, other
from tests.exam.generated.town import YEARS


def other_year(draw: Drawing, at: At) -> Step:
    there = replace(at, year=other(draw, [*YEARS], at.year))
    return _moved(
        draw,
        there,
        "{y}年呢",
        "那{y}年的呢",
        "换成{y}年",
        "{y}年是多少",
        "再看看{y}年",
        "到了{y}年呢",
        "{y}年几件",
        y=there.year,
    )


def year_before(draw: Drawing, at: At) -> Step:
    return _moved(
        draw, replace(at, year=at.year - 1), "前一年呢", "上一年呢", "头一年的呢", "往前一年呢", "再往前一年是多少"
    )


def other_organ(draw: Drawing, at: At) -> Step:
    there = replace(at, organ=other(draw, [*NAMED], at.organ))
    return _moved(
        draw,
        there,
        "{o}呢",
        "那{o}的呢",
        "换{o}",
        "{o}那边呢",
        "再看看{o}",
        "{o}是多少",
        "{o}同年的呢",
        "同样的，{o}呢",
        o=there.organ.bare,
    )


def other_row(draw: Drawing, at: At) -> Step:
    there = replace(at, row=other(draw, [*ROWS], at.row))
    return _moved(draw, there, "{r}呢", "那{r}呢", "{r}又是几件", "还有{r}多少", "{r}有几个", r=ROWS[there.row])


def other_column(draw: Drawing, at: At) -> Step:
    there = replace(at, column=other(draw, [*COLUMNS], at.column))
    return _moved(
        draw,
        there,
        "{c}呢",
        "那{c}呢",
        "{c}有几件",
        "其中{c}几件",
        "里头{c}几件",
        c=f"{COLUMNS[there.column]}的" if COLUMNS[there.column] else "总计",
    )


def row_put_right(draw: Drawing, at: At) -> Step:
    there = replace(at, row=other(draw, [*ROWS], at.row))
    return _moved(draw, there, "不是，我问的是{r}", "不对，我要的是{r}", "搞错了，是{r}", r=ROWS[there.row])


def year_put_right(draw: Drawing, at: At) -> Step:
    there = replace(at, year=other(draw, [*YEARS], at.year))
    return _moved(draw, there, "不对，是{y}年", "说错了，应该是{y}年", "打错了，我问的是{y}年的", y=there.year)


def organ_put_right(draw: Drawing, at: At) -> Step:
    there = replace(at, organ=other(draw, [*NAMED], at.organ))
    return _moved(draw, there, "不是，我问的是{o}", "错了，是{o}", "我说的是{o}", o=there.organ.bare)


def _moved(draw: Drawing, there: At, *said: str, **names: object) -> Step:
    return draw.rng.choice(said).format(**names), quote(there.cell(draw)), there
