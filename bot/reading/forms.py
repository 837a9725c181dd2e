"""Loads the national report forms from template/*.toml, with staff's own words added."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import Any

from bot.errors import TemplateError
from bot.reading.form import Column, ColumnGroup, Form, Identity, Measure, Row, RowGroup, Table, Topic, Words
from bot.reading.parts import Parts, put_together, with_words_put_together

FORM_IDS = ("2019", "2021")
MIXED_IDS = ("2019+2021", "2021+2019")
"""Reports that print table two of one form and table three of the other."""


@cache
def load_form(id_: str) -> Form:
    """The form "2019" or "2021", or one of MIXED_IDS."""
    if id_ in MIXED_IDS:
        two, three = (load_form(part) for part in id_.split("+"))
        return replace(two, id=id_, tables=(two.table("二"), three.table("三"), two.table("四")))
    shared, own = read_template("shared"), read_template(id_)
    tables = [_table(data, id_) for data in own["table"]]
    for data in shared["table"]:
        table = _table(data, id_)
        tables.append(_complete(table, own) if table.default_row else table)
    topics = tuple(_topic(data) for data in shared["topic"])
    years = (own["years"][0], own["years"][1])
    told = tuple(own["told_by"]), tuple(own["told_by_three"])
    return Form(own["id"], own["title"], years, *told, topics, tuple(tables))


def forms() -> tuple[Form, ...]:
    return tuple(load_form(id_) for id_ in FORM_IDS)


def read_template(name: str) -> dict[str, Any]:
    """The data of template/<name>.toml, with its words put together from their parts."""
    data: dict[str, Any] = with_words_put_together(_toml(name), word_parts(), f"{name}.toml")
    return data


@cache
def word_parts() -> Parts:
    """What words may be put together from, by name."""
    return {name: tuple(words) for name, words in _toml("parts")["parts"].items()}


def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads((files(__package__) / "template" / f"{name}.toml").read_text(encoding="utf-8"))


def _words(data: Mapping[str, Any], key: str) -> Words:
    return tuple(data.get(key, ()))


def _path(text: str) -> Words:
    # 本年增/减 is one name: a slash between levels always follows a heading, never 增.
    return tuple(text.replace("增/减", "增\0减").split("/")) if text else ()


def _clean(path: Words) -> Words:
    return tuple(part.replace("\0", "/") for part in path)


def _topic(data: Mapping[str, Any]) -> Topic:
    return Topic(
        data["id"],
        data["part"],
        data["title"],
        _words(data, "headings"),
        _words(data, "words"),
        _words(data, "states"),
        bool(data.get("looks_ahead", False)),
        _words(data, "begins"),
        str(data.get("until", "")),
        titles=_words(data, "titles"),
        then=_words(data, "then"),
    )


def _row(data: Mapping[str, Any], columns: Words) -> Row:
    path = _clean(_path(data["path"]))
    labels, words, sure, of_requests = (_words(data, name) for name in ("labels", "words", "sure", "of_requests"))
    own = _words(data, "columns") or columns
    return Row(data["id"], path, labels, words, own, sure, of_requests, data.get("carries", ""), data.get("title", ""))


def _column(data: Mapping[str, Any]) -> Column:
    path = _clean(_path(data["path"]))
    labels, words = _words(data, "labels"), _words(data, "words")
    measure = data.get("measure", data["id"])
    then, change_of = _words(data, "then"), str(data.get("change_of", ""))
    return Column(data["id"], path, data.get("unit"), labels, words, measure, then, change_of)


def _table(data: Mapping[str, Any], form: str) -> Table:
    columns = tuple(_column(item) for item in data["column"])
    all_columns = tuple(column.id for column in columns)
    rows = tuple(_row(item, all_columns) for item in data["row"])
    groups = tuple(_group(item, rows) for item in data.get("group", ()))
    return Table(
        form=form,
        section=data["section"],
        title=data["title"],
        headings=_words(data, "headings"),
        words=_words(data, "words"),
        unit=data["unit"],
        default_row=data.get("default_row", ""),
        default_rows=_words(data, "default_rows") or tuple(row.id for row in rows),
        default_columns=_words(data, "default_columns"),
        counted=_words(data, "counted"),
        results=data.get("results", ""),
        refusals=data.get("refusals", ""),
        columns=columns,
        rows=rows,
        groups=groups,
        column_groups=tuple(
            ColumnGroup(item["id"], item["title"], _words(item, "columns"), _words(item, "words"))
            for item in data.get("column_group", ())
        ),
        measures=tuple(
            Measure(item["id"], item["title"], _words(item, "words"), str(item.get("carries", "")))
            for item in data.get("measure", ())
        ),
        identities=tuple(
            Identity(item["id"], item["along"], _words(item, "left"), _words(item, "right"), item["says"])
            for item in data.get("identity", ())
        ),
    )


def _group(data: Mapping[str, Any], rows: tuple[Row, ...]) -> RowGroup:
    path = _path(data["path"])
    members = tuple(row.id for row in rows if row.path[: len(path)] == path)
    return RowGroup(data["id"], path, _words(data, "words"), members)


def _complete(table: Table, own: Mapping[str, Any]) -> Table:
    """Table three: put the form's own rows of （六）其他处理 in their place and write out what sums to the total."""
    every = tuple(column.id for column in table.columns)
    added = tuple(_row(item, every) for item in own["rows_of_three"])
    place = next(i for i, row in enumerate(table.rows) if row.id == table.results)
    rows = table.rows[:place] + added + table.rows[place:]
    groups = table.groups + tuple(_group(item, rows) for item in own.get("groups_of_three", ()))
    by_id = {group.id: group.rows for group in groups}
    left = tuple(id_ for part in own["results"]["parts"] for id_ in by_id.get(part, (part,)))
    results = Identity("results_sum", "rows", left, (table.results,), "办理结果各项之和等于（七）总计")
    return replace(table, rows=rows, groups=groups, identities=(*table.identities, results))


@cache
def load_asked() -> dict[str, dict[str, Words]]:
    """Sample questions, by kind (rows, groups, columns, cases, topics) and id."""
    return {kind: {id_: tuple(v) for id_, v in items.items()} for kind, items in read_template("asked").items()}


@cache
def load_questions() -> dict[str, Words]:
    """Whole questions by the kind of answer that they want: numbers, words, rules."""
    return {kind: tuple(questions) for kind, questions in _toml("questions").items()}


def row_names() -> tuple[tuple[str, str], ...]:
    """(id, printed name) of every row of all forms, which staff's own words may be written to."""
    found = {row.id: "，".join(row.path) for form in forms()[::-1] for table in form.tables for row in table.rows}
    return tuple((id_, name) for id_, name in found.items() if name)


def add_words(form: Form, extra: Mapping[str, Words], document: str) -> Form:
    """`form` with staff's own words by row, group or column id; an unknown id or part raises TemplateError."""
    known: set[str] = set()
    extra = {id_: put_together(words, word_parts(), document) for id_, words in extra.items()}

    def more(item: Any) -> Any:
        known.add(item.id)
        return replace(item, words=(*item.words, *extra[item.id])) if item.id in extra else item

    tables = tuple(
        replace(
            table,
            columns=tuple(map(more, table.columns)),
            rows=tuple(map(more, table.rows)),
            groups=tuple(map(more, table.groups)),
            column_groups=tuple(map(more, table.column_groups)),
            measures=tuple(map(more, table.measures)),
        )
        for table in form.tables
    )
    topics = tuple(more(topic) for topic in form.topics)
    everywhere = known | {item for other in forms() for item in ids_of(other)}
    if unknown := sorted(set(extra) - everywhere):
        raise TemplateError(f"{document}：表里没有名为 {unknown[0]} 的行或列。请对照 knowledge/README.md 改正。")
    return replace(form, tables=tables, topics=topics)


def ids_of(form: Form) -> set[str]:
    """Every id that staff's words may be added to."""
    kinds = ("columns", "rows", "groups", "column_groups", "measures")
    ids = {item.id for table in form.tables for kind in kinds for item in getattr(table, kind)}
    return ids | {topic.id for topic in form.topics}
