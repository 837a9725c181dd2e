"""A made-up county whose reports have every kind of cell, and the real assistant that has read them."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from werkzeug.serving import WSGIRequestHandler, make_server

from bot.assistant import Assistant
from bot.settings import KnowledgeSettings, ListeningSettings, Settings, StateSettings, WebSettings
from tests.generator.catalogue import LAYOUTS
from tests.generator.folder import make_folder
from tests.generator.form import form_of_year
from tests.generator.truth import truth_of
from tests.setup.house import begin_with
from web import create_app

ROOT = Path(__file__).resolve().parents[2]
ORGAN = "甲子县人民政府"
BROKEN = "错镇人民政府"
EMPTY = "空乡人民政府"
GLUED = "粘乡人民政府"
SHORT = "漏乡人民政府"


class Towns(Assistant):
    """The real assistant, with the settings that it was made from."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings)
        self.settings = settings


Organs = tuple[int, range]
"""How many organs in plain layouts, over which years."""
FEW: Organs = (2, range(2020, 2023))


def read_towns(
    out: Path, contacts: str = "", *, copied: Path | None = None, begun: Path | None = None, organs: Organs = FEW
) -> Towns:
    """`organs`, two over 2020 to 2022, one report whose sums fail, one with a cell left empty, one whose
    numbers are printed without gaps, and one that lost cells. `copied` is a folder that has read them already,
    `begun` a state folder that has read the common knowledge.
    """
    if copied:
        shutil.copytree(copied, out, symlinks=True, dirs_exist_ok=True)
    else:
        _write(out, organs)
        if begun:
            begin_with(begun, out / "state")
    if contacts:
        (out / "knowledge" / "contacts.toml").write_text(contacts, encoding="utf-8")
    settings = Settings(
        knowledge=KnowledgeSettings(folder=out / "knowledge", common=ROOT / "knowledge" / "common"),
        state=StateSettings(folder=out / "state"),
        web=WebSettings(public_url="http://gk.example.cn"),
    )
    assistant = Towns(settings)
    if contacts or not copied:
        assistant.publish()
    return assistant


def _write(out: Path, organs: Organs) -> None:
    make_folder(out, *organs, ["tabs"])
    reports = out / "knowledge" / "reports"
    for organ, slip in ((BROKEN, {"break_one": True}), (EMPTY, {"blank_one": True})):
        written = LAYOUTS["tabs"].write(truth_of(3, form_of_year(2022), organ, year=2022, **slip))
        (reports / f"{organ}2022年度报告{written.extension}").write_bytes(written.data)
    for organ, layout, seed in ((GLUED, "glued", 1), (SHORT, "tabs_short", 3)):
        written = LAYOUTS[layout].write(truth_of(seed, form_of_year(2022), organ, year=2022))
        (reports / f"{organ}2022年度报告{written.extension}").write_bytes(written.data)
    guides = out / "knowledge" / "guides"
    guides.mkdir()
    (guides / "问水车.md").write_text(GUIDE, encoding="utf-8")


class _Quiet(WSGIRequestHandler):
    def log_request(self, *_: object) -> None:
        return


@contextmanager
def served(
    out: Path, contacts: str = "", *, copied: Path | None = None, organs: Organs = FEW
) -> Iterator[tuple[str, Assistant]]:
    """The towns over real HTTP, with staff who read feedback: the address with its slash, and who answers there."""
    settings = read_towns(out, contacts, copied=copied, organs=organs).settings
    server = make_server(
        "127.0.0.1", 0, lambda environ, start: app(environ, start), threaded=True, request_handler=_Quiet
    )
    address = f"http://127.0.0.1:{server.server_port}/"
    own = settings.model_copy(
        update={
            "web": WebSettings(public_url=address.rstrip("/"), questions_per_minute=1000),
            "listening": ListeningSettings(readers=True),
        }
    )
    assistant = Assistant(own, listens=True)
    assistant.ask("你好")
    app = create_app(assistant, own)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield address, assistant
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


GUIDE = """---
title: 水车怎么看
questions:
  - 水车怎么看
articles:
  - 条例第四十条
as_of: "2026-01-05"
---
先到**水车房**登记，再看[登记簿](javascript:alert(1))。
<script>alert(2)</script>

![图](http://elsewhere.example.cn/x.png)

## 为什么
水车是大家的。
"""
