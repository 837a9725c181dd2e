"""POST /api/feedback: five words about an answer, and nothing else."""

from __future__ import annotations

import pytest

from web.contract import FeedbackBody


def test_what_is_said_goes_to_the_assistant(client, stand_in) -> None:
    session = client.post("/api/ask", json={"question": "一"}).get_json()["session"]
    body = {"session": session, "question": "一", "kind": "错误", "words": "数不对"}
    reply = client.post("/api/feedback", json=body)
    assert FeedbackBody.model_validate(reply.get_json()).kept
    assert stand_in.told == [(session, "一", "错误", "数不对")]
    assert reply.headers["Cache-Control"] == "no-store"


def test_of_what_was_never_asked_nothing_is_kept(client) -> None:
    reply = client.post("/api/feedback", json={"session": "s1", "question": "没问过", "kind": "有用"})
    assert (reply.status_code, reply.get_json()) == (200, {"kept": False})


@pytest.mark.parametrize(
    ("body", "named"),
    [
        ({"session": "s", "question": "一", "kind": "差评"}, "kind"),
        ({"session": "s", "question": "一"}, "kind"),
        ({"session": "s", "question": "一", "kind": "有用", "words": "长" * 501}, "words"),
        ({"session": "s", "question": "一", "kind": "有用", "name": "王"}, "name"),
        ({"session": 1, "question": "一", "kind": "有用"}, "session"),
    ],
)
def test_anything_else_is_refused_by_name(client, stand_in, body, named) -> None:
    reply = client.post("/api/feedback", json=body)
    assert reply.status_code == 422
    assert named in reply.get_json()["error"]["message"]
    assert "kind" in reply.get_json()["error"]["remedy"]
    assert stand_in.told == []


def test_saying_much_does_not_use_up_the_questions(stand_in, make_settings) -> None:
    from web import create_app

    client = create_app(stand_in, make_settings(questions_per_minute=1)).test_client()
    body = {"session": "s", "question": "一", "kind": "有用"}
    assert [client.post("/api/feedback", json=body).status_code for _ in range(2)] == [200, 429]
    assert client.post("/api/ask", json={"question": "一"}).status_code == 200
