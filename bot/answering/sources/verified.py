"""The last look before an answer leaves: what no source vouches for is held back."""

from __future__ import annotations

import logging

from bot import wording
from bot.answering.sources.slots import said
from bot.answering.sources.verify import unfounded
from bot.answering.turn import Reply, Turn
from bot.model import Outcome

log = logging.getLogger(__name__)


def verified(reply: Reply, turn: Turn) -> Reply:
    """`reply`, or FAILED if one of its claims stands on nothing."""
    claims = unfounded(reply, turn)
    if not claims:
        return reply
    # The question itself may hold personal data, so only the count and the outcome are logged.
    log.error("an answer was held back: %d claims without a source (outcome %s)", len(claims), reply.outcome)
    return Reply(Outcome.FAILED, said(wording.FAILED), private=reply.private)
