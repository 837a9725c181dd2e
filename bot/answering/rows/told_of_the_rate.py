"""「纠错率多少？分母去掉尚未审结的」: what the formula of the rate does anyway, told besides."""

from __future__ import annotations

import re

from bot.answering.inquiry.bare import CELL_KINDS
from bot.answering.meaning import Meaning
from bot.answering.turn import Turn
from bot.reading.formulas import Cell, formulas

_IN_BRACKETS = re.compile(r"(?<=率)([^（(，,。？?]{0,6})[（(][^）)]*[加比除÷/＋+][^）)]*[）)]")
"""公开率多少（予以公开加部分公开比办结总计）."""
_CLAUSE = re.compile("[^，。；？！,;?!]*[，。；？！,;?!]*")
_DIVIDES = re.compile("除以?|比|÷|/")
_DEFINED = re.compile(r"(?<=率)(?:我?就|我)?(?:定义成|定义为|指的是|是指|按照?)[^，。；？]*?(?:除以|÷|/)[^，。；？]*")
"""公开率就定义成（予以公开+部分公开）除以办理结果总计."""
_MORE = re.compile("[几多]少?件|为[什啥何]|凭|算进去")


def without_its_formula(turn: Turn, meaning: Meaning) -> str:
    """The question without such words; as it is where no rate is named whose formula takes something off."""
    question = turn.question
    if (defined := _DEFINED.search(question)) and _is_its_own(question, meaning, defined.start(), defined.end()):
        return question[: defined.start()] + question[defined.end() :]
    if (bare := _IN_BRACKETS.sub(r"\1", question)) != question:
        return bare
    if told := _clause_that_tells_it(turn, meaning):
        return question.replace(told, "", 1)
    taken_off = any(word in question for rate in formulas() if rate.minus for word in (*rate.words, *rate.beside))
    if not taken_off or _MORE.search(question):
        return question  # 纠错率和没审结的有几件
    words = [word for word in turn.knowledge.language.operations.words("taken_off") if word in question]
    for word in sorted(words, key=len, reverse=True):
        question = question.replace(word, "")
    return question if words and question.strip("，。；？！,;?!") else turn.question


def _clause_that_tells_it(turn: Turn, meaning: Meaning) -> str:
    """「公开率算一下，予以公开加部分公开比办结总计」: the clause that names nothing but the cells of that rate."""
    clauses = [match for match in _CLAUSE.finditer(turn.question) if match[0]]
    rates = [rate for rate in formulas() for word in rate.words if word in clauses[0][0]] if len(clauses) > 1 else []
    if not rates or meaning.text != turn.question or clauses[-1].start() == 0:
        return ""
    last = clauses[-1]
    its_own = _is_its_own(turn.question, meaning, last.start(), len(turn.question))
    return last[0] if its_own and _DIVIDES.search(last[0]) else ""


def _is_its_own(question: str, meaning: Meaning, start: int, end: int) -> bool:
    """Whether between these places stand the cells of a rate that is named: 予以公开除以办结 is another one."""
    spans = [s for s in meaning.spans if s.text and start <= s.start < end]
    cells = {c.id for span in spans for c in span.concepts if c.kind in CELL_KINDS}
    rates = [rate for rate in formulas() for word in rate.words if word in question]
    return len(cells) > 1 and any(_parts(rate.left) <= cells <= _parts(rate.cells) for rate in rates)


def _parts(cells: tuple[Cell, ...]) -> set[str]:
    """What tells these cells apart: the rows of cells of one column, the columns of cells of one row."""
    rows, columns = ({cell[at] for cell in cells} for at in (0, 1))
    return rows if len(rows) > 1 or len(columns) == 1 else columns
