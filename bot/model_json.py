"""The answer as JSON: the one object that every door returns (DESIGN: contract of an answer)."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from bot.model import Answer, AnswerFact, Citation, Fact, Number


def number_to_json(value: Number | None) -> int | float | None:
    return float(value) if isinstance(value, Decimal) else value


def answer_to_json(answer: Answer) -> dict[str, Any]:
    """Keys as in the contract; `row` and `column` are lists, the printed path from the outside in."""
    return {
        "outcome": answer.outcome.value,
        "refused": answer.refused,
        "text": answer.text,
        "citations": [_citation(citation) for citation in answer.citations],
        "facts": [_fact(fact) for fact in answer.facts],
        "understood": {
            "organs": list(answer.understood.organs),
            "years": list(answer.understood.years),
            "rows": list(answer.understood.rows),
            "operation": answer.understood.operation,
        },
        "computed": [
            {
                "operation": item.operation,
                "value": number_to_json(item.value),
                "unit": item.unit,
                "parts": [{"name": name, "value": number_to_json(value)} for name, value in item.parts],
            }
            for item in answer.computed
        ],
        "documents": [{"name": d.name, "type": d.type, "url": d.url} for d in answer.documents],
        "choices": [{"label": choice.label, "question": choice.question} for choice in answer.choices],
        "suggestions": list(answer.suggestions),
        "session": answer.session,
        "version": answer.version,
    }


def _citation(citation: Citation) -> dict[str, Any]:
    return {
        "document": citation.document,
        "title": citation.title,
        "organ": citation.organ,
        "year": citation.year,
        "section": citation.section,
        "row": list(citation.row),
        "column": list(citation.column),
        "quote": citation.quote,
        "place": citation.place,
        "url": citation.url,
    }


def _fact(fact: AnswerFact) -> dict[str, Any]:
    return {
        "organ": fact.organ,
        "year": fact.year,
        "section": fact.section,
        "row": list(fact.row),
        "column": list(fact.column),
        "value": number_to_json(fact.value),
        "unit": fact.unit,
        "certainty": fact.certainty.value,
    }


def cell_to_json(document: str, organ: str, year: int, form: str | None, fact: Fact) -> dict[str, Any]:
    """One cell as `gongkai facts` prints it. A report may mix both forms ("2021+2019"): table three has the second,
    a table of neither form has none."""
    national = form and not fact.is_local
    form = form.split("+")[-1 if fact.section == "三" else 0] if form and national else None
    return {
        "document": document,
        "organ": organ,
        "year": year,
        "form": form,
        "section": fact.section,
        "row": list(fact.row),
        "column": list(fact.column),
        "value": number_to_json(fact.value),
        "printed": fact.printed,
        "unit": fact.unit,
        "certainty": fact.certainty.value,
        "place": fact.place.words,
    }
