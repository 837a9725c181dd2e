"""The form as one page of HTML to print: no script, nothing loaded, every text escaped."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from html import escape

from bot.paper.layout import notes_of, rows_of, signature_of, title_of
from bot.paper.sheet import Sheet
from bot.wording import requesting as words

_STYLE = """
:root { color-scheme: light; }
body { max-width: 46rem; margin: 1rem auto; padding: 0 1rem; background: #fff; color: #000; line-height: 1.6;
  font-family: "Noto Serif CJK SC", "Songti SC", SimSun, "Noto Sans CJK SC", serif; }
h1 { margin: 0.8rem 0; font-size: 1.5rem; text-align: center; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { padding: 0.45rem 0.5rem; border: 1px solid #000; text-align: start; vertical-align: top;
  overflow-wrap: anywhere; white-space: pre-wrap; font-weight: normal; }
th { width: 8.2em; background: #f3f3f3; }
th.part { width: auto; background: #e4e4e4; text-align: center; font-weight: 600; }
.sign { display: flex; flex-wrap: wrap; gap: 1rem; justify-content: space-between; margin: 2.2rem 1rem 1.2rem; }
.hint { padding: 0.6rem; border: 2px solid #0b4f8a; }
ol { padding-inline-start: 1.4em; }
@page { size: A4; margin: 18mm; }
@media print { .hint { display: none; } body { max-width: none; margin: 0; padding: 0; font-size: 11pt; } }
@media (max-width: 30rem) { th { width: 6em; } td, th { padding: 0.35rem; } }
"""
POLICY = (
    f"default-src 'none'; style-src 'sha256-{b64encode(sha256(_STYLE.encode()).digest()).decode()}'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
"""The content security policy that the page works under: its own style, and nothing else."""


def page_of(sheet: Sheet) -> bytes:
    title = escape(title_of(sheet))
    rows = "\n".join(f"<tr>{_cells(row)}</tr>" for row in rows_of(sheet))
    sign, day = map(escape, signature_of(sheet))
    notes = "".join(f"<li>{escape(note)}</li>" for note in notes_of(sheet))
    return f"""<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title><style>{_STYLE}</style></head>
<body><header class="hint">{escape(words.PAPER_PRINT_HINT)}</header>
<main><h1>{title}</h1>
<table>
{rows}
</table>
<p class="sign"><span>{sign}</span><span>{day}</span></p>
<ol>{notes}</ol></main></body></html>
""".encode()


def _cells(row: tuple[tuple[str, str], ...]) -> str:
    if not row[0][0]:
        return f'<th class="part" colspan="4" scope="colgroup">{escape(row[0][1])}</th>'
    across = "" if len(row) > 1 else ' colspan="3"'
    return "".join(f'<th scope="row">{escape(label)}</th><td{across}>{escape(text)}</td>' for label, text in row)
