"""Whose report it is: where a report tells it, and the organs and places with their names and what stands above."""

from __future__ import annotations

from dataclasses import dataclass

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sighting:
    """One place that tells whose report it is, of which year, or when it was published.

    `source`: title, metadata, body, signature, file or folder. `organ` is "", `year` 0 and `published` (an ISO
    date) "" where the place does not tell it. `line` is None for the file's and the folders' names.
    """

    source: str
    organ: str
    year: int
    line: int | None
    text: str
    published: str = ""


@dataclass(frozen=True, slots=True)
class ListedOrgan:
    """One entry of staff's organs.toml, as it stands there. `path` names the places above it, the highest first."""

    name: str
    aliases: Words = ()
    path: Words = ()
    parent: str = ""
    excluded: Words = ()
    """Names that sound like its own and are not (key `not`)."""
    documents: Words = ()
    line: int = 1


@dataclass(frozen=True, slots=True)
class ListedYear:
    """An entry [[report]] of organs.toml: which year a report is of, where its title is misprinted."""

    document: str
    year: int
    line: int = 1


@dataclass(frozen=True, slots=True)
class Organ:
    """An organ, or a place that organs lie in. `id` is unique: the name, with the place before it where two share it.

    `parent` is the id of what stands above it, "" at the top. `level`: 省, 市, 县, 乡, or "" where the name tells none.
    `reports` says whether there is any report of it.
    """

    id: str
    name: str
    parent: str
    level: str
    names: Words
    reports: bool
