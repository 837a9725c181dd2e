"""The papers of an answer: sent into the private chat as files, taken from memory with that; pages become buttons."""

from __future__ import annotations

import logging

from telegram import Bot

from bot.messenger.asking import Enquiries
from bot.messenger.buttons import Button, Does
from bot.messenger.keyboards import Keyboards
from bot.messenger.linking import is_public
from bot.messenger.rendering import plain
from bot.messenger.replying import Where, send, send_file
from bot.model import ProducedDocument
from bot.wording import messenger as wording

_log = logging.getLogger(__name__)

_FILES = "/d/"
"""In the address of what can be taken as a file; any other address is a page to go to."""
_PRINTED_PAGE = "text/html"
"""For printing from a browser: in a chat the other papers serve better."""


async def hand_over(
    bot: Bot, where: Where, documents: tuple[ProducedDocument, ...], enquiries: Enquiries, keyboards: Keyboards
) -> None:
    """Send each file; one that was taken or is too old is told of, once."""
    lost = False
    for document in documents:
        if _FILES not in document.url or document.type == _PRINTED_PAGE:
            continue
        # The address works once and holds the token: whoever is sent the file has no need of it.
        paper = enquiries.document(document.url.rpartition(_FILES)[2])
        if paper is None or not await send_file(bot, where, paper.name, paper.content):
            lost = True
    if lost:
        await send(bot, where, plain(wording.DOCUMENT_LOST), keyboards)


def pages(documents: tuple[ProducedDocument, ...]) -> tuple[Button, ...]:
    """Buttons to the pages among the documents, where others can open them."""
    return tuple(
        Button(document.name, document.url, Does.OPEN)
        for document in documents
        if _FILES not in document.url and is_public(document.url)
    )
