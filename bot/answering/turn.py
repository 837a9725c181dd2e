"""What a step is given and what it returns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date

from bot.answering.inquiry.inquiry import Inquiry
from bot.answering.meaning import Meaning
from bot.answering.sources.slots import Slots
from bot.answering.words.tools import Tools
from bot.model import (
    AnswerFact,
    Channel,
    Choice,
    Citation,
    Computed,
    Outcome,
    ProducedDocument,
    RequestForm,
    ToldDoor,
    Understood,
)
from bot.publishing.knowledge import Knowledge

_EARLIER = 6
"""Inquiries that a conversation can go back to."""


@dataclass(frozen=True, slots=True)
class Memory:
    """What the last turn was about, for following it up. `items` are the list entries that it showed.

    `subject` is "cells", "topic", "passage", "guide", "category", "article", "coverage", "overview" or "" for nothing
    to follow up. Of an article, `topic` is its law and `question` its full name; of coverage, `topic` is the organ
    whose reports were told, "" for everybody's.
    """

    subject: str = ""
    organ: str = ""
    year: int = 0
    topic: str = ""
    guide: str = ""
    items: tuple[str, ...] = ()
    citation: Citation | None = None
    question: str = ""
    asked_back: bool = False
    organ_name: str = ""
    """The name that left open which organ was meant; `items` are then the organs to choose from."""
    inquiry: Inquiry | None = None
    """What was asked of reports' numbers."""
    before: tuple[Inquiry, ...] = ()
    """What was asked before that, the last one at the end."""
    procedure: str = ""
    """What the asker is in the middle of (复议), see language.toml [procedures]; "" for nothing."""
    told: str = ""
    """The last message that said what happened on which day (1月5号收到答复), for 哪天之前要提 behind it."""
    form: RequestForm | None = None
    """A request for information under way. It outlives the answers to questions in its middle."""
    cited: tuple[Citation, ...] = ()
    """What the last answer rested on, for 在哪写着 behind it."""

    def after(self, last: Memory, cited: tuple[Citation, ...] = ()) -> Memory:
        """This memory, with the earlier inquiries of `last`, and with its organ where this one names nobody."""
        earlier = (*last.before, last.inquiry) if last.inquiry else last.before
        nobody = not (self.organ or self.asked_back or self.inquiry)
        kept = replace(self, organ=last.organ, year=last.year) if nobody else self
        return replace(kept, before=earlier[-_EARLIER:], cited=cited)


@dataclass(frozen=True, slots=True)
class Turn:
    """One question on its way. `question` is what was typed, cleaned; `base_url` is where citations lead."""

    asked: str
    question: str
    today: date
    knowledge: Knowledge
    memory: Memory
    tools: Tools
    base_url: str
    meaning: Meaning = field(default_factory=Meaning)
    notice: Slots = ()
    """Said before whatever the answer is, such as that personal data was left out."""
    channel: Channel = Channel.SITE
    inquiry: Inquiry | None = None
    """What a question that goes on from the last one asks of reports' numbers, all filled in."""
    waiting: RequestForm | None = None
    """The form that goes on after this question in its middle is answered."""
    doors: tuple[ToldDoor, ...] = ()
    """What speaks for each door in `question`, once that has been weighed."""
    lost: bool = False
    """The asker named a conversation that is not known here, or no longer."""

    def follows(self, *ways: str) -> bool:
        """Whether one of these ways of going on from the last question (language.toml [follow]) is said."""
        return self.knowledge.language.follow.heard(self.question, *ways)


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer before it is verified and rendered; `memory` is what the next turn may refer to."""

    outcome: Outcome
    slots: Slots
    citations: tuple[Citation, ...] = ()
    facts: tuple[AnswerFact, ...] = ()
    understood: Understood = field(default_factory=Understood)
    computed: tuple[Computed, ...] = ()
    documents: tuple[ProducedDocument, ...] = ()
    choices: tuple[Choice, ...] = ()
    suggestions: tuple[str, ...] = ()
    memory: Memory | None = None
    private: bool = False
    """True for whatever was typed into a guided form: it is neither kept nor can anything be said of it later."""


Step = Callable[[Turn], "Turn | Reply"]
Finish = Callable[["Reply", Turn], "Reply"]
"""What is added to whatever the steps answered."""
