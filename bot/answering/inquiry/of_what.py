"""Where a question says what the whole is that something is a part of: behind 占, behind 相当于."""

from __future__ import annotations

from bot.reading.staff_files.language import Language


def where_of(text: str, language: Language) -> int:
    """The first character of the word; -1 where there is none."""
    found = (text.find(word) for word in language.operations.words("of"))
    return min((at for at in found if at >= 0), default=-1)
