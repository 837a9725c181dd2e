"""A folder that is away, or that lost most of its files at once, is not a folder whose files were all deleted."""

from __future__ import annotations

from collections.abc import Sequence

from bot.model import Finding, Severity
from bot.publishing.folder import KnowledgeFile
from bot.settings import KnowledgeSettings

FEWEST = 4
"""Of fewer files more than half are soon gone on purpose."""
AWAY, SHRUNK = "folder-empty", "folder-shrunk"


def vanished(
    folders: KnowledgeSettings, files: Sequence[KnowledgeFile], before: dict[str, str], *, meant: bool
) -> Finding | None:
    """Why the last version must go on answering; `meant`: somebody said that the files were taken away on purpose."""
    for folder, own in (
        (folders.folder, [document for document in before if not document.startswith("common/")]),
        (folders.common, [document for document in before if document.startswith("common/")]),
    ):
        if own and (not files or not folder.is_dir() or not any(folder.iterdir())):
            said = "资料文件夹不见了或是空的，仍用上一版回答。"
            return Finding(AWAY, Severity.ERROR, str(folder), None, said, "请把文件夹放回原处。")
        # A common file that a town's own one hides is not gone, so presence is asked of the disk.
        there = {document for document in own if (folder / document.removeprefix("common/")).is_file()}
        gone = len(own) - len(there)
        if not meant and len(own) >= FEWEST and gone * 2 > len(own):
            said = f"一下子少了 {gone} 份资料（原来有 {len(own)} 份），仍用上一版回答。"
            remedy = "不是有意删的，请把文件放回原处；确实不要了，请在工作台的「发布」里确认，或运行 gongkai publish。"
            return Finding(SHRUNK, Severity.ERROR, str(folder), None, said, remedy)
    return None
