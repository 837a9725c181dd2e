"""`@bot 2020 新收申请` in any chat: cards with value, source and link, of certain answers only.

Each letter typed is a query, so nothing is remembered of them; a press on "ask in private" carries the words there.
"""

from __future__ import annotations

import contextlib
import hashlib

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
    Update,
)
from telegram.error import TelegramError
from telegram.ext import ContextTypes

from bot.messenger.asking import Enquiries
from bot.messenger.buttons import HELLO, Button, Does
from bot.messenger.keyboards import Keyboards
from bot.messenger.linking import is_public
from bot.messenger.rendering import render
from bot.messenger.replying import link_entities
from bot.model import Answer, Channel
from bot.wording import messenger as wording

MOST_CARDS = 6
REMEMBERED_SECONDS, REFUSAL_REMEMBERED_SECONDS = 60, 5
"""How long Telegram may show the same cards again without asking."""


class Inline:
    """One for a bot."""

    def __init__(self, enquiries: Enquiries, keyboards: Keyboards) -> None:
        self._enquiries = enquiries
        self._keyboards = keyboards

    async def on_query(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Offer cards, or the way to the private chat."""
        query = update.inline_query
        if query is None:
            return
        words = query.query.strip()
        answers = await self._answers(words)
        with contextlib.suppress(TelegramError):  # the person has typed on, or waited too long
            if answers:
                await query.answer([_card(answer) for answer in answers], cache_time=REMEMBERED_SECONDS)
            else:
                way = self._way_to_private(words, query.from_user.id)
                await query.answer([], cache_time=REFUSAL_REMEMBERED_SECONDS, is_personal=True, button=way)

    async def _answers(self, words: str) -> list[Answer]:
        """The certain answer to `words`; where they leave open which organ or row, one for each choice."""
        if not words or self._enquiries.holds_personal_data(words):
            return []
        first = await self._enquiries.glance(words, Channel.GROUP)
        if first is None:
            return []
        if first.sure:
            return [first.answer]
        glances = [await self._enquiries.glance(c.question, Channel.GROUP) for c in first.answer.choices[:MOST_CARDS]]
        return [glance.answer for glance in glances if glance is not None and glance.sure]

    def _way_to_private(self, words: str, person: int) -> InlineQueryResultsButton:
        if not words or self._enquiries.holds_personal_data(words):
            return InlineQueryResultsButton(wording.GO_PRIVATE, start_parameter=HELLO)
        start = self._keyboards.start_word(Button(wording.CARD_ASKS, words, Does.ASK_PRIVATELY), person)
        return InlineQueryResultsButton(wording.CARD_ASKS, start_parameter=start)


def _card(answer: Answer) -> InlineQueryResultArticle:
    head, colon, rest = answer.text.split("\n")[0].partition("：")
    source = answer.citations[0]
    title = rest.strip() if colon and answer.facts and rest.strip() else source.title
    below = f"{head} {source.place}" if answer.facts else answer.text.replace("\n", " ")
    message = render(answer)[0]
    words = InputTextMessageContent(
        message.text, entities=link_entities(message), link_preview_options=LinkPreviewOptions(is_disabled=True)
    )
    page = source.url if is_public(source.url) else ""
    open_page = InlineKeyboardMarkup([[InlineKeyboardButton(wording.SOURCE_PAGE, url=page)]]) if page else None
    return InlineQueryResultArticle(
        id=hashlib.sha256(message.text.encode()).hexdigest()[:32],
        title=title[:100],
        description=below[:150],
        input_message_content=words,
        reply_markup=open_page,
        url=page or None,
    )
