"""A guide as a form with fields, so that nobody has to write its head by hand; and back into a file."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.errors import MalformedFile
from bot.model import Guide
from bot.reading.staff_files.guide import read_guide

_NO_CHARACTER = re.compile("[\ufffe\uffff]")
_PLAIN = re.compile("[\u4e00-\u9fff][\u4e00-\u9fffA-Za-z0-9，。？！、；：（）“”《》]*")


@dataclass(frozen=True, slots=True)
class GuideForm:
    """Lists as lines of text. `needs`, `signs` and `contacts` are kept for those guides that have them."""

    title: str = ""
    questions: str = ""
    body: str = ""
    why: str = ""
    articles: str = ""
    as_of: str = ""
    outcome: str = "answered"
    suggestions: str = ""
    needs: str = ""
    signs: str = ""
    contacts: str = ""

    @staticmethod
    def of(values: Mapping[str, str]) -> GuideForm:
        """From what a browser sends: its line ends, and fields that it does not know, are left out."""
        kept = {name: values.get(name, "").replace("\r\n", "\n").strip() for name in GuideForm.__dataclass_fields__}
        return GuideForm(**{**kept, "outcome": kept["outcome"] or "answered"})

    def lacks(self) -> str:
        """What has to be filled in before it can be a guide, by the names of the form's fields; "" for nothing."""
        wanted = ((self.title, "标题"), (self.questions, "大家会怎么问"), (self.body, "答复"))
        lacking = [f"「{name}」" for given, name in wanted if not given]
        return f"请先填{'、'.join(lacking)}。" if lacking else ""

    def text(self) -> str:
        """The file. A value that could mean something else is quoted, so that no colon in it can break the head."""
        head = [f"title: {_quoted(self.title)}", "questions:"]
        head += [f"  - {_quoted(line)}" for line in _lines(self.questions)]
        for name in ("needs", "signs", "articles"):
            if lines := _lines(getattr(self, name)):
                head.append(f"{name}: [{', '.join(map(_quoted, lines))}]")
        if self.as_of:
            head.append(f"as_of: {_quoted(self.as_of)}")
        if self.outcome != "answered":
            head.append(f"outcome: {_quoted(self.outcome)}")
        if lines := _lines(self.suggestions):
            head.append(f"suggestions: [{', '.join(map(_quoted, lines))}]")
        if self.contacts:
            head.append("contacts: true")
        why = f"\n\n## 为什么\n{self.why}" if self.why else ""
        return "---\n" + "\n".join(head) + f"\n---\n{self.body}{why}\n"


def form_of(text: str, document: str) -> GuideForm | None:
    """None for a file that cannot be read: then it is edited as text."""
    try:
        guide = read_guide(text, document)
    except MalformedFile:
        return None
    return of_guide(guide)


def of_guide(guide: Guide) -> GuideForm:
    return GuideForm(
        title=guide.title,
        questions="\n".join(guide.questions),
        body=guide.body,
        why=guide.why,
        articles="\n".join(guide.articles),
        as_of=guide.as_of,
        outcome=guide.outcome.value,
        suggestions="\n".join(guide.suggestions),
        needs="\n".join(guide.needs),
        signs="\n".join(guide.signs),
        contacts="yes" if guide.contacts else "",
    )


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def _quoted(text: str) -> str:
    """Plain where that can only be read as these words, as clerks write it themselves; else a JSON string, which is a
    YAML double-quoted one, with the two characters that no YAML file may hold written out."""
    if _PLAIN.fullmatch(text):
        return text
    return _NO_CHARACTER.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(text, ensure_ascii=False))
