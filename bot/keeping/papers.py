"""The town's own question papers: looked at, added to and mended at the desk. None is kept that cannot be read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bot.errors import KnowledgeError, StaffError
from bot.examining.paper import OUTCOMES, Question, read_paper
from bot.keeping.desk import Desk
from bot.keeping.naming import name_of
from bot.keeping.rehearsal import FOLDER, papers_in, text_of
from bot.keeping.saving import be_there, fingerprint, put_file

PAPER = "从大家问的来.txt"
_BARS = str.maketrans("\n｜", "||")
_HEAD = "# 从工作台里加的考题，也可以直接改。写法见 knowledge/README.md。\n\n## 大家问的\n"


@dataclass(frozen=True, slots=True)
class Paper:
    """`trouble`: why it cannot be read, in words; then it has no questions."""

    name: str
    questions: tuple[Question, ...]
    trouble: str = ""


def papers(desk: Desk) -> list[Paper]:
    return [_read(path.name, text_of(path)) for path in papers_in(desk.settings.knowledge.folder)]


def paper_text(desk: Desk, name: str) -> tuple[str, str]:
    """(text, what lies there now); raises StaffError where there is none."""
    path = _path(desk, name)
    seen = fingerprint(path)
    if not seen:
        raise StaffError("没有这份考卷，可能已经改名或移走了。")
    return text_of(path), seen


def save_paper(desk: Desk, name: str, text: str, seen: str, who: str, why: str) -> None:
    """Raises MalformedFile with the line for what is not understood, ChangedMeanwhile where somebody else wrote."""
    path = _path(desk, name)
    list(read_paper(text, name))
    be_there(desk)
    with desk.assistant.publisher.alone():
        put_file(path, text.encode(), seen)
    desk.audit.note(who, "paper", f"{FOLDER}/{name}", why)


def add_case(desk: Desk, question: str, outcomes: list[str], says: str, who: str) -> None:
    """A question into the town's own paper; raises StaffError where something is missing."""
    line = " ".join(question.split())
    wanted = [word for word in outcomes if word in OUTCOMES]
    if not line or not wanted:
        raise StaffError("考题要有问题，还要选一个应有的结果。")
    told = "|".join(part for part in says.translate(_BARS).split("|") if part.strip())
    case = f"\n问：{line}\n应：{'/'.join(wanted)}\n" + (f"含：{told}\n" if told else "")
    path = _path(desk, PAPER)
    be_there(desk)
    with desk.assistant.publisher.alone():
        seen = fingerprint(path)
        before = text_of(path) if seen else _HEAD
        if f"问：{line}\n" in before:
            raise StaffError("这道题已经在考卷里了。")
        put_file(path, (before.rstrip("\n") + "\n" + case).encode(), seen)
    desk.audit.note(who, "case", f"{FOLDER}/{PAPER}", line)


def _read(name: str, text: str) -> Paper:
    try:
        found = tuple(question for dialogue in read_paper(text, name) for question in dialogue.questions)
    except KnowledgeError as error:
        return Paper(name, (), f"{error}{error.remedy}")
    return Paper(name, found)


def _path(desk: Desk, name: str) -> Path:
    folder = desk.settings.knowledge.folder / FOLDER
    path = folder / name
    if name != name_of(name) or not name.endswith(".txt") or not path.resolve().is_relative_to(folder.resolve()):
        raise StaffError("没有这份考卷。")
    return path
