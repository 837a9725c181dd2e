"""Whose report is whose: the reports of a version, staff's list, and the tree that both make; with what disagrees."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.index.store import Member
from bot.model import Finding, Severity, Sighting
from bot.publishing.choosing import choose, two_reports
from bot.publishing.joining import TextOf, join_bare
from bot.publishing.listing import LIST, Listed
from bot.publishing.organs import Organs
from bot.publishing.planting import Nursery, grown
from bot.publishing.tying import Tie, Tying
from bot.reading.staff_files.organ_list import OrganList
from bot.reading.whose.naming import other_readings
from bot.reading.whose.offices import NONE, Offices
from bot.reading.whose.places import base_of, split

Sightings = tuple[Sighting, ...]
_YEAR_TOLD_BY = ("title", "body", "file")


@dataclass(frozen=True, slots=True)
class Resolved:
    """`reports`: by organ's id and year, each member with that organ and year; `besides`: the other files of such a
    pair, which do not answer. `names`: of organs with reports.
    """

    organs: Organs
    reports: dict[tuple[str, int], Member]
    names: dict[str, tuple[str, ...]]
    findings: tuple[Finding, ...]
    besides: tuple[Member, ...] = ()


def resolve(
    members: Sequence[Member],
    sightings: Mapping[str, Sightings],
    listed: OrganList,
    text_of: TextOf = lambda member: "",
    offices: Offices = NONE,
) -> Resolved:
    """`members` are reports; `sightings` goes by document. The same input gives the same result, in any order.

    `text_of` gives a report's text, for the few that print no place before their organ's name.
    """
    members = sorted(members, key=lambda member: member.document)
    nursery = Nursery()
    entries = Listed(listed, nursery, frozenset(base_of(member.organ) for member in members))
    tying = Tying(entries, nursery)
    # What prints all the places before its name goes first, so that a report with fewer finds them grown.
    fullest = sorted(members, key=lambda member: -len(split(member.organ)[0]))
    ties = {m.document: tying.tie(m.document, m.organ, sightings.get(m.document, ())) for m in fullest}
    years = {entry.document: entry.year for entry in listed.years}
    ties, joined = join_bare(nursery, members, ties, years, text_of)
    organs, ids = grown(nursery, {tie.node for tie in ties.values()}, offices)
    findings = [*entries.findings, *joined, *_unused(listed, tying.used, {member.document for member in members})]
    papers: dict[tuple[str, int], list[tuple[Member, Sightings]]] = defaultdict(list)
    for member in members:
        seen, tie = sightings.get(member.document, ()), ties[member.document]
        findings.extend(_organs_differ(member, seen, tie))
        if member.document not in years:
            findings.extend(_years_differ(member, seen))
        mine = replace(member, organ=ids[tie.node], year=years.get(member.document, member.year))
        papers[mine.organ, mine.year].append((mine, seen))
    reports: dict[tuple[str, int], Member] = {}
    besides: list[Member] = []
    for (organ, year), found in papers.items():
        reports[organ, year] = found[0][0]
        if len(found) > 1:
            reports[organ, year], why = choose(found)
            document = reports[organ, year].document
            others = [member.document for member, _ in found if member.document != document]
            besides += [member for member, _ in found if member.document != document]
            findings.append(two_reports(document, others, organ, year, why))
    return Resolved(organs, reports, _names(organs), tuple(findings), tuple(besides))


def _names(organs: Organs) -> dict[str, tuple[str, ...]]:
    """Name → the organs with reports that bear it; none where only an organ without reports surely does."""
    found = {name: tuple(id_ for id_ in ids if organs.by_id[id_].reports) for name, ids in organs.bearers.items()}
    return {name: ids for name, ids in found.items() if ids}


def _organs_differ(member: Member, seen: Sightings, tie: Tie) -> Iterator[Finding]:
    if tie.unsure:
        names = "、".join(sorted("".join(p.base for p in reversed([n, *n.above])) for n in tie.unsure))
        yield Finding(
            "organ-place-unknown", Severity.WARNING, member.document, None,
            f"叫「{member.organ}」的机关不止一个（{names}），看不出这份报告是哪一个的。",
            f"请放进写着县名的文件夹，或者在 {LIST} 里给它写一行 documents = [\"{member.document}\"]。",
        )  # fmt: skip
    if tie.why == "documents":
        return
    known = set(tie.node.sure()) if tie.node.entry else set()
    for other in other_readings(member.organ, seen):
        # Staff who list one of two readings have decided, unless the other is a listed organ of its own.
        if other.organ in known or (tie.why == "list" and member.organ not in known):
            continue
        yield Finding(
            "organ-names-differ", Severity.WARNING, member.document, other.line,
            f"机关的名字有两种写法：{_told(seen, member.organ)}写的是「{member.organ}」，"
            f"{_where(other)}写的是「{other.organ}」；按「{member.organ}」收录，两个名字都查得到。",
            f"请核对；在机关叫法（{LIST}）里添一个机关，全名（name）写对的名字，别的叫法（aliases）写另一个，"
            "或者把文件名改对。",
        )  # fmt: skip


def _years_differ(member: Member, seen: Sightings) -> Iterator[Finding]:
    told = [s for s in seen if s.year and s.source in _YEAR_TOLD_BY]
    for other in {s.year: s for s in told if s.year != member.year}.values():
        first = next((s for s in told if s.year == member.year), None)
        yield Finding(
            "years-differ", Severity.WARNING, member.document, other.line,
            f"年份有两种写法：{_where(first) if first else '别处'}是 {member.year} 年，"
            f"{_where(other)}是 {other.year} 年；按 {member.year} 年收录。",
            f"请核对；文件名写错的改文件名，标题印错的在 {LIST} 里写一段 [[report]]，"
            f'写上 document = "{member.document}" 和 year。',
        )  # fmt: skip


def _unused(listed: OrganList, used: set[str], documents: set[str]) -> Iterator[Finding]:
    """Patterns and documents of the list that no report fits: misspelt, or the file was moved."""
    stray = [(entry.line, pattern) for entry in listed.organs for pattern in entry.documents if pattern not in used]
    stray += [(entry.line, entry.document) for entry in listed.years if entry.document not in documents]
    for line, name in stray:
        yield Finding("organ-document-unknown", Severity.WARNING, LIST, line, f"没有「{name}」这样的报告文件。",
                      "请检查文件夹和文件名有没有写错；写全路径，例如 reports/某县/**。")  # fmt: skip


def _told(seen: Sightings, organ: str) -> str:
    return next((_where(s) for s in seen if s.organ == organ), "标题")


def _where(seen: Sighting) -> str:
    names = {"title": "标题", "body": "正文", "signature": "落款", "metadata": "网页信息", "file": "文件名"}
    line = f"（第{seen.line}行）" if seen.line else ""
    return names.get(seen.source, "文件夹名") + line
