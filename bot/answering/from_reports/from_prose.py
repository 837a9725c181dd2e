"""What the sentences of a report say of what was asked, if they say enough of it to be quoted."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.from_reports.counted import counted
from bot.answering.from_reports.prose import Found, answer_passages, asks_a_number, search, words_of
from bot.answering.subject import subject_of
from bot.answering.target import Target
from bot.answering.turn import Reply, Turn
from bot.answering.weigh import asks_how
from bot.publishing.content import ReportContent
from bot.reading.glyphs import fold

PROSE_ENOUGH = 0.62
"""Share of what was asked that a sentence must speak of to be quoted as the answer."""
PROSE_OF_REPORT = 0.5
"""The same where the question names the report."""
PROSE_LITERALLY = 0.9
"""From here on the report says it in so many words, and no guide that is not clearly meant comes before it."""
PROSE_SURELY = 0.8
"""The same where the question asks what to do: only the report's own words in a row outweigh that."""
COUNTED_IN_WORDS = 0.85
"""Share of what was asked that a clause with a number must say to come before a cell that says less."""
_FEWEST_WORDS = 2
"""One word in common (文件) is no reason to quote a report that was not named."""


def older_report(turn: Turn, target: Target) -> ReportContent | None:
    """The one report that is asked for a number, where it is from before the national forms."""
    alone = len(target.covered) == 1 and len(target.organs) == 1 and len(target.years) <= 1
    asks = asks_a_number(turn) or turn.meaning.cue("happened", "existence")
    alone = alone and not turn.meaning.cue("why")
    return target.report if alone and asks and target.report and not target.report.member.form else None


def counted_in_words(turn: Turn, target: Target) -> Reply | None:
    """「其中职业打假的申请有几件」: a row is named, but what is asked of it stands in no table and in the prose."""
    meaning, report = turn.meaning, target.report
    alone = len(target.covered) == 1 and not meaning.cue("each_year")
    if not meaning.residue or meaning.ids("topic") or report is None or not alone:
        return None
    whose = (meaning.organs or meaning.mine) and not meaning.cue("myself")
    if meaning.cue("time", "money") and not (whose or meaning.years or meaning.cue("report")):
        return None  # 文件公布要几天 and 教育局几天得给我答复 ask for a rule
    words = words_of(turn)
    unknown = [word for word in meaning.residue if word in words and not word.isdigit()]  # 新收74件，办结几件
    if not unknown or not asks_a_number(turn):
        return None
    language = turn.knowledge.language
    found = counted(report, words, language, turn.question)[:1]
    told = bool(found) and found[0].score >= COUNTED_IN_WORDS
    # Every unknown word to the letter: else the row that is named is what is asked for.
    if not told or not all(word in fold(found[0].passage.text) for word in unknown):
        return None
    return answer_passages(turn, report, found)


def from_prose(turn: Turn, target: Target, least: float = 0.0) -> Reply | None:
    """Sentences of the report that say what is asked, if it has them: at least the share `least` of it."""
    words = _told_by(turn, target)
    if least and len(words) < _FEWEST_WORDS:
        return None
    if target.report is None or not words:
        return None
    # A place that the report itself speaks of (the county's site) is part of what is asked.
    if not turn.meaning.organs and not all(place in target.report.text for place in turn.meaning.others):
        return None
    meaning = turn.meaning
    # Whoever names the report, its organ or its year is surely asking for what it says.
    of_report = meaning.years or meaning.organs or meaning.cue("report")
    if not of_report and len(words) < _FEWEST_WORDS and not meaning.cue("count"):
        return None
    enough = PROSE_OF_REPORT if of_report else PROSE_SURELY if asks_how(meaning) else PROSE_ENOUGH
    language = turn.knowledge.language
    found = _enough(counted(target.report, words, language, turn.question), enough) if meaning.cue("count") else []
    if not found and (not meaning.cue("count") or len(words) >= _FEWEST_WORDS):
        # Of what is asked for by number the report may speak without one: then it must say all of it.
        enough = PROSE_LITERALLY if meaning.cue("count") else enough
        found = _enough(search(target.report, words, language), enough)
    if len(found) == 1 and not meaning.cue("count"):
        found += _beside(target.report, found[0], words, turn)
    return answer_passages(turn, target.report, found) if found else None


def _told_by(turn: Turn, target: Target) -> tuple[str, ...]:
    """The words that a sentence must speak of. Where something stands (大厅) only counts if the report names it."""
    words = words_of(turn)
    if target.report and turn.meaning.organs:
        away = [place for place in turn.meaning.others if place not in target.report.text]
        words = tuple(word for word in words if not any(word in place for place in away))
    if not words and asks_a_number(turn) and target.report:
        # 公报发了几期: the paper that is asked about has a name that also says 报告.
        called = [span.text for span in turn.meaning.spans if any(c.id == "report" for c in span.concepts)]
        words = tuple(name for name in called if len(name) > 1 and name[-1] == "报" and name in target.report.text)
        # 信息员 has 信息 in it, which says nothing by itself.
        whole = turn.knowledge.words.cut(subject_of(turn.question, turn.meaning))
        words = words or tuple(word for word in whole if len(word) > 2 and word in target.report.text)
    return words


def _beside(report: ReportContent, best: Found, words: Sequence[str], turn: Turn) -> list[Found]:
    """The sentence next to the best one, where it alone speaks of the rest of what was asked."""
    variants = turn.knowledge.language.variants
    left = [word for word in words if not any(variant in best.passage.text for variant in variants(word))]
    if not left or len(left) * 2 > len(words):
        return []
    passages = list(report.passages)
    at = passages.index(best.passage)
    near = [passages[i] for i in (at - 1, at + 1) if 0 <= i < len(passages)]
    for passage in near:
        if passage.headings == best.passage.headings and any(v in passage.text for w in left for v in variants(w)):
            return [Found(best.score, passage)]
    return []


def from_a_report_that_names_the_year(turn: Turn, target: Target) -> Reply | None:
    """What is planned for 2021 stands in the report on 2020."""
    for organ in target.organs:
        for year in reversed(turn.knowledge.years(organ)):
            report = turn.knowledge.report(organ, year)
            if report and all(f"{asked}年" in report.text for asked in turn.meaning.years):
                found = _enough(search(report, words_of(turn), turn.knowledge.language), PROSE_ENOUGH)
                found = [one for one in found if _is_told_of(turn.meaning.years, one)]
                return answer_passages(turn, report, found) if found else None
    return None


def _is_told_of(years: Sequence[int], found: Found) -> bool:
    """Whether the sentence, or what leads into it, names the years: 培训3次 of another year's report is not theirs."""
    text = "".join((*found.passage.headings[1:], found.passage.text))
    return all(f"{year}年" in text for year in years)


def _enough(found: Sequence[Found], enough: float) -> list[Found]:
    """The best sentence, and a second one that is as good."""
    kept = [f for f in found if f.score >= enough]
    return [f for f in kept if f.score >= kept[0].score - 0.01][:2]
