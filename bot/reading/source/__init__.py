"""Every format of a report into one kind of text: bytes → Source. Pure, like all of bot.reading."""

from bot.reading.source.dispatch import read_source
from bot.reading.source.record import Source, page_of

__all__ = ["Source", "page_of", "read_source"]
