"""「24」, 「那22呢」, 「后头22、23、24呢」 behind what a report told: years, said in their last two digits."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.turn import Turn
from bot.answering.understand import meaning_of

_LEAD = "(?:那|好|行|嗯|哦|后[头面边]|前[头面边]|再?加上|还有)*"
_ONLY_YEARS = re.compile(rf"{_LEAD}[，, ]*(\d\d(?:年?[、，,和跟及 ]+\d\d)*)年?(?:的?呢|的)?[？?。！!]*")
_COMPARED = re.compile(r"(?<!\d)([12]\d)年?([比跟和同较])([12]\d)年?(?![\d件条个份%])")
"""「23比22少了几件」."""
_AT_ITS_HEAD = re.compile(rf"({_LEAD}(?:到了?|换成?|轮到)?)([12]\d)(?=年[多少])")
"""「23年多吗」, where 23年多 alone would be a time."""
_THAT_YEAR = re.compile("(?<=[是比跟和同])那一?年(?=的)")
"""「2024年的新收是那年的多少倍」 behind 2020."""
_YEAR_AT_THE_END = {
    "highest": re.compile("最[多高大]的?那一?年"),
    "lowest": re.compile("最[少低小]的?那一?年"),
}
"""「最多的那年公开率多少」 behind 哪年最多: of that year, and no order of its own."""
_HELD_AGAINST = re.compile("[差比跟和与]")
_OF_REPORTS = ("cells", "topic", "passage")


def with_the_year_written_out(turn: Turn) -> Turn:
    if turn.memory.subject not in _OF_REPORTS or not turn.memory.organ or turn.memory.asked_back:
        return turn
    if compared := _COMPARED.search(turn.question):
        question = _COMPARED.sub(r"20\1年\g<2>20\3年", turn.question)
        last = max(2000 + int(compared[1]), 2000 + int(compared[3]))
        return replace(turn, question=question, meaning=meaning_of(question, turn)) if last <= turn.today.year else turn
    begins = _AT_ITS_HEAD.match(turn.question)
    if begins and 2000 + int(begins[2]) in turn.knowledge.years(turn.memory.organ):
        question = f"{begins[1]}20{turn.question[begins.start(2) :]}"
        return replace(turn, question=question, meaning=meaning_of(question, turn))
    inquiry = turn.memory.inquiry
    one = inquiry is not None and len(inquiry.years) == 1  # behind 哪年最多 it is the year that was named
    if one and turn.meaning.years and turn.memory.year and (pointed := _THAT_YEAR.search(turn.question)):
        question = f"{turn.question[: pointed.start()]}{turn.memory.year}年{turn.question[pointed.end() :]}"
        return replace(turn, question=question, meaning=meaning_of(question, turn))
    end = _YEAR_AT_THE_END.get(inquiry.operation) if inquiry and len(inquiry.years) > 1 else None
    if end and (most := end.search(turn.question)) and not _HELD_AGAINST.search(turn.question):
        question = f"{turn.question[: most.start()]}那年{turn.question[most.end() :]}"
        return replace(turn, question=question, meaning=meaning_of(question, turn))
    told = _ONLY_YEARS.fullmatch(turn.question.strip())
    if told is None:
        return turn
    years = [2000 + int(number) for number in re.findall(r"\d\d", told[1])]
    if max(years) > turn.today.year:
        return turn  # 45 is no year yet
    question = "、".join(f"{year}年" for year in years) + "呢"
    return replace(turn, question=question, meaning=meaning_of(question, turn))
