"""The town's own papers, asked of the published version and of the draft: what publishing would change."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.assistant import Assistant
from bot.errors import KnowledgeError, UnreadableFile
from bot.examining.grading import grade
from bot.examining.paper import Dialogue, read_paper
from bot.model import Answer
from bot.reading.decode import decode

FOLDER = "exam"
_FEW = 8


@dataclass(frozen=True, slots=True)
class Trial:
    """One question of a paper, before and after; verdicts are right, wrong or declined, `reason` why not right."""

    question: str
    paper: str
    before: str
    after: str
    reason: str
    before_text: str
    after_text: str

    @property
    def newly_right(self) -> bool:
        return self.before != "right" and self.after == "right"

    @property
    def newly_wrong(self) -> bool:
        """What was right and no longer is, and what was only declined and is now wrong."""
        return (self.before == "right" and self.after != "right") or (
            self.before == "declined" and self.after == "wrong"
        )

    @property
    def still_wrong(self) -> bool:
        return self.after != "right" and not self.newly_wrong

    @property
    def reworded(self) -> bool:
        return not self.newly_right and not self.newly_wrong and self.before_text != self.after_text


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """`troubles`: papers that cannot be read, in words. `id` names the papers and the two versions that were asked."""

    id: str
    trials: tuple[Trial, ...]
    troubles: tuple[str, ...]

    @property
    def regressions(self) -> tuple[Trial, ...]:
        return tuple(trial for trial in self.trials if trial.newly_wrong)

    def count(self, verdict: str) -> int:
        return sum(trial.after == verdict for trial in self.trials)


class Rehearsals:
    """Remembers the last few: a page that is looked at again asks nothing again."""

    def __init__(self) -> None:
        self._held: dict[str, Rehearsal] = {}

    def of(self, folder: Path, before: Assistant, after: Assistant) -> Rehearsal:
        papers = _papers(folder)
        mark = hashlib.sha256(f"{before.version()}|{after.version()}".encode())
        for name, text in papers:
            mark.update(f"\0{name}\0{text}".encode())
        id_ = mark.hexdigest()[:16]
        if id_ not in self._held:
            while len(self._held) >= _FEW:
                self._held.pop(next(iter(self._held)), None)
            self._held[id_] = _rehearse(id_, papers, before, after)
        return self._held[id_]


def papers_in(folder: Path) -> list[Path]:
    return sorted((folder / FOLDER).glob("*.txt"))


def text_of(paper: Path) -> str:
    """As a clerk's Notepad may have saved it; of what is no text, enough to say so."""
    data = paper.read_bytes()
    try:
        return decode(data)
    except UnreadableFile:
        return data.decode("utf-8", "replace")


def _papers(folder: Path) -> list[tuple[str, str]]:
    return [(path.name, text_of(path)) for path in papers_in(folder)]


def _rehearse(id_: str, papers: Sequence[tuple[str, str]], before: Assistant, after: Assistant) -> Rehearsal:
    trials: list[Trial] = []
    troubles: list[str] = []
    for name, text in papers:
        try:
            for dialogue in read_paper(text, name):
                trials += _trials(dialogue, name, before, after)
        except KnowledgeError as error:
            troubles.append(f"{error}{error.remedy}")
    return Rehearsal(id_, tuple(trials), tuple(troubles))


def _trials(dialogue: Dialogue, paper: str, before: Assistant, after: Assistant) -> list[Trial]:
    made = []
    sessions: list[str | None] = [None, None]
    for question in dialogue.questions:
        answers: list[Answer] = []
        for i, assistant in enumerate((before, after)):
            answer = assistant.ask(question.text, sessions[i], question.now)
            sessions[i] = answer.session
            answers.append(answer)
        first, second = (grade(question, answer) for answer in answers)
        texts = [answer.text for answer in answers]
        made.append(Trial(question.text, paper, first.verdict, second.verdict, second.reason, *texts))
    return made
