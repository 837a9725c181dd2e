"""The page where residents ask. It works without JavaScript: a form, and the answer on the next page.

Without JavaScript only the last question and answer are shown; the session goes along in a hidden field, so a
follow-up is understood, and nothing about the visitor is kept in the browser or here. So a step back is a question
that the browser offers to send again.
"""

from __future__ import annotations

from dataclasses import dataclass

from flask import Blueprint, render_template, request

from bot.answering.sources.covering import years_told
from bot.model import Answer, Choice
from web.addresses import link_from, root_of
from web.door import Door
from web.examples import examples
from web.feedback_page import kinds_of

_MOST_ORGANS = 12


def chat_page(door: Door) -> Blueprint:
    """GET / shows what can be asked; POST / also answers."""
    blueprint = Blueprint("chat_page", __name__)

    @blueprint.get("/")
    def greet() -> str:
        return _page(door, organ=request.args.get("organ", "")[:100])

    @blueprint.post("/")
    @door.limit_questions
    def answer() -> str:
        question, organ = request.form.get("question", ""), request.form.get("organ", "")[:100]
        answer = door.assistant.ask(question, request.form.get("session") or None, organ=organ)
        return _page(door, question, answer, organ)

    return blueprint


@dataclass(frozen=True, slots=True)
class Covered:
    """What can be asked about: the first organs with their years in words, and how many organs and reports in all."""

    rows: tuple[tuple[str, str], ...]
    organs: int
    reports: int


def covered(coverage: list[tuple[str, int]]) -> Covered:
    years: dict[str, list[int]] = {}
    for organ, year in coverage:
        years.setdefault(organ, []).append(year)
    shown = list(years.items())[:_MOST_ORGANS]
    rows = tuple((organ, years_told(of_organ)) for organ, of_organ in shown)
    return Covered(rows, len(years), len(coverage))


def _page(door: Door, question: str = "", answer: Answer | None = None, organ: str = "") -> str:
    coverage = door.assistant.coverage()
    root, base_url = root_of(request.path), door.settings.web.base_url
    return render_template(
        "chat.html",
        root=root,
        organ=organ,
        kinds=kinds_of(door),
        covered=covered(coverage),
        examples=_as_choices(examples(coverage, organ)),
        question=question,
        answer=answer,
        suggestions=_as_choices(answer.suggestions if answer else ()),
        link=lambda url: link_from(root, base_url, url),
    )


def _as_choices(questions: tuple[str, ...]) -> tuple[Choice, ...]:
    return tuple(Choice(label=question, question=question) for question in questions)
