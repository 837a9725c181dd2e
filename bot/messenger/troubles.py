"""Telegram's errors in an operator's words: what, where, and how to mend it. Never a token, never a text.

An error's own message is not trusted with that: InvalidToken prints the token.
"""

from __future__ import annotations

import re
import traceback
from dataclasses import dataclass
from pathlib import Path

from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.errors import SettingsError
from bot.settings import TOKEN_VARIABLE


class Undelivered(TelegramError):
    """Telegram could not post an update to our webhook; the message is Telegram's own."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """`summary` may be shown to anybody (/healthz); `remedy` names addresses and is for the log only."""

    summary: str
    remedy: str

    @property
    def line(self) -> str:
        return f"Telegram 机器人：{self.summary}。{self.remedy}"


def in_words(error: BaseException, api_base: str) -> Trouble:
    """What `error` means for the operator of a bot that talks to `api_base`."""
    address = re.sub(r"//[^/@]*@", "//", api_base)
    setting = f"config.toml 的 [telegram] api_base（现在是 {address}）"
    match error:
        case InvalidToken():
            return Trouble(
                "令牌不被接受",
                f"请检查环境变量 {TOKEN_VARIABLE}，应与 @BotFather 给出的完全一致；"
                f"如果用的是自建接口，也请检查 {setting}。改好后重新启动。",
            )
        case SettingsError():
            return Trouble("设置不对", str(error).removeprefix("Telegram 机器人："))
        case Conflict():
            return Trouble(
                "另一个程序正在用同一个令牌接收消息",
                "请只保留一个 gongkai serve 或 gongkai telegram；停掉另一个以后，这里会自动恢复。",
            )
        case Undelivered():
            return Trouble(
                "Telegram 没能把消息送过来",
                f"它说：{error.message[:100]}。请检查 config.toml 的 [web] public_url、"
                "反向代理和 [telegram] webhook_port；在此期间的消息会在恢复后补送。",
            )
        case RetryAfter():
            return Trouble("Telegram 要求放慢速度", "稍后会自动恢复，不用处理。")
        case NetworkError():
            return Trouble(
                "连不上 Telegram",
                f"正在自动重试，网页服务不受影响。请检查网络和 {setting}；"
                "境内主机一般要经过代理，可在 [telegram] proxy 里写，或者设环境变量 HTTPS_PROXY。",
            )
        case TelegramError():
            return Trouble("看不懂 Telegram 的应答", f"正在自动重试。请检查 {setting}，它应当是 Bot API 的地址。")
        case _:
            return Trouble("出现意外错误", f"{whereabouts(error)}。请把这一行告诉开发人员；正在自动重试。")


def whereabouts(error: BaseException) -> str:
    """The error's kind and the line of code it comes from, without its message."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f"（{Path(frames[-1].filename).name} 第 {frames[-1].lineno} 行）" if frames else ""
    return f"{type(error).__name__}{place}"
