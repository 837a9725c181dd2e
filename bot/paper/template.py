"""Checks a Word template of the application form: its name, the names in it, and that it can really be filled."""

from __future__ import annotations

import difflib
from pathlib import PurePosixPath

from bot.errors import MalformedFile, UnreadableFile
from bot.model import Finding, Severity
from bot.paper.sheet import names_of, sheet_of
from bot.paper.word import BadTemplate, names_in, word_of
from bot.wording.requesting import LABELS

TEMPLATES = {"person": "政府信息公开申请表-公民.docx", "organisation": "政府信息公开申请表-组织.docx"}
_NEEDED = {
    "person": ("organ", "subject", "name", "id_number"),
    "organisation": ("organ", "subject", "org_name", "code"),
}
_README = "能用的名字见 knowledge/README.md。"
_SAMPLE = "<&>㙟䶮𠮷"


def check_template(data: bytes, document: str) -> tuple[Finding, ...]:
    """Raises UnreadableFile or MalformedFile when it cannot be used; findings name what it leaves out."""
    name = PurePosixPath(document).name
    who = next((who for who, file in TEMPLATES.items() if file == name), None)
    if who is None:
        raise MalformedFile(
            f"申请表不认识「{name}」这个文件名。", remedy=f"请改名为「{'」或「'.join(TEMPLATES.values())}」。"
        )
    try:
        used = names_in(data)
        _refuse(used, who)
        word_of(data, sheet_of(who, dict.fromkeys(LABELS, _SAMPLE), _SAMPLE))
    except BadTemplate as bad:
        raise UnreadableFile(str(bad), remedy=bad.remedy) from None
    unused = [label for label in names_of(who) if label not in used]
    if not unused:
        return ()
    said = f"表里没有用到：{'、'.join(unused)}。有人填了这几项，表上也不会印出来。"
    remedy = "请在要印的地方写上，例如 {{ " + unused[0] + " }}；本来就不要的，可以不管。"
    return (Finding("form-leaves-out", Severity.WARNING, document, None, said, remedy),)


def _refuse(used: set[str], who: str) -> None:
    names = names_of(who)
    for name in sorted(used - set(names)):
        near = difflib.get_close_matches(name, names, 1, 0.5)
        hint = f"是不是「{near[0]}」？" if near else ""
        raise BadTemplate(f"不认识 {{{{ {name} }}}} 这个名字。", f"{hint}{_README}")
    for item in _NEEDED[who]:
        if LABELS[item] not in used:
            said = f"缺少 {{{{ {LABELS[item]} }}}}，这一项印不出来，申请书就不完整。"
            raise BadTemplate(said, "请在表里补上。")
