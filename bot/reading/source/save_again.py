"""How to save a file that broke or could not be read anew: as the kind that its name says it is."""

from __future__ import annotations

_AS = {
    "doc": "请用 Word 或 WPS 打开原来那份，另存为 DOCX 再放进来。",
    "xls": "请用 Excel 或 WPS 打开原来那份，另存为 XLSX 再放进来。",
    "pdf": "请从 Word 或 WPS 重新导出 PDF 再放进来；直接放 DOCX 更好。",
    "htm": "请打开网页，把正文复制到 Word 里，存为 DOCX 再放进来。",
    "txt": "请另存为纯文本（UTF-8）再放进来。",
}
_LIKE = {
    **dict.fromkeys(("docx", "docm", "dotx", "doc", "wps", "rtf", "odt"), "doc"),
    **dict.fromkeys(("xlsx", "xlsm", "xls", "et"), "xls"),
    **dict.fromkeys(("html", "htm", "shtml", "mht", "mhtml"), "htm"),
    **dict.fromkeys(("txt", "md", "toml", "csv"), "txt"),
    "pdf": "pdf",
}


def save_again(name: str) -> str:
    """The remedy, in words for a clerk; Word where the name says nothing."""
    return _AS[_LIKE.get(_ending(name), "doc")]


def is_office(name: str) -> bool:
    """Whether the name promises a file of an office program, so that its bytes can be no plain text."""
    return _LIKE.get(_ending(name)) in ("doc", "xls", "pdf")


def _ending(name: str) -> str:
    return name.rpartition(".")[2].lower()
