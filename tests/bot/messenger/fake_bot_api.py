"""A Bot API on loopback, over real HTTP: updates are queued for long polling, every call is recorded.

It hands out updates as Telegram does: the first hundred that are not confirmed, over and over until they are.
"""

from __future__ import annotations

import threading
import time
from collections import defaultdict, deque

from tests.bot.messenger.fake_bot_api_http import BotApiServer
from tests.bot.messenger.written_by_people import BOT, CHAT_KINDS, chat, message_of, person_of

TOKEN = "4242:a-token-that-must-not-be-logged"
WINDOW = 100


class FakeBotApi:
    """`calls` is every (method, arguments); `failures[method]` are (HTTP status, body) to answer first."""

    def __init__(self, hears_everything: bool = True) -> None:
        self.calls: list[tuple[str, dict]] = []
        self.failures: dict[str, deque] = defaultdict(deque)
        self.hears_everything = hears_everything
        self.members: dict[int, str] = {}
        self.confirmed = 0
        self.newest = 0
        self.webhook = {"url": "", "has_custom_certificate": False, "pending_update_count": 0}
        self._updates: list[dict] = []
        self._numbers = iter(range(1, 10_000_000))
        self._changed = threading.Condition()
        self._closed = False
        self._server = BotApiServer(self.answer)
        self.url = self._server.url

    def close(self) -> None:
        with self._changed:
            self._closed = True
            self._changed.notify_all()
        self._server.close()

    # What people do

    def update(self, **content) -> int:
        """Any update at all, as Telegram would send it; its number."""
        with self._changed:
            number = self.newest = content.pop("update_id", None) or next(self._numbers)
            self._updates.append({"update_id": number, **content})
            self._changed.notify_all()
            return number

    def write(self, text: str | None, person: int = 1, group: int | None = None, **fields) -> int:
        """`person` writes in private, or in `group`; mentions and commands are marked as Telegram does."""
        number = next(self._numbers)
        self.update(message=message_of(number, text, person, group, **fields))
        return number

    def change(self, number: int, text: str, person: int = 1, group: int | None = None, **fields) -> None:
        """`person` edits their message `number`, a moment after they wrote it."""
        fields = {"edit_date": 1_700_000_030, **fields}
        self.update(edited_message=message_of(number, text, person, group, **fields))

    def press(self, data: str, person: int = 1, group: int | None = None, message: int = 5) -> None:
        """`person` presses the button that carries `data`, under the bot's message number `message`."""
        under = {
            "message_id": message,
            "date": 1_700_000_000,
            "chat": chat(person, group),
            "from": BOT,
            "text": "…",
        }
        press = {"id": str(next(self._numbers)), "from": person_of(person), "chat_instance": "1", "data": data}
        self.update(callback_query={**press, "message": under})

    def type(self, words: str, person: int = 1) -> str:
        """`person` types `@bot words` in some other chat; the query's id."""
        query = str(next(self._numbers))
        self.update(inline_query={"id": query, "from": person_of(person), "query": words, "offset": ""})
        return query

    # What the bot did

    def wait(self, method: str, count: int = 1, seconds: float = 60.0) -> list[dict]:
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

    def wait_until_handled(self, number: int, seconds: float = 60.0) -> None:
        """Until the bot has confirmed update `number`."""
        with self._changed:
            if not self._changed.wait_for(lambda: self.confirmed > number, seconds):
                raise AssertionError(f"更新 {number} 没有被确认，只确认到 {self.confirmed}")

    # What Telegram answers

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
                hears = {"can_read_all_group_messages": self.hears_everything, "supports_inline_queries": True}
                return {**BOT, **hears}
            case "getUpdates":
                return self._waiting_updates(int(arguments.get("offset", 0)), float(arguments.get("timeout", 0)))
            case "sendMessage" | "sendDocument" | "editMessageText":
                where = {"id": int(arguments["chat_id"]), **CHAT_KINDS[int(arguments["chat_id"]) < 0]}
                number = int(arguments.get("message_id") or next(self._numbers))
                return {"message_id": number, "date": 1_700_000_000, "chat": where, "from": BOT, "text": "…"}
            case "getChatMember":
                return self._member(int(arguments["user_id"]))
            case "setWebhook":
                self.webhook = {**self.webhook, "url": arguments["url"]}
                return True
            case "getWebhookInfo":
                return self.webhook
            case _:
                return True

    def _member(self, person: int) -> dict:
        status = self.members.get(person, "member")
        rights = {"is_anonymous": False} if status in ("administrator", "creator") else {}
        if status == "administrator":
            rights |= dict.fromkeys(_RIGHTS, False)
        return {"status": status, "user": person_of(person), **rights}

    def _waiting_updates(self, offset: int, timeout: float) -> list[dict]:
        with self._changed:
            self._updates = [update for update in self._updates if update["update_id"] >= offset]
            self.confirmed = max(self.confirmed, offset)
            self._changed.notify_all()
            self._changed.wait_for(lambda: self._updates or self._closed, timeout)
            return list(self._updates[:WINDOW])


_RIGHTS = (
    "can_be_edited", "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
    "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories",
    "can_delete_stories",
)  # fmt: skip
