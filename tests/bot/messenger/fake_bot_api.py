"""A Bot API on loopback, over real HTTP: updates are queued for long polling, every call is recorded."""

from __future__ import annotations

import json
import threading
import time
from collections import defaultdict, deque
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl

TOKEN = "4242:a-token-that-must-not-be-logged"
BOT = {"id": 4242, "is_bot": True, "first_name": "公开助手", "username": "gongkai_bot"}


class FakeBotApi:
    """`calls` is every (method, arguments); `failures[method]` are (HTTP status, body) to answer first."""

    def __init__(self, hears_everything: bool = True) -> None:
        self.calls: list[tuple[str, dict]] = []
        self.failures: dict[str, deque] = defaultdict(deque)
        self.hears_everything = hears_everything
        self._updates: list[dict] = []
        self._numbers = iter(range(1, 1_000_000))
        self._changed = threading.Condition()
        self._closed = False
        handler = type("Handler", (_Handler,), {"api": self})
        self._server = _QuietServer(("127.0.0.1", 0), handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02})
        self._thread.start()

    def close(self) -> None:
        with self._changed:
            self._closed = True
            self._changed.notify_all()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    # What people do

    def update(self, **content) -> None:
        """Any update at all, as Telegram would send it."""
        with self._changed:
            self._updates.append({"update_id": next(self._numbers), **content})
            self._changed.notify_all()

    def write(self, text: str | None, person: int = 1, group: int | None = None, **fields) -> int:
        """`person` writes in private, or in `group`; mentions and commands are marked as Telegram does."""
        number = next(self._numbers)
        message = {"message_id": number, "date": 1_700_000_000, "chat": chat(person, group), **fields}
        message.setdefault("from", {"id": person, "is_bot": False, "first_name": f"居民{person}"})
        if text is not None:
            message["text"] = text
            message.setdefault("entities", _entities(text))
        self.update(message=message)
        return number

    def press(self, data: str, person: int = 1, group: int | None = None, message: int = 5) -> None:
        """`person` presses the button that carries `data`, under the bot's message number `message`."""
        under = {
            "message_id": message,
            "date": 1_700_000_000,
            "chat": chat(person, group),
            "from": BOT,
            "text": "…",
        }
        presser = {"id": person, "is_bot": False, "first_name": f"居民{person}"}
        press = {"id": str(next(self._numbers)), "from": presser, "chat_instance": "1", "data": data}
        self.update(callback_query={**press, "message": under})

    # What the bot did

    def wait(self, method: str, count: int = 1, seconds: float = 8.0) -> list[dict]:
        """The arguments of every call of `method`, once there are at least `count`."""
        deadline = time.monotonic() + seconds
        with self._changed:
            while len(found := [arguments for name, arguments in self.calls if name == method]) < count:
                if not self._changed.wait(deadline - time.monotonic()):
                    raise AssertionError(f"{method} 只被调用了 {len(found)} 次，应为 {count} 次")
            return found

    def sent(self, count: int = 1) -> list[dict]:
        """The messages that the bot has sent, once there are at least `count`."""
        return self.wait("sendMessage", count)

    def answer(self, token: str, method: str, arguments: dict) -> tuple[int, dict]:
        with self._changed:
            self.calls.append((method, arguments))
            self._changed.notify_all()
            if self.failures[method]:
                return self.failures[method].popleft()
        if token != TOKEN:
            return 401, {"ok": False, "error_code": 401, "description": "Unauthorized"}
        return 200, {"ok": True, "result": self._result(method, arguments)}

    def _result(self, method: str, arguments: dict) -> object:
        match method:
            case "getMe":
                return {**BOT, "can_read_all_group_messages": self.hears_everything}
            case "getUpdates":
                return self._waiting_updates(int(arguments.get("offset", 0)), float(arguments.get("timeout", 0)))
            case "sendMessage":
                where = chat(int(arguments["chat_id"]), None)
                return {"message_id": next(self._numbers), "date": 1_700_000_000, "chat": where, "from": BOT}
            case _:
                return True

    def _waiting_updates(self, offset: int, timeout: float) -> list[dict]:
        with self._changed:
            self._updates = [update for update in self._updates if update["update_id"] >= offset]
            self._changed.wait_for(lambda: self._updates or self._closed, timeout)
            return list(self._updates)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    api: FakeBotApi

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        arguments = {key: _decoded(value) for key, value in parse_qsl(body, keep_blank_values=True)}
        _, bot, method = self.path.split("/")
        status, answer = self.api.answer(bot.removeprefix("bot"), method, arguments)
        payload = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(payload)))
        self.end_headers()
        self.wfile.write(payload)

    def log_message(self, *_: object) -> None:
        """Silent."""


class _QuietServer(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """A client that leaves in the middle of a long poll is ordinary."""


def chat(person: int, group: int | None) -> dict:
    if group is None:
        return {"id": person, "type": "private", "first_name": f"居民{person}"}
    return {"id": group, "type": "supergroup", "title": "某某镇便民群"}


def _decoded(value: str) -> object:
    return json.loads(value) if value[:1] in "{[" and value else value


def _entities(text: str) -> list[dict]:
    found = []
    for kind, words in (
        ("bot_command", text.split()[:1]),
        ("mention", ["@gongkai_bot", "@GONGKAI_BOT", "@li_si"]),
    ):
        for word in words:
            at = text.find(word)
            if at >= 0 and (kind == "mention" or word.startswith("/")):
                offset = len(text[:at].encode("utf-16-le")) // 2
                found.append({"type": kind, "offset": offset, "length": len(word)})
    return found
