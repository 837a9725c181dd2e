"""Step: one question at a time to the reason of a refusal, and what to do then; 上一步 and 从头来 always work.

Each place has a question of its own (被拒指引：…), so a button pressed late still leads there; where one stands and
how one came is in the session's memory. Whatever else is asked on the way is answered by the later steps.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answering.from_guides.guides import answer_guide
from bot.answering.turn import Memory, Reply, Turn
from bot.filing.denial_told import SILENCE, SUBJECT, tell_denial, tell_node, until_when
from bot.filing.said_days import days_in
from bot.model import Choice, Outcome
from bot.wording import denials as wording

_LONGEST = 24
"""A longer message on the way is a question of its own."""
_MARKS = re.compile(r"[\s，。！!？?「」“”\"']+")


def denials(turn: Turn) -> Turn | Reply:
    tree = turn.knowledge.denial_tree
    if not tree.nodes:
        return turn
    words, first = _MARKS.sub("", turn.question), tree.nodes[0].id
    if words in {_MARKS.sub("", start) for start in tree.start}:
        return _go(turn, (first,))
    if words.startswith(wording.PREFIX):
        return _go(turn, _path(turn, words.removeprefix(wording.PREFIX)))
    if turn.memory.subject != SUBJECT or len(words) > _LONGEST:
        return turn
    path = tuple(turn.memory.question.split("/"))
    if words in tree.again:
        return _go(turn, (first,))
    if words in tree.back:
        return _go(turn, path[:-1] or path)
    here = tree.node(path[-1])
    way = next((way for way in (here.ways if here else ()) if words in (_MARKS.sub("", way.label), way.to)), None)
    if way:
        return _go(turn, (*path, way.to))
    denial = next((denial for denial in turn.knowledge.denials if denial.id == path[-1]), None)
    if denial and (said := days_in(turn.question, turn.today)):
        return until_when(turn, denial, said[-1].date, path)
    return turn


def _path(turn: Turn, place: str) -> tuple[str, ...]:
    """How one comes to `place`: as one came, where it lies ahead of where one stands; else the shortest way."""
    tree = turn.knowledge.denial_tree
    if turn.memory.subject == SUBJECT:
        path = tuple(turn.memory.question.split("/"))
        here = tree.node(path[-1])
        if place in path:
            return path[: path.index(place) + 1]
        if here and any(_MARKS.sub("", way.to) == place for way in here.ways):
            return (*path, place)
    return next((path for path in _walks(turn) if path[-1] == place), (place,))


def _walks(turn: Turn) -> list[tuple[str, ...]]:
    tree = turn.knowledge.denial_tree
    walks: list[tuple[str, ...]] = [(tree.nodes[0].id,)]
    for walk in walks:
        node = tree.node(walk[-1])
        walks += [(*walk, way.to) for way in (node.ways if node else ()) if way.to not in walk]
    return walks


def _go(turn: Turn, path: tuple[str, ...]) -> Turn | Reply:
    knowledge = turn.knowledge
    if node := knowledge.denial_tree.node(path[-1]):
        return tell_node(node, path)
    if denial := next((d for d in knowledge.denials if d.id == path[-1]), None):
        return tell_denial(turn, denial, path)
    guide = next((guide for guide in knowledge.guides if guide.id == path[-1]), None)
    if guide is None:
        return turn
    return _of_guide(turn, guide.id, path)


def _of_guide(turn: Turn, id_: str, path: tuple[str, ...]) -> Reply:
    guide = next(guide for guide in turn.knowledge.guides if guide.id == id_)
    reply = answer_guide(turn, guide)
    choices = (Choice(wording.BACK, wording.BACK), Choice(wording.AGAIN, wording.AGAIN))
    return replace(reply, choices=choices, memory=Memory(SUBJECT, guide=guide.id, question="/".join(path)))


def with_offer(reply: Reply, turn: Turn) -> Reply:
    """`reply` with the offer to go on from this reason, or through a refusal or silence step by step.

    Whoever asks what to do next about a reason (说是国家秘密不给，下一步) holds such a refusal, and is told at once.
    """
    if turn.waiting or reply.outcome is Outcome.CLARIFY or (reply.memory and reply.memory.subject == SUBJECT):
        return reply  # already on the way
    tree, rows = turn.knowledge.denial_tree, set(reply.understood.rows)
    about = {guide.id for guide in turn.knowledge.guides if guide.title in rows}
    denial = next((denial for denial in turn.knowledge.denials if about.intersection(denial.guides)), None)
    # 复议机关没下文 is another silence than that of the answer; its guide tells the two apart no worse.
    if denial and denial.row != SILENCE and any(word in turn.question for word in tree.then):
        return tell_denial(turn, denial, _path(turn, denial.id))
    offers = [Choice(wording.OFFER_DENIED, wording.PREFIX + denial.id)] if denial else []
    if tree.start and about.intersection(tree.offers):
        offers.append(Choice(wording.OFFER_LABEL, tree.start[0]))
    return replace(reply, choices=(*reply.choices, *offers)) if offers else reply
