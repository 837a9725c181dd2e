"""Which of two files for one organ and year answers: the corrected one, else the later. The other stays readable."""

from __future__ import annotations

from collections.abc import Sequence

from bot.index.store import Member
from bot.model import Finding, Severity, Sighting

_CORRECTED = ("更正", "修订", "更新")


def choose(papers: Sequence[tuple[Member, tuple[Sighting, ...]]]) -> tuple[Member, str]:
    """The report that answers, and in a few words why."""
    ranked = sorted(papers, key=_rank)
    (best, seen), (next_best, other) = ranked[-1], ranked[-2]
    if _corrected(best) != _corrected(next_best):
        return best, "标题或文件名写明是更正"
    return best, "发布日期在后" if _published(seen) != _published(other) else "文件名排在后面"


def two_reports(document: str, others: Sequence[str], organ: str, year: int, why: str) -> Finding:
    return Finding(
        "two-reports-for-one-year",
        Severity.WARNING,
        document,
        None,
        f"{organ}{year}年的报告不止一份，另有{'、'.join(others)}；回答用的是 {document}（{why}）。",
        "请留下应该用的一份，其余的移出 reports/；是更正的，请在文件名里写上「更正」。",
    )


def _rank(paper: tuple[Member, tuple[Sighting, ...]]) -> tuple[bool, str, str]:
    member, seen = paper
    return _corrected(member), _published(seen), member.document


def _corrected(member: Member) -> bool:
    return any(word in member.title or word in member.document.rsplit("/", 1)[-1] for word in _CORRECTED)


def _published(sightings: tuple[Sighting, ...]) -> str:
    return max((seen.published for seen in sightings), default="")
