"""What people in a chat see on a small telephone: who wrote what, the bot's messages, and its buttons."""

from __future__ import annotations

import textwrap
import unicodedata
from typing import Any

from bot.messenger.shortening import COLUMNS, width
from tests.bot.messenger.fake_bot_api import FakeBotApi
from tests.bot.messenger.recorded import buttons

NAMES = {1: "王大爷", 2: "李婶", 3: "小赵（管理员）", 4: "记者小孙"}


class Transcript:
    """Plays what people do, one after the other, and writes down what is seen."""

    def __init__(self, telegram: FakeBotApi) -> None:
        self._telegram = telegram
        self._seen = len(telegram.calls)
        self._lines: list[str] = []
        self._written: dict[int, str] = {}

    @property
    def text(self) -> str:
        return "\n".join(self._lines) + "\n"

    def scene(self, title: str) -> None:
        self._lines += ["", f"═══ {title}"] if self._lines else [f"═══ {title}"]

    def says(self, person: int, text: str | None, group: int | None = None, shown: str = "", **fields: Any) -> int:
        self._lines += ["", f"{NAMES[person]}：{shown or text}"]
        number = self._telegram.write(text, person=person, group=group, **fields)
        self._written[number] = NAMES[person]
        self._follow()
        return number

    def changes(self, person: int, number: int, text: str, group: int | None = None) -> None:
        self._lines += ["", f"{NAMES[person]}（改了上面那条）：{text}"]
        self._telegram.change(number, text, person=person, group=group)
        self._follow()

    def presses(self, person: int, label: str, group: int | None = None) -> None:
        """The newest button of that label."""
        button = next(b for _, call in reversed(self._telegram.calls) for b in buttons(call) if b["text"] == label)
        self._lines += ["", f"{NAMES[person]} 点了［{label}］"]
        if "url" in button:
            start = button["url"].partition("start=")[2]
            self._telegram.write(f"/start {start}", person=person)
        else:
            self._telegram.press(button["callback_data"], person=person, group=group)
        self._follow()

    def types(self, person: int, words: str) -> None:
        self._lines += ["", f"{NAMES[person]} 在别的聊天里打：@gongkai_bot {words}"]
        self._telegram.type(words, person=person)
        self._follow()

    def happens(self, what: str, **update: Any) -> None:
        self._lines += ["", f"（{what}）"]
        self._telegram.update(**update)
        self._follow()

    def _follow(self) -> None:
        self._telegram.wait_until_handled(self._telegram.newest)
        calls, self._seen = self._telegram.calls[self._seen :], len(self._telegram.calls)
        before = len(self._lines)
        for method, arguments in calls:
            self._lines += self._shown(method, arguments)
        if len(self._lines) == before:
            self._lines.append("      （机器人不出声）")

    def _shown(self, method: str, arguments: dict[str, Any]) -> list[str]:
        match method:
            case "sendMessage":
                replied = (arguments.get("reply_parameters") or {}).get("message_id")
                to = f"，回复{self._written.get(replied, '按钮上面那条')}" if replied else ""
                return [f"  机器人{to}", *_bubble(arguments)]
            case "editMessageText":
                return ["  机器人改了原来的答复", *_bubble(arguments)]
            case "sendDocument":
                return [f"  机器人发来文件  📄 {arguments['document']['name']}"]
            case "answerCallbackQuery" if arguments.get("text"):
                return [f"  屏幕上闪出：{arguments['text']}"]
            case "answerInlineQuery":
                return _cards(arguments)
            case "leaveChat":
                return ["  机器人退出了群"]
        return []


def _bubble(arguments: dict[str, Any]) -> list[str]:
    lines = [piece for line in _underlined(arguments).split("\n") for piece in _wrapped(line)]
    drawn = [f"  │ {line}".rstrip() for line in lines]
    rows = (arguments.get("reply_markup") or {}).get("inline_keyboard", [])
    return drawn + ["  └ " + " ".join(f"［{b['text']}{_arrow(b)}］" for b in row) for row in rows]


def _underlined(arguments: dict[str, Any]) -> str:
    """The text with its links between marks."""
    raw = arguments["text"].encode("utf-16-le")
    for link in reversed(arguments.get("entities") or []):
        start, stop = 2 * link["offset"], 2 * (link["offset"] + link["length"])
        raw = b"".join((raw[:start], "‹".encode("utf-16-le"), raw[start:stop], "›".encode("utf-16-le"), raw[stop:]))
    return raw.decode("utf-16-le")


def _arrow(button: dict[str, Any]) -> str:
    if "url" not in button:
        return ""
    return " → 私聊" if "t.me/" in button["url"] else " → 网页"


def _cards(arguments: dict[str, Any]) -> list[str]:
    lines = []
    for card in arguments["results"]:
        lines += [f"  ▣ {card['title']}", f"    {card['description']}", "    点了就发出："]
        lines += [
            f"    {line}"
            for line in _bubble(
                {**card["input_message_content"], "text": card["input_message_content"]["message_text"]}
            )
        ]
    if arguments.get("button"):
        lines.append(f"  ［{arguments['button']['text']} → 私聊］")
    return lines or ["  （没有卡片）"]


def _wrapped(line: str) -> list[str]:
    """`line` as a telephone breaks it: by width, an address wherever it must."""
    if all(unicodedata.east_asian_width(character) not in "WF" for character in line):
        return textwrap.wrap(line, COLUMNS) or [""]
    pieces, piece = [], ""
    for character in line:
        if width(piece + character) > COLUMNS:
            pieces.append(piece)
            piece = ""
        piece += character
    return [*pieces, piece]
