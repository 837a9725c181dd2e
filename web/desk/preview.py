"""A guide as residents will see it: in the chat, and on the page behind its source."""

from __future__ import annotations

from bot.errors import KnowledgeError
from bot.keeping.guide_form import GuideForm
from bot.keeping.saving import in_words
from bot.reading.staff_files.guide import as_said, read_guide
from web.desk.showing import show
from web.guide_words import to_html


def preview_of(form: GuideForm) -> str:
    """What residents will see, as the page for reading renders it; or what is still missing."""
    if trouble := form.lacks():
        return show("preview", trouble=trouble, guide=None)
    try:
        guide = read_guide(form.text(), "guides/preview.md")
    except KnowledgeError as error:
        return show("preview", trouble=in_words(error), guide=None)
    body, why = to_html(guide.body), to_html(guide.why)
    return show("preview", trouble="", guide=guide, said=as_said(guide.body), body=body, why=why)
