"""Errors are for staff and operators; a resident never sees one (no answer is an outcome, not an error).

GongkaiError
├── SettingsError      config.toml: which key, what is allowed
├── KnowledgeError     a file in knowledge/: which file, which line, how to mend it
│   ├── UnreadableFile     the bytes cannot be read as the kind of document they claim to be
│   │   ├── LockedFile         a password stands before it
│   │   ├── DamagedFile        cut short, or broken inside
│   │   ├── PictureFile        a picture or a scan: no text in it to read
│   │   ├── ForeignFile        a kind of document that has to be saved as another kind first
│   │   └── OversizedFile      unpacks to more than any report holds, or is built to exhaust its reader
│   ├── MalformedFile      readable, but a part is missing or misspelt
│   ├── FileTooLarge       more than the limit; not read at all
│   ├── ReaderFailed       our reader failed; the file is hardly to blame
│   └── ReadingGivenUp     reading was begun in a child process and stopped
│       ├── ReadingTooSlow     after the seconds that a file gets
│       ├── TooMuchMemory      at the memory that a file gets
│       └── ReaderDied         because the child ended by itself, twice
├── TemplateError      the form's own data contradicts itself: a bug of ours or of a wording file
├── PublishingError    a version could not be published; the last one goes on answering
└── StaffError         an account, a password or a change at the desk that cannot be; says what to do instead

Each message is one line: where, what, and what to do about it.
"""

from __future__ import annotations

import traceback
from pathlib import Path


def whereabouts(error: BaseException) -> str:
    """The error's kind and the line of code it comes from, without its message: that may quote what somebody typed."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f" {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return type(error).__name__ + place


class GongkaiError(Exception):
    """Anything that staff or an operator can mend; the message names the place and the remedy."""


class SettingsError(GongkaiError):
    """config.toml holds something that cannot be used."""


class KnowledgeError(GongkaiError):
    """A file of the knowledge folder cannot be used as it is."""

    def __init__(self, message: str, *, line: int | None = None, remedy: str = "") -> None:
        super().__init__(message)
        self.line = line
        self.remedy = remedy


class UnreadableFile(KnowledgeError):
    """The bytes are not text (or not the kind of document that they claim to be)."""


class LockedFile(UnreadableFile):
    """A password is needed to open the file."""


class DamagedFile(UnreadableFile):
    """The file is cut short or broken inside."""


class PictureFile(UnreadableFile):
    """The file is a picture or a scan: nothing in it can be quoted."""


class ForeignFile(UnreadableFile):
    """A kind of document that is not read here, and has to be saved as another kind first."""


class OversizedFile(UnreadableFile):
    """The file unpacks to more than a report can hold, or declares what no office program writes."""


class MalformedFile(KnowledgeError):
    """The file can be read, but a needed part is missing or misspelt."""


class FileTooLarge(KnowledgeError):
    """The file, or what was read from it, is larger than any real document."""


class ReaderFailed(KnowledgeError):
    """Our reader failed and the file is hardly to blame: a bug, a missing library, a child that does not start."""


class ReadingGivenUp(KnowledgeError):
    """Reading was begun in a child and given up; trying again at once would cost as much again."""


class ReadingTooSlow(ReadingGivenUp):
    """The child was stopped after the seconds that a file gets."""


class TooMuchMemory(ReadingGivenUp):
    """The child reached the memory that a file gets."""


class ReaderDied(ReadingGivenUp):
    """The child ended in the middle, and so did the one after it."""


class TemplateError(GongkaiError):
    """The description of a report form, or staff's wording for it, names a row or a part that does not exist."""


class PublishingError(GongkaiError):
    """No new version could be published; the last one still answers."""


class StaffError(GongkaiError):
    """What a clerk or an operator asked for cannot be done as asked; nothing was changed."""
