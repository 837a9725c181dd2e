"""Names of files as clerks bring them: Chinese names stay, nothing leads out of the folder."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path, PurePosixPath

from bot.errors import StaffError
from bot.publishing.folder import kind_of

_NOT_ON_WINDOWS = re.compile(r'[<>:"|?*\x00-\x1f\x7f]')
_UNSEEN = {"Cf", "Cc", "Cs", "Co", "Zl", "Zp"}
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
LONGEST_BYTES = 180
PLACES = {"reports": "年度报告", "laws": "法规原文", "guides": "办事说明"}


def name_of(given: str) -> str:
    """The file's own name of what a browser says; raises StaffError with what to change."""
    name = unicodedata.normalize("NFC", given).replace("\\", "/").rpartition("/")[2].strip()
    if not name or name.startswith((".", "~$")) or name.endswith("."):
        raise StaffError(f"文件名「{given[-40:]}」不能用：不能空着，也不能以点或 ~$ 开头。请改名再传。")
    if (
        _NOT_ON_WINDOWS.search(name)
        or any(unicodedata.category(c) in _UNSEEN for c in name)
        or _DEVICES.fullmatch(name)
    ):
        raise StaffError(f"文件名「{name[:40]}」里有不能用的符号。请只用汉字、字母、数字和常用标点。")
    if len(name.encode()) > LONGEST_BYTES:
        raise StaffError(f"文件名「{name[:20]}…」太长了。请缩短到五十个字以内。")
    return name


def document_of(place: str, given: str) -> str:
    """Where a file that was brought goes: reports/…, laws/…, guides/…."""
    if place not in PLACES:
        raise StaffError("没有这个地方可放。请选年度报告、法规原文或办事说明。")
    document = f"{place}/{name_of(given)}"
    if not kind_of(document):
        raise StaffError(
            "办事说明在 Word 里的，请点「写一篇新的办事说明」，把文字粘进去；从这里只能传 .md 文件。"
            "是报告、法规的，请改「放到」再传。"
        )
    return document


def path_of(folder: Path, document: str) -> Path:
    """The town's file of that name; raises StaffError for whatever is not knowledge or lies outside."""
    parts = PurePosixPath(document).parts
    plain = bool(parts) and not document.startswith("/") and "\\" not in document and "\x00" not in document
    if not plain or any(part in ("..", ".") or part.startswith(".") for part in parts) or not kind_of(document):
        raise StaffError("没有这份资料。")
    path = folder / document
    if not path.resolve().is_relative_to(folder.resolve()):
        raise StaffError("没有这份资料。")
    return path
