"""The town's holidays.toml, or the common one, read without a published version: what `gongkai deadline` needs."""

from __future__ import annotations

from bot.errors import KnowledgeError
from bot.reading.decode import decode
from bot.reading.staff_files.holidays import EMPTY, Holidays, read_holidays
from bot.settings import KnowledgeSettings

NAME = "holidays.toml"


def town_holidays(settings: KnowledgeSettings) -> Holidays:
    """The days that staff wrote; raises KnowledgeError, with the file's name, when they cannot be used."""
    for folder in (settings.folder, settings.common):
        path = folder / NAME
        if path.is_file():
            try:
                return read_holidays(decode(path.read_bytes()))
            except KnowledgeError as error:
                where = f"{path} 第{error.line}行" if error.line else str(path)
                raise KnowledgeError(f"{where}：{error}{error.remedy}", line=error.line) from error
    return EMPTY
