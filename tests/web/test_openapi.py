"""/openapi.json describes what the door really does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

import pytest
from flask.testing import FlaskClient

from bot.filing.requesting.items import ITEMS
from bot.model import Answer, Applicant, Certainty, Outcome
from web.application_contract import Application
from web.contract import AnswerBody, FactBody


@pytest.fixture
def spec(client: FlaskClient) -> Any:
    return client.get("/openapi.json").get_json()


def references(part: Any) -> Iterator[str]:
    if isinstance(part, dict):
        if isinstance(part.get("$ref"), str):
            yield part["$ref"]
        for value in part.values():
            yield from references(value)
    elif isinstance(part, list):
        for value in part:
            yield from references(value)


def test_it_is_an_openapi_3_document_of_every_address_for_programs(spec):
    assert spec["openapi"].startswith("3.")
    assert set(spec["paths"]) == {"/api/ask", "/api/application", "/api/feedback", "/healthz"}
    for path in spec["paths"].values():
        for operation in path.values():
            assert operation["operationId"]
            assert all(response["description"] for response in operation["responses"].values())


def test_every_reference_leads_somewhere(spec):
    found = list(references(spec))
    assert found
    for reference in found:
        part = spec
        for step in reference.removeprefix("#/").split("/"):
            part = part[step]


def test_no_address_in_it_is_absolute(spec):
    assert spec["servers"] == [{"url": "./"}]


def test_asking_is_described_with_its_refusals(spec):
    operation = spec["paths"]["/api/ask"]["post"]
    assert operation["requestBody"]["required"] is True
    assert set(operation["responses"]) == {"200", "400", "413", "415", "422", "429"}


def test_applying_is_described_item_by_item_with_its_refusals(spec):
    operation = spec["paths"]["/api/application"]["post"]
    assert operation["requestBody"]["required"] is True
    assert set(operation["responses"]) == {"200", "400", "413", "415", "422", "429"}
    refused = operation["responses"]["422"]["content"]["application/json"]["schema"]
    assert set(refused["properties"]) == {"error", "fields"} and "$ref" not in repr(refused)
    items = {item.id for who in Applicant for item in ITEMS if who in item.who}
    assert set(Application.model_fields) == items | {"consent"}


def test_the_described_answer_has_the_models_fields_and_words():
    assert set(AnswerBody.model_fields) == {field.name for field in fields(Answer)} | {"refused"}
    assert set(AnswerBody.model_fields["outcome"].annotation.__args__) == set(Outcome)
    assert set(FactBody.model_fields["certainty"].annotation.__args__) == set(Certainty)


def test_there_is_no_documentation_page(client):
    assert client.get("/docs").status_code == 404
