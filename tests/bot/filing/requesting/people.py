"""Made-up applicants: numbers of no region and no issuer that pass their checks, and names that nobody has."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from bot.assistant import Assistant
from bot.model import Answer, Channel

NOON = datetime(2026, 11, 25, 12)
ID_NUMBER = "000000190001010009"
OTHER_ID_NUMBER = "000000190001020004"
CODE = "00000000MADEUP000Y"
NAME, PHONE, ADDRESS, EMAIL = "㙟䶮𠮷", "19900000000", "某某省某某县无名路零号院", "nobody@example.com"
SUBJECT = "关于无名村二〇一九年修桥补偿的发放明细<&>"

SOUGHT = (
    ("organ", "无名乡人民政府"),
    ("year", "2019年"),
    ("subject", SUBJECT),
    ("number", "无政发〔2019〕1号"),
    ("form", "纸面"),
    ("way", "邮寄"),
    ("other", "接受其他方式"),
)
REACHED = (("phone", PHONE), ("address", ADDRESS), ("postcode", "000000"), ("email", EMAIL))
PERSON = (
    ("who", "个人"),
    *SOUGHT,
    ("consent", "同意"),
    ("name", NAME),
    ("id_kind", "居民身份证"),
    ("id_number", ID_NUMBER),
    *REACHED,
)
ORGANISATION = (
    ("who", "单位"),
    *SOUGHT,
    ("consent", "同意"),
    ("org_name", "无此合作社㙟"),
    ("code", CODE),
    ("legal", "赵无名"),
    ("contact", "钱无名"),
    *REACHED,
)
IDENTITY = (NAME, ID_NUMBER, PHONE, ADDRESS, EMAIL, "无此合作社㙟", CODE, "赵无名", "钱无名")
"""What must be found nowhere afterwards."""


class Conversation:
    """One person in one place."""

    def __init__(self, assistant: Assistant, channel: Channel = Channel.SITE) -> None:
        self.assistant, self.channel = assistant, channel
        self.session: str | None = None
        self.last: Answer | None = None

    def say(self, *lines: str) -> Answer:
        for line in lines:
            self.last = self.assistant.ask(line, self.session, NOON, self.channel)
            self.session = self.last.session
        assert self.last
        return self.last

    def fill(self, script: tuple[tuple[str, str], ...], until: str = "") -> Answer:
        """Begin a form and fill it in up to the item `until`, or all of it."""
        self.say("填申请表")
        for item, value in script:
            if item == until:
                break
            self.say(value)
        assert self.last
        return self.last


def papers(assistant: Assistant, answer: Answer) -> Iterator[tuple[str, str, bytes]]:
    """Every paper of an answer, fetched."""
    for document in answer.documents:
        paper = assistant.document(document.url.rpartition("/")[2])
        assert paper is not None
        yield paper
