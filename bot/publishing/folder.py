"""What lies in the knowledge folders: which file is what, under which document name, with which content hash."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.settings import KnowledgeSettings

READER = "22"
"""Raised whenever reading changes, so that stored revisions are read anew."""

_LISTS = {
    "smalltalk.toml": "smalltalk",
    "refusals.toml": "refusals",
    "emergency.toml": "emergency",
    "holidays.toml": "holidays",
    "doors.toml": "doors",
    "language.toml": "language",
    "prose.toml": "prose",
    "alike.txt": "alike",
    "affinity.txt": "affinity",
    "organs.toml": "organs",
    "contacts.toml": "contacts",
    "wording.toml": "wording",
    "dictionary.txt": "dictionary",
    "corrections.toml": "corrections",
}
_WORD = (".docx", ".dotx", ".doc", ".wps")


@dataclass(frozen=True, slots=True)
class KnowledgeFile:
    """One file: `document` is its name in citations; `kind` says how it is read, "" when it is not knowledge."""

    path: Path
    document: str
    kind: str
    hides: KnowledgeFile | None = None
    """The common file whose place it takes; that one answers as long as this one was never readable."""


def knowledge_files(settings: KnowledgeSettings) -> Iterator[KnowledgeFile]:
    """Every knowledge file, common ones first; a town's guide or list replaces the common one of the same name."""
    found: dict[str, KnowledgeFile] = {}
    for base, prefix in ((settings.common, "common/"), (settings.folder, "")):
        for path in sorted(base.rglob("*")) if base.is_dir() else ():
            inside = path.relative_to(base)
            if not path.is_file() or any(part.startswith((".", "~$")) for part in inside.parts):
                continue
            if not prefix and path.is_relative_to(settings.common):
                continue
            name = inside.as_posix()
            if kind := kind_of(name):
                slot = _slot(name, kind)
                hides = None if prefix else found.get(slot)
                found[slot] = KnowledgeFile(path, prefix + name, kind, hides)
    yield from sorted(found.values(), key=lambda file: file.document)


def _slot(name: str, kind: str) -> str:
    # Reports and laws of any depth all stand; of guides and lists, the one with the town's own name wins.
    return name if kind in ("report", "category", "law") else f"{kind}/{Path(name).name}"


def kind_of(name: str) -> str:
    """How a file of this name is read; "" when it is not knowledge."""
    path = Path(name)
    top = path.parts[0]
    if top == "reports" and len(path.parts) > 1:
        return "report"
    if top == "laws" and len(path.parts) > 1:
        return "law"
    if top == "guides" and path.suffix == ".md":
        return "guide"
    if top == "categories" and path.suffix == ".toml":
        return "category"
    if top == "forms" and path.suffix.lower() in _WORD:
        return "form"
    if top == "refused" and len(path.parts) == 2 and path.suffix == ".toml":
        return "denial_tree" if path.name == "tree.toml" else "denial"
    return _LISTS.get(name, "")


class Revision:
    """The content hash that names a revision: the same bytes under the same name are the same revision."""

    def __init__(self, document: str, kind: str) -> None:
        self._hash = hashlib.sha256(f"{READER}\0{kind}\0{document}\0".encode())

    def update(self, data: bytes) -> None:
        self._hash.update(data)

    @property
    def id(self) -> str:
        return self._hash.hexdigest()[:16]


def revision_of(document: str, kind: str, data: bytes) -> str:
    """The revision that these bytes are."""
    revision = Revision(document, kind)
    revision.update(data)
    return revision.id
