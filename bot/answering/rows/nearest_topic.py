"""Which topic of a report's prose is meant when none is named: the one whose sample questions are clearly nearest."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.meaning import Meaning
from bot.answering.sentences.answer_kind import asks_for
from bot.answering.subject import cell_asked, explained_by, says_more, speaks_of_ours
from bot.answering.target import target_of
from bot.answering.turn import Turn
from bot.reading.form import Form, Topic
from bot.reading.forms import load_asked

TOPIC_NEAR, TOPIC_LEAD = 0.3, 0.05
TOPIC_NEARLY, TOPIC_LEAD_KNOWN = 0.2, 0.02
"""The same where something is said beside names and cues; TOPIC_LEAD_KNOWN where people use all its words for that
topic. (Of 65 questions written beside the samples the nearest topic was right in 60, of these 55 so near and so far
ahead; of 25 about other matters one.)"""
_OF_A_REPORT = ("cells", "topic", "passage")
_RARE = 2
"""Passages that a word stands in, which is therefore no everyday word of such reports."""
_A_THING = re.compile(r"[这那](?:条|口|盏|座|根|棵|道|片|辆|面|堵|栋|眼|段|台)[\u3400-\u9fff]{1,3}$")
"""那口井, of which no report tells who is in charge."""
_TOO_MUCH_LEFT = 3
"""So many unknown words, none of them in the sample, and a topic that is only near is not meant."""


def with_topic(turn: Turn, meaning: Meaning, otherwise: Meaning | None = None) -> Meaning:
    """The nearest topic; `otherwise` where none is near enough."""
    otherwise = otherwise or meaning
    if asks_for("blamed", meaning.asks, turn.knowledge.prose):
        return otherwise  # 有人因为公开没办好挨处理吗 is near to 收过谁的钱, and asks for neither
    found = turn.tools.topics.find(cell_asked(turn.question, meaning), 2)
    if not found:
        return otherwise
    topic, score = found[0].item[0], found[0].score
    lead = score - max((match.score for match in found[1:]), default=0.0)
    sample, left = found[0].sample, meaning.residue
    known = all(is_asked_of(turn, topic.id, word) for word in left)
    near = score >= TOPIC_NEAR and lead >= TOPIC_LEAD
    nearly = score >= TOPIC_NEARLY and lead >= (TOPIC_LEAD_KNOWN if known else TOPIC_LEAD)
    # 有没有提约谈 asks for that word, not for what people say around it.
    told = meaning.cue("told") or not (meaning.years or meaning.organs or turn.memory.subject in _OF_A_REPORT)
    nearly = nearly and not told and says_more(turn, meaning, 2)
    if not near and not nearly:
        return otherwise
    # 信息公开 alone makes 信息公开平台 near: a charge or what else is asked must be in the sample too.
    money = turn.knowledge.language.cues.words("money") if meaning.cue("money") else ()
    foreign = len(left) >= _TOO_MUCH_LEFT and not any(word in sample for word in left)
    foreign = foreign or (not known and _says_it_itself(turn, meaning, sample))
    if foreign or (money and not any(word in sample for word in money)):
        return otherwise
    return explained_by(meaning, found[0].item, sample)


def topics_asked(turn: Turn, form: Form) -> tuple[Topic, ...]:
    """The topics that are named; 「庄东头那条沟谁管着修」 asks who is in charge of another thing than disclosure."""
    meaning = turn.meaning
    named = [span for span in meaning.spans if span.text and any(c.kind == "topic" for c in span.concepts)]
    things = {c.id for span in named if _A_THING.search(meaning.text[: span.start]) for c in span.concepts}
    ours = meaning.years or meaning.organs or meaning.cue("report") or speaks_of_ours(turn)
    asked = (topic for topic in form.topics if topic.id in meaning.ids("topic"))
    return tuple(topic for topic in asked if topic.headings or ours or topic.id not in things)


def is_asked_of(turn: Turn, topic: str, word: str) -> bool:
    """Whether people use the word when they ask for that topic."""
    samples = load_asked().get("topics", {}).get(topic, ())
    words = [w for form in turn.knowledge.forms.values() for t in form.topics if t.id == topic for w in t.words]
    variants = turn.knowledge.language.variants(word)
    return any(same in sample for sample in (*samples, *words) for same in variants)


def _says_it_itself(turn: Turn, meaning: Meaning, sample: str) -> bool:
    """有没有人被约谈: a rare word of the report's own, which the nearest sample does not hold, is what is asked."""
    report = target_of(replace(turn, meaning=meaning)).report
    left = [word for word in meaning.residue if word not in sample]
    texts = [passage.text for passage in report.passages] if report and left else []
    return any(0 < sum(word in text for text in texts) <= _RARE for word in left)


def speaks_of_the_report(turn: Turn, meaning: Meaning) -> bool:
    """Of a report's prose: 跟乡里要材料收钱不 names the office, and asks for a rule."""
    if meaning.cue("passage"):
        return True
    if turn.memory.subject:
        # 我说的是丙街道, 那2021年: the same as before is asked of it.
        asks_how = meaning.cue("how", "time", "money", "may", "condition", "myself", "why", "meaning")
        if not says_more(turn, meaning) or (asks_how and not (meaning.years or meaning.organs)):
            return False
        if turn.memory.subject in _OF_A_REPORT and not asks_how:
            return True
    if meaning.years or meaning.organs or meaning.cue("report"):
        return True
    return meaning.mine and not meaning.cue("how", "time", "money", "may", "condition", "myself")
