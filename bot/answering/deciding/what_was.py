"""Whether something was, asked of an office: no rule tells it, however near a guide is; and whether it was mended."""

from __future__ import annotations

import re

from bot.answering.deciding.case import Case
from bot.answering.from_reports.last_problems import answer_last_problems
from bot.answering.sentences import why_lost as sentence
from bot.answering.sentences.answer_kind import asks_for
from bot.answering.sentences.told import SURELY, asked_report, quoted_from, told_in_a_sentence
from bot.answering.sentences.weighing import weighed
from bot.answering.turn import Reply
from bot.model import Outcome

_PROBLEM_OF = re.compile(
    r"(20\d\d)年?度?(?:的?年?报告?)?(?:里|中)?(?:提|说|讲|查|找|列|承认|存在)?[出的到]{0,2}(?:问题|毛病|不足|短板)"
)


def whether_it_was(case: Case) -> Reply | None:
    """「某街道答复超期过吗」: whose report is meant is said, and one of its sentences surely tells."""
    turn, target, meaning = case.turn, case.target, case.meaning
    was = meaning.cue("happened") and bool(meaning.residue) and not meaning.cue("may", "time")
    was = was or asks_for("was", meaning.asks, turn.knowledge.prose)  # 答复申请平均要几天
    rule = meaning.cue("myself", "how", "condition", "meaning", "why")
    of_one = bool(meaning.organs) and asked_report(target) is not None and not meaning.others
    if not was or rule or case.named or not of_one:
        return None
    told = told_in_a_sentence(turn, target, SURELY)
    return told if told and told.outcome is Outcome.ANSWERED else None


def whether_anybody_was_blamed(case: Case) -> Reply | None:
    """「某区有人因为公开没办好挨处理吗」: what the report tells of a rebuke or a warning, and no rule on them."""
    turn, report, meaning = case.turn, asked_report(case.target), case.meaning
    words = turn.knowledge.prose
    rule = meaning.cue("how", "may", "condition", "myself") or meaning.others
    if report is None or rule or not meaning.organs or not asks_for("blamed", meaning.asks, words):
        return None
    told = [item for item in weighed(turn, report) if asks_for("blame", item.passage.text, words)]
    return quoted_from(turn, report, told[:1]) if told else None


def why_it_was_lost(case: Case) -> Reply | None:
    """「某局复议输掉的那件错在哪儿」 of a report that is said; how many there were too is told by the cells first."""
    report = asked_report(case.target)
    if report is None or case.meaning.cue("count") or not (case.meaning.organs or case.meaning.mine):
        return None
    return sentence.why_it_was_lost(case.turn, report)


def whether_last_problems_were_mended(case: Case) -> Reply | None:
    """「某镇上一年提的问题2023年改了没有」: what the later of the reports says of the problems before it."""
    turn, target = case.turn, case.target
    words = turn.knowledge.prose
    asked = asks_for("last_problems", turn.question, words) and asks_for("mended", turn.question, words)
    if not asked or len(target.organs) != 1:
        return None
    organ, newest = target.organ, max((year for _, year in target.covered), default=0)
    # 2022年的问题后来改了没有: the next report tells.
    of_a_year = _PROBLEM_OF.search(turn.question)
    report = turn.knowledge.report(organ, int(of_a_year[1]) + 1 if of_a_year else newest)
    return answer_last_problems(turn, report) if report else None
