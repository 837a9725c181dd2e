"""Word documents with what Word hides: tracked changes, hidden text, strike-through, text boxes, automatic numbers."""

from __future__ import annotations

import io
import random
from typing import Any

from docx import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from tests.generator.layouts.docx import draw
from tests.generator.truth import Truth
from tests.generator.written import Written


def write(truth: Truth, rng: random.Random) -> Written:
    """In each table some cells were changed with tracking on, hold a hidden number, or an old one struck through."""
    document = Document()
    document.add_heading(truth.title, 0)
    document.add_paragraph(truth.preface)
    for part in truth.parts:
        for text in (part.heading, *part.paragraphs):
            if text:
                document.add_paragraph(text)
        if part.table:
            table = draw(document, truth, part.number)
            for paragraph in table._tbl.iter(qn("w:p")):
                _change(paragraph, rng)
    for text in (truth.organ, truth.date):
        document.add_paragraph(text)
    return _saved(document, truth)


def write_boxed(truth: Truth, rng: random.Random) -> Written:
    """The title stands in a text box, as a drawing and as its fallback; each table in a table that only frames it."""
    document = Document()
    document.add_paragraph()._p.append(_text_box(truth.title))
    document.add_paragraph(truth.preface)
    for part in truth.parts:
        for text in (part.heading, *part.paragraphs):
            if text:
                document.add_paragraph(text)
        if part.table:
            frame = document.add_table(1, 1)
            inner = draw(document, truth, part.number)
            frame.cell(0, 0)._tc.insert(1, inner._tbl)
    for text in (truth.organ, truth.date):
        document.add_paragraph(text)
    return _saved(document, truth)


def _saved(document: Any, truth: Truth) -> Written:
    saved = io.BytesIO()
    document.save(saved)
    return Written(saved.getvalue(), ".docx", truth)


def _change(paragraph: Any, rng: random.Random) -> None:
    runs = paragraph.findall(qn("w:r"))
    text = "".join(t.text or "" for t in paragraph.iter(qn("w:t")))
    if len(runs) != 1 or not text.lstrip("-").replace(".", "").isdecimal() or rng.random() > 0.3:
        return
    run, old = runs[0], str(rng.randint(0, 99))
    match rng.choice(("tracked", "hidden", "struck")):
        case "tracked":
            deleted, inserted = OxmlElement("w:del"), OxmlElement("w:ins")
            deleted.append(parse_xml(f"<w:r {nsdecls('w')}><w:delText>{old}</w:delText></w:r>"))
            run.addprevious(deleted)
            run.addprevious(inserted)
            inserted.append(run)
        case "hidden":
            run.addprevious(parse_xml(f"<w:r {nsdecls('w')}><w:rPr><w:vanish/></w:rPr><w:t>{old}</w:t></w:r>"))
        case _:
            run.addprevious(parse_xml(f"<w:r {nsdecls('w')}><w:rPr><w:strike/></w:rPr><w:t>{old}</w:t></w:r>"))


def _text_box(text: str) -> Any:
    inside = f"<w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent>"
    spaces = (
        f"{nsdecls('w')} xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' "
        "xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape' "
        "xmlns:v='urn:schemas-microsoft-com:vml'"
    )
    return parse_xml(
        f"<w:r {spaces}><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:wsp><wps:txbx>{inside}"
        f"</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{inside}</v:textbox></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )
