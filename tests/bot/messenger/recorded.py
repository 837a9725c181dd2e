"""Fixtures of updates in the shape of the Bot API: read, played to the bot one after the other, compared."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.messenger.shortening import height
from tests.bot.messenger.fake_bot_api import FakeBotApi

FOLDER = Path(__file__).parent / "updates"
FILES = sorted(FOLDER.glob("*.json"))
_POLLING = ("getUpdates", "getMe", "deleteWebhook", "setMyCommands")
_BUTTON = re.compile(r"\{\{(.+?)\}\}")


@dataclass
class Recorded:
    """What people do, and every call that the bot has to make for it, in order; it may make no other."""

    story: str
    updates: list[dict[str, Any]]
    expected: list[dict[str, Any]]
    members: dict[str, str] = field(default_factory=dict)
    failures: dict[str, list] = field(default_factory=dict)


def read(file: Path) -> Recorded:
    return Recorded(**json.loads(file.read_text(encoding="utf-8")))


def play(recorded: Recorded, telegram: FakeBotApi) -> list[tuple[str, dict[str, Any]]]:
    """Every call that the bot made for these updates."""
    telegram.members |= {int(person): status for person, status in recorded.members.items()}
    for method, answers in recorded.failures.items():
        telegram.failures[method].extend((status, body) for status, body in answers)
    before = len(telegram.calls)
    for update in recorded.updates:
        content = _pressed({key: value for key, value in update.items() if key != "update_id"}, telegram)
        telegram.wait_until_handled(telegram.update(**content))
    return [call for call in telegram.calls[before:] if call[0] not in _POLLING]


def differences(expected: list[dict[str, Any]], calls: list[tuple[str, dict[str, Any]]]) -> list[str]:
    """What is not as written, in words; [] if all is."""
    made = [method for method, _ in calls]
    if len(made) < len(expected):  # what not every machine can make
        expected = [wanted for wanted in expected if "needs" not in wanted]
    if made != [wanted["method"] for wanted in expected]:
        return [
            f"应调用 {[wanted['method'] for wanted in expected]}，实际 {made}：{[_said(call) for _, call in calls]}"
        ]
    found = []
    for wanted, (_, arguments) in zip(expected, calls, strict=True):
        said = _said(arguments)
        found += [f"没有「{words}」：{said}" for words in wanted.get("contains", []) if words not in said]
        found += [f"不该有「{words}」：{said}" for words in wanted.get("lacks", []) if words in said]
        found += [f"{key} 是 {got}" for key, got in _facts(arguments).items() if key in wanted and wanted[key] != got]
        if height(arguments.get("text", "")) > wanted.get("lines_at_most", 1000):
            found.append(f"超过 {wanted['lines_at_most']} 行：{said}")
    return found


def buttons(arguments: dict[str, Any]) -> list[dict[str, Any]]:
    markup = arguments.get("reply_markup") or {}
    return [button for row in markup.get("inline_keyboard", []) for button in row]


def _facts(arguments: dict[str, Any]) -> dict[str, Any]:
    replied = (arguments.get("reply_parameters") or {}).get("message_id")
    facts = {key: int(arguments[key]) for key in ("chat_id", "user_id", "message_thread_id") if key in arguments}
    labels = [button["text"] for button in buttons(arguments)]
    cards = len(arguments["results"]) if "results" in arguments else 0
    return {"message_thread_id": None, **facts, "reply_to": replied, "buttons": labels, "cards": cards}


def _said(arguments: dict[str, Any]) -> str:
    """All words of a call that a person may see."""
    words = [str(arguments.get("text", "")), (arguments.get("document") or {}).get("name", "")]
    words += [button["text"] for button in buttons(arguments)]
    if "results" in arguments:
        words += [json.dumps([arguments["results"], arguments.get("button")], ensure_ascii=False)]
    return "\n".join(words)


def _pressed(update: dict[str, Any], telegram: FakeBotApi) -> dict[str, Any]:
    """`update` with {{label}} replaced by what the newest button of that label carries."""
    text = json.dumps(update, ensure_ascii=False)
    return json.loads(_BUTTON.sub(lambda match: _carried(match[1], telegram), text))


def _carried(label: str, telegram: FakeBotApi) -> str:
    for method, arguments in reversed(telegram.calls):
        if label == "inline" and method == "answerInlineQuery":
            return arguments["button"]["start_parameter"]
        for button in buttons(arguments):
            if button["text"] == label:
                return button.get("callback_data") or button["url"].partition("start=")[2]
    raise AssertionError(f"没有「{label}」这个按钮")
