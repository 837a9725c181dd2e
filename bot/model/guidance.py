"""What staff write: guides, categories, replies to what is not ours, emergency lines, contacts."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.model.answer import Outcome
from bot.model.report import Path


@dataclass(frozen=True, slots=True)
class Guide:
    """Staff's page on how something is done. `questions` are what people ask; `articles` what it rests on.

    `needs`: one of these words stands in every question about it; empty where there is no such word.
    `signs`: a question with one of these words is about it, whatever else it says.
    """

    id: str
    document: str
    title: str
    questions: Path
    needs: Path
    signs: Path
    articles: Path
    as_of: str
    body: str
    why: str
    outcome: Outcome
    suggestions: Path
    contacts: bool
    line: int


@dataclass(frozen=True, slots=True)
class Category:
    """One matter that must be disclosed: an item of Article 20 or 21, and where the report counts it."""

    id: str
    document: str
    name: str
    article: str
    words: Path
    text: str
    counted_in: str
    line: int
    questions: Path = ()
    """How people ask whether it must be disclosed."""


@dataclass(frozen=True, slots=True)
class SmallTalk:
    """`words` are whole messages, `hints` words that settle a short one (多谢 in 多谢你哈小妹儿)."""

    name: str
    words: Path
    reply: str
    hints: Path = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """What is not ours to answer. In `words` the sign … stands for any few characters."""

    name: str
    outcome: Outcome
    words: Path
    reply: str
    always: bool = False
    """Whatever report or guide may have such words too: a poem about the mayor is written of no report."""
    unless: Path = ()
    """With one of these something is asked that can be told: 这不糊弄人吗，我该怎么办."""
    only_asked: bool = False
    """Of a long message only the clause that asks at its end counts: 我听着像糊弄人。真要等这么久？"""
    of_reports: bool = False
    """Whatever report and year are named: the names of those who applied are wanted, and no number of them."""


@dataclass(frozen=True, slots=True)
class EmergencyLine:
    """`unless`: with one of these words it is told of what was, and nobody is in danger now (那回发大水)."""

    number: str
    name: str
    words: Path
    reply: str
    unless: Path = ()


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach the office that takes requests; only what staff have written is ever said."""

    organ: str
    document: str
    line: int
    name: str = ""
    address: str = ""
    phone: str = ""
    hours: str = ""
    email: str = ""
    fax: str = ""
    website: str = ""


@dataclass(frozen=True, slots=True)
class FactKind:
    """One thing that reports tell in their prose, such as how many posts an account made.

    `words` stand in the report's sentence of it, `sure` hardly anywhere else; `asked` is how people ask for it.
    """

    name: str
    words: Path
    sure: Path
    asked: Path


@dataclass(frozen=True, slots=True)
class ProseWords:
    """How people's words and those of reports go together.

    `reports`: a word of a question → what reports say for it. `answers`: what is asked for (money, percent, when, who,
    problems, plans) → the phrases that ask for it. `apart`: the name of a group → words of which none stands for
    another, as the names of media are.
    """

    reports: dict[str, Path] = field(default_factory=dict)
    answers: dict[str, Path] = field(default_factory=dict)
    kinds: tuple[FactKind, ...] = ()
    apart: dict[str, Path] = field(default_factory=dict)
