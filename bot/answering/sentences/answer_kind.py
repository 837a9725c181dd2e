"""What kind of answer is asked for, and whether a sentence holds one: 几场 wants a number of 场, 哪天 a date.

A sentence on the matter that holds no such thing is near the question and no answer to it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.answering.sentences.names import names_one, whose
from bot.answering.words.patterns import any_matches
from bot.answering.words.units import UNITS, units_of
from bot.model import ProseWords
from bot.reading.glyphs import fold

OTHER_UNIT = 0.6
"""What a sentence is worth with a number of other things of the same loose kind: 几个 where it counts 件."""
NO_REASON = 0.8
"""What a sentence on the matter is worth that gives no reason in so many words; it may be one all the same."""
NO_CONTENT = 0.75
"""The same where it is asked what people applied for, and the sentence does not say that it tells what about."""
COUNT, MONEY, PERCENT, DAYS, WHEN, WHO, WHY = "count", "money", "percent", "days", "when", "who", "why"
NUMBER, OFTEN, RANK, CLOCK, ABOUT = "number", "often", "rank", "clock", "about"
_HOW_MANY = re.compile(r"(?:几多|几(?!多)|多少|好多)(?:十|百|千|万|亿)?(?:个(?=[人户村]))?([\u3400-\u9fff]?)")
_COUNTED, _PRICE = frozenset("家户人名个件起处所条次场份批"), re.compile("[钱元块费价]|个[亿万]")
"""What is counted besides money, and the words with which money is asked for all the same."""
_NO_THING = f"{UNITS}来啊了呢吗的是有吧呀哦嘛在给钱人这那"
_THING = re.compile(rf"(?:几多|几(?!多)|多少|好多)((?![{_NO_THING}])[\u3400-\u9fff]{{2}})")
_NOT_HOW_MANY = re.compile(
    r"(?:这|那|头|近|好|没|十|哪|第|不|不[了到上]|[识认](?:不?得)?)几|[前后]几(?=[年月天个届])|几乎|几十"
)
_NOT_WHAT = re.compile("[不没](?:是|想|要|用)?(?:申请|问|打听|要)")
"""我不申请啥，就想提提意见 asks for no contents."""
_NUMBERED = re.compile(r"几号(?=窗|楼|门|房|厅|柜|桌|线|信箱|文件)")
"""几号窗口 asks for no day."""
_WHICH_DAYS = re.compile(r"(?:哪几?|[前这那头好没近]几)[天日]|几天[前后]")
"""几天 in 哪几天 asks when, and in 前几天 nothing: neither asks how long."""
_CLAUSE = re.compile(r"[^，,；;？?。！! ]+")
_MARKS = re.compile(
    r"(?:19|20)\d\d年(?:\d+月)?(?:\d+日)?|（\d+）|^\s*\d+[、.](?!\d)|〔\d+〕\d*号?"
    r"|第[\d一二三四五六七八九十]+[条项期季届]?|[一二三四五六七八九十]是|12345|12315"
)
"""Numbers that count nothing."""
_TELEPHONE = re.compile(r"\d{3,4}-\d{6,8}|(?:邮编|邮政编码|电话|传真)[：:]\s*\d+")
"""Such a one is no answer to 打了多少次电话."""
_AT_MOST = re.compile(r"(?:不足|不到|少于|低于)\s*\d[\d.,]*\s*[\u3400-\u9fff]")
NOT_SO_MANY = 0.9
"""What 收到的意见不足5条 is worth to whoever asks how many: another sentence may tell it."""
_NUMBER = re.compile(
    rf"(?:\d[\d.,]*\s*[余多]?\s*[百千万亿]?\s*[余多]?\s*(?:个(?=[人户村]))?([\u3400-\u9fff]?)|[一二三四五六七八九十两][一二三四五六七八九十百千万零〇]*\s*([{UNITS}]))"
)
"""A number in figures with what stands behind it; one in words only before a unit, so that 进一步 is none."""
_A_NUMBER = frozenset("号")
_LONG_UNITS = ("公里", "公斤", "平方米", "立方米", "平米")
"""Units of several characters, which are told by all of them: 31个农村公路项目 counts no 公里."""
_LOOSE, _ANYTHING, _NO_THINGS = units_of("个件次"), units_of("个"), units_of("元天时%分岁")
_PRINTED = {
    MONEY: re.compile(
        r"\d[\d.,万亿余多 ]*元|[一二三四五六七八九十两][一二三四五六七八九十百千万亿零〇余多]*元"
        r"|分文|免费|(?:[未没无免]|不[收产])\S{0,10}(?:费|钱)"
    ),
    PERCENT: re.compile(r"\d[\d.]* ?%|[一二三四五六七八九十]成|百分之"),
    DAYS: re.compile(
        r"(?<!\d)(?<!月)\d[\d.]*个?(?:工作日|[天日周]|年(?!\d*月)|个?月(?!\d)|小时|分钟|星期)"
        r"|(?<![第月初一二三四五六七八九十])[一二三四五六七八九十两半]+个?(?:工作日|天(?![晚早前窗])|个月|年半|小时|分钟)"
    ),
    WHEN: re.compile(
        r"\d+月|\d+日|[一二三四五六七八九十]{1,2}月|\d+[点时：]|周[一二三四五六日末]|季度|[上下]半年|年[底初末]|月底|初[一二三四五六七八九十]|星期"
        r"|逢[\u3400-\u9fff]{0,2}[一二三四五六七八九\d]|[汛节年]前|当[天日]|次日|(?:完工|结束|合格|验收|开工)[前后]"
        r"|(?:[上下]午|[早晚]上?|中午|傍晚|凌晨)[一二三四五六七八九十]+[点时]|[一二三四五六七八九十]+[点时](?:半|整|到|至)"
    ),
    CLOCK: re.compile(r"\d+[点时：:]|[一二三四五六七八九十]+[点时](?!间)|[上下]午|早上|晚上|全天|昼夜"),
    OFTEN: re.compile(
        r"每(?:个|隔|半|两|[\d一二三四五六七八九十]+)*(?:小时|分钟|[天日晚周月季年]|星期|工作日)|实时|随时|[逐按][日周月季年]|定期|不定期|[早中晚]各"
        r"|[天周月季年]度?一[次期回更换报]|[一两半三]个?(?:[周月年季]度?|星期)\S{0,4}[一\d]次|[周月季]报"
    ),
    RANK: re.compile(
        r"第[\d一二三四五六七八九十]+(?![\d一二三四五六七八九十条项期季届次批方类款章部，、：]|时间)"
        r"|首位|末位|榜首|倒数|前[\d一二三四五六七八九十]+[名位]"
    ),
    NUMBER: re.compile(r"[\dA-Z一二三四五六七八九十]+号"),
    WHY: re.compile(
        r"因|由于|原因|理由|主要(?:是|来自|出在|集中|为(?![：:])|涉及)|源于|缘于|(?<![体联关])系(?![统列数])|受\S{1,12}影响|导致|造成|使得|以致|出于|鉴于|牵涉|需等|有待"
    ),
    ABOUT: re.compile(
        r"[按从]内容|内容(?:上?主要|集中|涉及|包括|有|为|是|：)|主要(?:是|为|涉及|集中|反映|咨询|查询)|涉及|集中[在于]|[个等类]方面"
    ),
}


@dataclass(frozen=True, slots=True)
class AnswerKind:
    """`kind` is COUNT, MONEY, PERCENT, RANK, CLOCK, OFTEN, DAYS, WHEN, WHO, WHY, ABOUT, NUMBER or "" for anything.

    `units`: what is counted in, empty where not told; `things`: what is counted by name (多少问题) and what reports say
    for it; `whose`: whose name is asked for (公司, 村), "" for anybody's.
    """

    kind: str = ""
    units: frozenset[str] = frozenset()
    things: tuple[str, ...] = ()
    whose: str = ""


def answer_kind(question: str, words: ProseWords) -> AnswerKind:
    if _NUMBERED.search(question):
        return AnswerKind(NUMBER)
    found = _HOW_MANY.search(_NOT_HOW_MANY.sub("", question))
    lasts = _WHICH_DAYS.sub("", question)
    for kind in (RANK, CLOCK, OFTEN, MONEY, PERCENT, DAYS, WHEN, WHO, WHY):
        if kind == MONEY and found and found[1] in _COUNTED and not _PRICE.search(question):
            continue  # 工资保障金退了几家
        if kind == PERCENT and found and found[1] in _COUNTED and f"占{found[0]}" in question:
            continue  # 门户网站占多少条
        if asks_for(kind, lasts if kind == DAYS else question, words):
            return AnswerKind(kind, whose=whose(question) if kind == WHO else "")
    if not found:
        about = asks_for(ABOUT, question, words) and not _NOT_WHAT.search(question)
        return AnswerKind(ABOUT if about else "")
    thing = _THING.match(question, question.find(found[0]))
    things = (thing[1], *words.reports.get(thing[1], ())) if thing else ()
    long = next((unit for unit in _LONG_UNITS if question.startswith(unit, found.start(1))), "")
    return AnswerKind(COUNT, frozenset({long}) if long else units_of([found[1]]), things)


def gives(asked: AnswerKind, sentence: str) -> float:
    """1 if such an answer stands in the sentence, OTHER_UNIT for a number of other things, else 0."""
    text = fold(sentence)
    if not asked.kind:
        return 1.0
    if asked.kind == WHO:
        return float(names_one(asked.whose, text))
    if asked.kind in (WHY, ABOUT):
        hardly = NO_REASON if asked.kind == WHY else NO_CONTENT
        return 1.0 if _PRINTED[asked.kind].search(text) else hardly
    if asked.kind != COUNT:
        printed_marks = asked.kind in (WHEN, RANK, CLOCK)  # 第三 is a place, 2022年3月 a time
        return float(bool(_PRINTED[asked.kind].search(text if printed_marks else _MARKS.sub("", text))))
    counted = _MARKS.sub("", _TELEPHONE.sub("", text) if asked.units - _A_NUMBER else text)
    printed = [match[1] or match[2] or "" for match in _NUMBER.finditer(counted)]
    surely = 1.0 if _NUMBER.search(_AT_MOST.sub("", counted)) else NOT_SO_MANY
    if asked.things and not any(thing in text for thing in asked.things):
        return 0.0
    if not printed or not asked.units:
        return float(bool(printed))
    found = units_of(printed) | {
        unit for unit in _LONG_UNITS if unit in text and re.search(rf"\d[\d.]*[余多]?万?{unit}", text)
    }
    if asked.units & found or "" in printed:
        return surely
    # 几个 is said of all kinds of things, of teachers too, 几户 of nothing but households.
    if asked.units == _ANYTHING and found - _NO_THINGS:
        return OTHER_UNIT
    return OTHER_UNIT if asked.units & _LOOSE and found & _LOOSE else 0.0


def asking_clauses(question: str, words: ProseWords) -> list[range]:
    """Where each clause stands that asks for a number, a day or a name of its own."""
    found = (range(*match.span()) for match in _CLAUSE.finditer(question))
    return [clause for clause in found if answer_kind(question[clause.start : clause.stop], words).kind]


def asks_for(name: str, question: str, words: ProseWords) -> bool:
    """Whether one of the phrases of `name` (money, problems, plans) stands in the question."""
    return any_matches(words.answers.get(name, ()), question)
