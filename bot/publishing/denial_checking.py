"""Findings on the way through a refusal: ways that lead nowhere, reasons that nobody reaches, periods and articles
that do not exist."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from bot.model import Denial, DenialTree, Finding, Node, Severity
from bot.publishing.read import ReadFile
from bot.reading.staff_files.denials import read_denial, read_denial_tree

PERIOD_IDS = frozenset(
    {"answer", "correction_notice", "third_party", "publish", "pay", "reconsider", "accept_review", "sue_after", "sue"}
)
"""As bot.filing.periods has them; a test compares the two."""


def check_denials(files: Sequence[ReadFile]) -> Iterator[Finding]:
    denials = [read_denial(file.text, file.document) for file in files if file.kind == "denial"]
    guides = {PurePosixPath(file.document).stem for file in files if file.kind == "guide"}
    for denial in denials:
        yield from _periods(denial)
        for guide in sorted(set(denial.guides) - guides):
            said = f"guides 里写的「{guide}」，guides/ 里没有这一篇。"
            yield Finding("denial-guide", Severity.ERROR, denial.document, None, said, "请改成那一篇的文件名，或删去。")
    for file in files:
        if file.kind == "denial_tree":
            yield from _ways(read_denial_tree(file.text, file.document), {d.id: d for d in denials}, guides)


def _periods(denial: Denial) -> Iterator[Finding]:
    for step in denial.next:
        if step.period and (step.period not in PERIOD_IDS or not step.since):
            said = f"「{step.do}」的 period 写的是「{step.period}」，算不出日子。"
            remedy = f"period 只能是 {'、'.join(sorted(PERIOD_IDS))}，并且要写 since（从哪天算）。"
            yield Finding("denial-period", Severity.ERROR, denial.document, None, said, remedy)


def _ways(tree: DenialTree, denials: dict[str, Denial], guides: set[str]) -> Iterator[Finding]:
    nodes = {node.id: node for node in tree.nodes}
    seen: set[str] = set()
    waiting = [tree.nodes[0].id]
    while waiting:
        here = waiting.pop()
        if here in seen:
            continue
        seen.add(here)
        if here in nodes:
            waiting += [way.to for way in nodes[here].ways]
        elif here not in denials and here not in guides:
            yield _wrong(tree, f"有一个选择通到「{here}」，可没有这一步，也没有这个文件。", "请改正 to，或补上文件。")
    for id_ in (*nodes, *denials):
        if id_ not in seen:
            yield _wrong(tree, f"「{id_}」没有一条路走得到。", "请在某一步的 choices 里加上它，或删去。")
    for node in _circling(nodes):
        yield _wrong(tree, f"从「{node}」绕回了自己，走不到头。", "请改正 to。")


def _circling(nodes: dict[str, Node]) -> list[str]:
    found = []
    for start in nodes:
        seen: set[str] = set()
        waiting = [way.to for way in nodes[start].ways]
        while waiting:
            here = waiting.pop()
            if here in seen or here not in nodes:
                continue
            seen.add(here)
            waiting += [way.to for way in nodes[here].ways]
        if start in seen:
            found.append(start)
    return found


def _wrong(tree: DenialTree, message: str, remedy: str) -> Finding:
    return Finding("denial-way", Severity.ERROR, tree.document, 1, message, remedy)
