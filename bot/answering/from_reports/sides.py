"""Part five in its two sides, the problems and what is done about them, each with its points.

The sides are told by what leads into them: a heading, 「存在以下问题：」, 「针对上述问题，采取以下措施：」. Where
nothing does and the numbering begins anew, nobody can say which points are problems: then the sides are not clear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.answering.words.patterns import any_matches
from bot.model import Passage, Place
from bot.reading.glyphs import fold
from bot.reading.points import MATCHED, Point, Run, marks, read_runs

PROBLEMS, MEASURES = "problems", "measures"
_SENTENCE = re.compile(r"[^。！？\n]+[。！？]?")
_NUMBERED = re.compile(r"^(?:[（(][一二三四五六七八九十\d]+[)）]|[一二三四五六七八九十\d]+[、.．])")
_BEHIND = re.compile(r"^\s*(?:附件|附表|附：)")
_TITLE = re.compile(r"[^。；，！？]{1,19}[^。；，！？：:]")
_DECORATION = " \t\n*-#　"
_LONGEST_TITLE = 18
"""Characters of （二）2023年存在的主要问题, and a few more."""
_LONGEST_LEAD = 60
"""Characters of a sentence's beginning in which it says what it leads into."""


@dataclass(frozen=True, slots=True)
class Side:
    """`whole`: all that is said on this side, in running pieces. `points`: its list; `numbered`: as the report counts
    them, otherwise only parted by ；. `matched`: each point names the problem that it answers.
    """

    whole: tuple[Passage, ...]
    points: tuple[Passage, ...] = ()
    numbered: bool = True
    matched: bool = False


@dataclass(frozen=True, slots=True)
class Sides:
    """`clear`: whether it can be told which side is which."""

    problems: Side
    measures: Side
    clear: bool


@dataclass(frozen=True, slots=True)
class Leads:
    """The phrases that lead into each side, as patterns; the titles are all that a heading says."""

    problems: Sequence[str]
    measures: Sequence[str]
    problem_titles: Sequence[str] = ()
    measure_titles: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class _Stretch:
    side: str
    start: int
    end: int


def read_sides(text: str, body: Place, passages: Sequence[Passage], leads: Leads) -> Sides:
    """`passages` are those of part five of the report `text`, in their order; `body` is where that part stands."""
    stretches = list(_stretches(text, body, passages, leads))
    runs = {side: [run for s in stretches if s.side == side for run in _runs(text, s)] for side in (PROBLEMS, MEASURES)}
    sides = {side: _side(text, passages, [s for s in stretches if s.side == side], runs[side]) for side in runs}
    anew = len(runs[PROBLEMS]) > 1 and all(s.side == PROBLEMS for s in stretches)
    return Sides(sides[PROBLEMS], sides[MEASURES], not anew)


def _stretches(text: str, body: Place, passages: Sequence[Passage], leads: Leads) -> Iterator[_Stretch]:
    side, begun, end = PROBLEMS, -1, 0
    for start, stop in _sentences(text, body, passages):
        if _BEHIND.match(text[start:stop]):
            break
        led = _leads_into(text[start:stop], leads)
        if begun < 0 or (led and led != side):
            if begun >= 0:
                yield _Stretch(side, begun, start)
            side, begun = led or side, start
        end = stop
    if begun >= 0:
        yield _Stretch(side, begun, end)


def _sentences(text: str, body: Place, passages: Sequence[Passage]) -> Iterator[tuple[int, int]]:
    """(start, end) of every sentence down to the last passage; headings count, tables do not."""
    stop = passages[-1].place.end if passages else body.start
    for match in _SENTENCE.finditer(text, body.start, stop):
        if match.group().strip() and "\t" not in match.group():
            yield match.start(), match.end()


def _leads_into(sentence: str, leads: Leads) -> str:
    """The side that the sentence leads into, "" for none: by its words before the first point that it holds."""
    folded = fold(sentence).strip(_DECORATION)
    begins = [at for at in marks(folded) if at > 0]
    head = folded[: min(begins, default=len(folded))]
    if any(at == 0 for at in marks(folded)) and not _is_title(head):
        return ""
    head = head[:_LONGEST_LEAD].replace(" ", "")
    title = _NUMBERED.sub("", head).rstrip("：:。")
    if title in leads.measure_titles:
        return MEASURES
    if title in leads.problem_titles:
        return PROBLEMS
    if any_matches(leads.measures, head):
        return MEASURES
    return PROBLEMS if any_matches(leads.problems, head) else ""


def _is_title(sentence: str) -> bool:
    """（一）存在问题。 and 2.改进措施： are titles; a point says more."""
    return len(re.split(r"[。：:\n]", sentence)[0]) <= _LONGEST_TITLE and not re.search(r"[，；]", sentence[:16])


def _runs(text: str, stretch: _Stretch) -> Iterator[Run]:
    """The lists of a stretch, with offsets in the whole text."""
    for run in read_runs(text[stretch.start : stretch.end]):
        moved = (Point(p.start + stretch.start, p.end + stretch.start, p.number) for p in run.points)
        yield Run(run.style, tuple(moved))


def _side(text: str, passages: Sequence[Passage], stretches: Sequence[_Stretch], runs: Sequence[Run]) -> Side:
    whole = tuple(
        p for p in (_passage(text, passages, *cut, 0) for s in stretches for cut in _lines(text, s.start, s.end)) if p
    )
    headings = {heading for p in passages for heading in p.headings}
    whole = tuple(p for p in whole if p.text.strip(_DECORATION) not in headings)
    if len(runs) == 1:
        points = (_passage(text, passages, p.start, p.end, p.number) for p in runs[0].points)
        return Side(whole, tuple(p for p in points if p), matched=runs[0].style == MATCHED)
    if runs or len(whole) != 1:
        return Side(whole)
    return Side(whole, tuple(_parted(text, passages, whole[0])), numbered=False)


def _parted(text: str, passages: Sequence[Passage], only: Passage) -> Iterator[Passage]:
    """「存在问题：甲；乙；丙。」 without numbers: the pieces between the semicolons."""
    folded = fold(text[only.place.start : only.place.end])
    lead = folded.find("：") + 1
    edges = [lead, *(m.end() for m in re.finditer("；", folded) if m.end() > lead)]
    if not lead or len(edges) < 2 or not folded[edges[-1] :].strip():
        return
    base = only.place.start
    for number, (start, end) in enumerate(zip(edges, [*edges[1:], len(folded)], strict=True), 1):
        if passage := _passage(text, passages, base + start, base + end, number):
            yield passage


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for line in text[start:end].split("\n"):
        if line.strip(_DECORATION) and "\t" not in line:
            yield at, at + len(line)
        at += len(line) + 1


def _passage(text: str, passages: Sequence[Passage], start: int, end: int, number: int) -> Passage | None:
    """The words between `start` and `end` without what only decorates them; None where nothing is left."""
    piece = text[start:end]
    words = _in_one_line(piece.replace("**", "").strip(_DECORATION))
    if not words:
        return None
    start += len(piece) - len(piece.lstrip(_DECORATION))
    end = start + len(text[start:end].rstrip(_DECORATION))
    line = text.count("\n", 0, start) + 1
    pages = [p.place.page for p in passages if p.place.start <= start]
    place = Place(line, start, end, pages[-1] if pages else 0)
    first = passages[0]
    return Passage(first.section, first.headings[:1], words, place, number)


def _in_one_line(text: str) -> str:
    """What breaks off in mid-sentence is joined again; a short title keeps a space between itself and what it heads."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    return "".join(line + " " * bool(i < len(lines) - 1 and _TITLE.fullmatch(line)) for i, line in enumerate(lines))
