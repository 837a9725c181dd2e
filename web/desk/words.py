"""What the desk calls kinds of files, their states and what is found in them."""

from __future__ import annotations

from bot.keeping.shelf import State
from bot.model import Severity

STATES = {
    State.PUBLISHED: "已发布",
    State.KEPT: "原件，照它的文字答",
    State.DRAFT: "等发布",
    State.LEAVING: "已移走，等发布",
    State.SCAN: "扫描件，等录成文字",
    State.HELD_BACK: "新的没采用，仍用原来的",
    State.REFUSED: "不能用",
}
SEVERITIES = {Severity.ERROR: "错误", Severity.WARNING: "注意", Severity.NOTICE: "提示"}
KINDS = {
    "report": "年度报告",
    "guide": "办事说明",
    "law": "法规原文",
    "category": "公开类别",
    "contacts": "联系方式",
    "organs": "机关叫法",
    "wording": "各行叫法",
    "dictionary": "本地的词",
    "corrections": "更正过的格子",
    "holidays": "节假日",
    "language": "方言和同义词",
    "prose": "报告里的说法",
    "alike": "几种说法",
    "smalltalk": "打招呼",
    "refusals": "婉转说明",
    "emergency": "紧急号码",
    "doors": "该找谁",
    "form": "申请表",
    "withdrawn": "撤下的名单",
}
EDITED_AS_TEXT = frozenset({"contacts", "organs", "wording", "dictionary", "holidays", "category", "doors"})
"""Lists that a clerk may edit here, as text; corrections have a page of their own."""
LISTS = {
    "organs": ("organs.toml", "机关平时怎么叫：简称、老名字；两个县都有的名字，写明在哪里。"),
    "contacts": ("contacts.toml", "各机关收申请的地址、电话、办公时间。没有核实的号码宁可不写。"),
    "wording": ("wording.toml", "大家怎么叫年报表里的各行。"),
    "dictionary": ("dictionary.txt", "本地的地名、专有词，一行一个。"),
}
"""The town's own lists by kind: the file, and what it is for. Each may be begun here."""
WAYS = {
    "[[report]]": ("edit/organs.toml", "机关叫法"),
    "organs.toml": ("list/organs", "机关叫法"),
    "contacts.toml": ("list/contacts", "联系方式"),
    "wording.toml": ("edit/wording.toml", "各行叫法"),
}
"""Where a file that a finding names is changed at the desk; the first that fits."""
EXAMPLES = {
    "contacts": '[[office]]\norgan = "某某乡人民政府"\naddress = "某某县某某乡某某路某某号"\nphone = "（写办公电话）"',
    "organs": '[[organ]]\nname = "某某乡人民政府"\naliases = ["某某乡", "某某公社"]\n\n'
    '[[report]]\ndocument = "reports/某某乡人民政府2020年度报告.txt"\nyear = 2020',
    "wording": '[rows]\nnew = ["今年新来的申请", "收了几件"]\ngranted = ["全给了的"]',
    "dictionary": "某某河大桥\n某某沟村",
}
"""How a list is written, shown beside the field where it is edited as text."""
TAKEN_FOR = {
    "organ": "机关",
    "place": "别处的地方",
    "mine": "本地的叫法",
    "year": "年份",
    "date": "日期",
    "row": "报告里的一行",
    "group": "报告里的几行",
    "column": "报告里的一列",
    "column_group": "报告里的几列",
    "measure": "报告里的一项",
    "table": "报告里的一张表",
    "topic": "报告里的话题",
    "category": "公开类别",
    "cue": "问法",
    "filler": "不影响意思的话",
}
"""What a phrase of a question may be taken for, by the kind that the assistant gives it."""


def way_to_mend(remedy: str) -> tuple[str, str] | None:
    """(address at the desk, its name) of the list that a finding's remedy names."""
    return next((way for name, way in WAYS.items() if name in remedy), None)
