"""Words that move a form along, and words that begin one; staff may add more in language.toml under [request]."""

from __future__ import annotations

import re

from bot.reading.staff_files.language import Language
from bot.wording import requesting as words

_NOT_WORDS = re.compile(r"[^\u3400-\u9fffA-Za-z0-9]+")
_TAIL = re.compile(r"(?:啊|呀|哦|吧|呢|啦|哈|嘛|哇|喽|嘞|了)+$")
_POLITE = re.compile(r"^(?:你好|您好|请问|请|麻烦你?|那就?|嗯|喂|我想让你|你能不能|能不能|可以|能)+")
_CLAUSES = re.compile(r"[，。；！？,;!?\s]+")
_LIKE = re.compile(words.STARTS_LIKE)
_SHORT = 30
_BUTTONS = frozenset((words.BACK, words.SKIP, words.AGREE, words.REFUSE, words.MAKE, words.KEEP, words.RESUME))


def command_in(question: str, language: Language) -> str:
    """back, next, cancel, restart, skip, resume, agree, refuse, make, keep, or "" when it is none of them."""
    forms = _forms(question)
    for name, known in words.COMMANDS.items():
        if forms & {*known, *language.request.words(name)}:
            return name
    return ""


def begins(question: str, language: Language) -> bool:
    """Whether somebody wants to write a request here and now."""
    starts = {*words.STARTS, *language.request.words("start")}
    # 「我要申请信息公开，帮我填表」: one breath of a short message says it.
    clauses = [clause for clause in _CLAUSES.split(question) if clause]
    if len(question) > _SHORT:
        # Who tells a long story means its last breath: 「我叫……，电话……，帮我填申请表」.
        return bool(clauses) and bool(_forms(clauses[-1]) & starts)
    return any(
        _forms(part) & starts or any(map(_LIKE.fullmatch, _forms(part)))
        for part in (question, *clauses)
        if part.strip()
    )


def is_button(typed: str, labels: frozenset[str]) -> bool:
    """Whether this is a button of a form, which makes no sense without one."""
    return typed.strip() in _BUTTONS | labels


def mended_item(question: str, labels: dict[str, str]) -> str:
    """The item that 「改电话」 names among `labels` (id → label); "" if it names none."""
    named = re.match(r"^我?(?:要|想)?(?:修?改|换)(?:一下|下)?(.+)$", _NOT_WORDS.sub("", question))
    if not named:
        return ""
    said = _TAIL.sub("", named[1])
    return next((item for item, label in labels.items() if said and (said in label or label in said)), "")


def _forms(question: str) -> set[str]:
    bare = _NOT_WORDS.sub("", question)
    plain = _POLITE.sub("", bare)
    return {bare, plain, _TAIL.sub("", bare), _TAIL.sub("", plain)} - {""}
