"""Step: greetings and thanks, and questions that are not ours to answer, each with staff's own reply."""

from __future__ import annotations

import re

from bot.answering.asides.last_asked import last_asked
from bot.answering.kind_asked import MOST, PLAIN, kind_asked
from bot.answering.meaning import ROW_KINDS
from bot.answering.sentences.told import ENOUGH, SURELY, told_in_a_sentence
from bot.answering.sources.slots import quoted
from bot.answering.target import names_the_report, target_of
from bot.answering.turn import Memory, Reply, Turn
from bot.answering.weigh import GUIDE_LEAD, GUIDE_NEAR, asks_how, leads
from bot.answering.words.patterns import any_matches
from bot.answering.words.talks import PUNCTUATION
from bot.model import Citation, Outcome, SmallTalk

_TAIL = re.compile(r"(?:啊|呀|哦|吧|呢|吗|啦|了|哈|嘛|哇|哟|咯|喽|诶|嘞)+$")
_WHO_ASKS = re.compile(r"[我俺咱]们?是(?!.*(?:残|聋|哑|盲|瞎|不识|外地|打工|申请)).{1,12}[的者员师人生]")
"""我是做法律援助的，能问你些什么: before small talk it is small talk."""
_LONGEST = 16
"""A longer message that only holds a word of thanks is about something else."""


def small_talk(turn: Turn) -> Turn | Reply:
    """Small talk only when it is nearly the whole message; a greeting before a question is not small talk."""
    pieces = [piece for piece in PUNCTUATION.split(turn.question.lower()) if piece]
    if len(pieces) > 1 and _WHO_ASKS.fullmatch(pieces[0]):
        pieces = pieces[1:]
    bare = "".join(pieces)
    if len(bare) > 2 * _LONGEST:
        return turn
    talks = [talk for piece in (bare, *pieces) if (talk := _talk(turn, piece))]
    whole = _talk(turn, bare)
    if not whole and pieces and len(talks) == len(pieces):
        # 「喂，有人在吗」: each part is small talk; the last says what is wanted.
        whole = talks[-1]
    if not whole and len(bare) <= _LONGEST:
        whole = _two_talks(turn, bare)  # 「在吗 你好呀」, whose space the cleaning takes
    ours = re.search(r"\d", bare) is not None  # 谢谢啊 那23年嘞
    if (
        not whole
        and not ours
        and len(bare) <= _LONGEST
        and not any(word in bare for word in turn.knowledge.language.ours)
    ):
        whole = next((t for t in turn.knowledge.small_talk if any(hint in bare for hint in t.hints)), None)
    return _replied(turn, whole) if whole else turn


def small_talk_of(turn: Turn, piece: str) -> Reply | None:
    """The reply to a piece of a message that is small talk by itself."""
    talk = _talk(turn, piece)
    return _replied(turn, talk) if talk else None


def _replied(turn: Turn, talk: SmallTalk) -> Reply:
    return Reply(Outcome.SMALLTALK, quoted(talk.reply), (_own(turn, "smalltalk.toml", talk.reply),))


def _talk(turn: Turn, piece: str) -> SmallTalk | None:
    """The small talk that `piece` is, also said twice over (晓得了晓得了), with a particle behind it or 大姐 before."""
    half = piece[: len(piece) // 2]
    forms = {piece, _TAIL.sub("", piece), half if half * 2 == piece else piece}
    return turn.tools.talks.find(forms) or turn.tools.talks.find(_plainer(turn, piece))


def _two_talks(turn: Turn, bare: str) -> SmallTalk | None:
    """The second of two that are said in one breath, each of two characters at least."""
    ends = range(2, len(bare) - 1)
    return next((talk for at in ends if _talk(turn, bare[:at]) and (talk := _talk(turn, bare[at:]))), None)


def _plainer(turn: Turn, piece: str) -> set[str]:
    """`piece` without how one calls the other (大姐) and without what only stresses (到底)."""
    plain = piece
    for word in sorted(turn.knowledge.language.address, key=len, reverse=True):
        plain = plain.replace(word, "")
    return {plain, _TAIL.sub("", plain)} - {""} if plain != piece else set()


def refuse(turn: Turn) -> Turn | Reply:
    """What is not ours to answer."""
    meaning = turn.meaning
    # A topic that is only near (干得中不中 is like 平台建得咋样) makes no question one about a report.
    topic = any(c.kind == "topic" for span in meaning.spans if span.end > span.start for c in span.concepts)
    named = topic or any(meaning.ids(kind) for kind in ROW_KINDS)
    happened = meaning.cue("happened") and not asks_how(meaning)  # 有人起诉我，怎么应诉 asks for no number
    told = meaning.cue("count", "report") or happened or bool(meaning.years) or topic
    judged = meaning.cue("predict", "opinion")
    yet_to_come = any(year > turn.today.year for year in meaning.years)  # 明年还会不会输
    about_a_report = named and told and not (judged or yet_to_come)
    asks = last_asked(turn.question)
    stand = _standing_in(turn.question, turn)
    stand_last = stand if asks == turn.question else _standing_in(asks, turn)
    for refusal in turn.knowledge.refusals:
        polite = refusal.outcome is not Outcome.REJECTED
        if (about_a_report and polite and not refusal.of_reports) or any_matches(refusal.unless, turn.question):
            continue
        if not (stand_last if refusal.only_asked else stand).isdisjoint(refusal.words):
            if polite and not (refusal.always or refusal.of_reports or judged) and (_is_ours(turn) or _is_told(turn)):
                continue
            citation = _own(turn, "refusals.toml", refusal.reply)
            return Reply(refusal.outcome, quoted(refusal.reply), (citation,), memory=_of_whom(turn))
    return turn


def _standing_in(text: str, turn: Turn) -> frozenset[str]:
    """The phrases of all refusals that stand in it, as it is typed or in standard words."""
    refused = turn.tools.refused
    return refused.standing_in(text) | refused.standing_in(turn.knowledge.features.standard(text))


def _of_whom(turn: Turn) -> Memory | None:
    """Whom the refused question named, for 那它2024年公开了多少条 behind it."""
    organs = turn.meaning.organs
    return Memory(organ=organs[0]) if len(organs) == 1 and organs[0] != turn.memory.organ else None


def _is_ours(turn: Turn) -> bool:
    """Whether a guide is clearly about the question after all: 牵扯隔壁老王，先问问他 is about third parties."""
    ours = any(word in turn.question for word in turn.knowledge.language.ours)
    return ours and leads(turn.knowledge.guide_index.find(turn.question, 2), GUIDE_NEAR, GUIDE_LEAD)


def _is_told(turn: Turn) -> bool:
    """「老百姓满意不满意」 of a report that is named and tells it."""
    target, kind = target_of(turn), kind_asked(turn)
    least = ENOUGH if kind.rule <= -MOST and kind.words >= PLAIN else SURELY
    return names_the_report(turn, target) and told_in_a_sentence(turn, target, least) is not None


def _own(turn: Turn, name: str, words: str) -> Citation:
    document = turn.knowledge.document_named(name) or name
    return Citation(document, "本助手的说明", words, "", "")
