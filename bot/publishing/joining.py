"""One organ that prints its county in one report and not in another: 望湖街道办事处 and 青枫县望湖街道办事处.

They are one organ where the folder has a single organ of that name with a place before it, and nothing speaks against
it: no year is there twice, and the report without the place speaks of no other place's organ of that name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from bot.index.store import Member
from bot.model import Finding, Severity
from bot.publishing.listing import LIST
from bot.publishing.planting import Node, Nursery
from bot.publishing.tying import Tie

_PLACE_ENDS = "省市县区旗州盟"
_NO_PLACE = "我本全该各一贵"
TextOf = Callable[[Member], str]


def join_bare(
    nursery: Nursery, members: Iterable[Member], ties: Mapping[str, Tie], years: Mapping[str, int], text_of: TextOf
) -> tuple[dict[str, Tie], tuple[Finding, ...]]:
    """The ties with those of joined organs changed, and what staff should know. `years` are those that staff set."""
    papers: dict[Node, list[Member]] = {}
    for member in members:
        papers.setdefault(ties[member.document].node, []).append(member)
    joined: dict[Node, Node] = {}
    for bare in [node for node in papers if node.parent is None and not node.entry and not nursery.has_below(node)]:
        placed = [node for node in nursery.with_base(bare.base) if node.parent is not None]
        if len(placed) != 1 or placed[0] not in papers:
            continue
        both = [{years.get(m.document, m.year) for m in papers[node]} for node in (bare, placed[0])]
        if both[0] & both[1] or any(_speaks_against(text_of(member), placed[0]) for member in papers[bare]):
            continue
        joined[bare] = placed[0]
    findings = tuple(_told(member, bare, node) for bare, node in joined.items() for member in papers[bare])
    for bare, node in joined.items():
        nursery.join(bare, node)
    return {d: replace(t, node=joined.get(t.node, t.node)) for d, t in ties.items()}, findings


def _speaks_against(text: str, placed: Node) -> bool:
    """Whether another place stands before the name anywhere in the report's text."""
    places = [name for node in placed.above for name in node.sure()]
    position = text.find(placed.base)
    while position >= 0:
        before = text[max(0, position - 16) : position].removesuffix("人民政府")
        of_a_place = before[-1:] and before[-1] in _PLACE_ENDS and before[-2:-1] not in _NO_PLACE
        if of_a_place and not before.endswith(tuple(places)):
            return True
        position = text.find(placed.base, position + 1)
    return False


def _told(member: Member, bare: Node, node: Node) -> Finding:
    return Finding(
        "organ-joined",
        Severity.NOTICE,
        member.document,
        None,
        f"这份报告的「{bare.name}」前面没有写是哪里的；资料里只有一个「{node.name}」，就当作同一个机关收录。",
        f"是同一个机关就不用管；不是的，请在机关叫法（{LIST}）里给它添一段，全名（name）写「{bare.name}」，"
        f"在哪里（path）写例如某县，文件（documents）写 {member.document}。",
    )
