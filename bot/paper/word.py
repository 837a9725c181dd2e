"""Staff's Word template: what it may hold, and the form that it makes.

The template is staff's own, but it is still treated as a stranger's: a sandbox, no code, every text escaped. Without
escaping, everything behind a "<" that somebody typed would be lost without a word.
"""

from __future__ import annotations

from io import BytesIO
from typing import Any

from bot.paper.sheet import Sheet


class BadTemplate(Exception):
    """`message` says what is wrong and `remedy` what to do, both to staff."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.remedy = remedy


def word_of(template: bytes, sheet: Sheet) -> bytes:
    """The filled form. Raises BadTemplate."""
    document = _opened(template)
    try:
        document.render(dict(sheet.texts), _environment())
    except Exception as error:
        raise _in_words(error) from None
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def names_in(template: bytes) -> set[str]:
    """The names in {{ }} that the template uses. Raises BadTemplate."""
    document = _opened(template)
    try:
        return set(document.get_undeclared_template_variables(_environment()))
    except Exception as error:
        raise _in_words(error) from None


def _opened(template: bytes) -> Any:
    from docxtpl import DocxTemplate

    document = DocxTemplate(BytesIO(template))
    try:
        document.init_docx()
    except Exception:
        raise BadTemplate("打不开，不是完好的 Word 文件。", "请在 Word 里打开后另存为 .docx 再放进来。") from None
    return document


def _environment() -> Any:
    from jinja2 import StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    return SandboxedEnvironment(autoescape=True, undefined=StrictUndefined)


def _in_words(error: Exception) -> BadTemplate:
    from jinja2 import TemplateSyntaxError, UndefinedError

    match error:
        case TemplateSyntaxError():
            return BadTemplate(
                "花括号写得不对，排不出来。",
                "每个名字前后都要有两个半角花括号，例如 {{ 姓名 }}；花括号里面不要另外设字体、不要换行。",
            )
        case UndefinedError():
            return BadTemplate("花括号里有不认识的名字。", "能用的名字见 knowledge/README.md。")
        case _:
            return BadTemplate(f"排不出来（{type(error).__name__}）。", "请从 common/forms/ 里拷一份原来的，重新改。")
