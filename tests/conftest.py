"""What every test may stand on: the project's own knowledge, published once, and a small town of a test's own."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot.assistant import Assistant
from bot.index.segment import Segmenter
from bot.index.store import Store
from bot.publishing.knowledge import Knowledge
from bot.publishing.library import Library
from bot.publishing.publisher import Published, Publisher
from bot.settings import KnowledgeSettings, Settings, load_settings
from tests.bot.reading.printed import report_text

KNOWLEDGE = Path(__file__).resolve().parents[1] / "knowledge"
CONFIG = """
[knowledge]
folder = "knowledge"
common = "{common}"
[state]
folder = "state"
[web]
public_url = "https://gk.example.cn"
"""


@pytest.fixture(scope="session", autouse=True)
def dictionary(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of jieba's dictionary, made before anybody needs it: all of a process use the first one's."""
    folder = tmp_path_factory.mktemp("jieba")
    Segmenter(folder)
    return folder


@pytest.fixture(scope="session")
def settings(tmp_path_factory: pytest.TempPathFactory, dictionary: Path) -> Settings:
    """Read from a config file in a folder of its own, over a copy of the project's knowledge."""
    house = tmp_path_factory.mktemp("house")
    shutil.copytree(KNOWLEDGE, house / "knowledge")
    (house / "state").mkdir()
    (house / "state/jieba").symlink_to(dictionary)
    (house / "config.toml").write_text(CONFIG.format(common="knowledge/common"), encoding="utf-8")
    return load_settings(house / "config.toml")


@pytest.fixture(scope="session")
def published(settings: Settings) -> Path:
    """The state folder once the project's own knowledge is published; others begin with a copy of it."""
    made = Assistant(settings)
    made.publish()
    made.store.close()
    return settings.state.folder


@pytest.fixture(scope="session")
def assistant(settings: Settings, published: Path) -> Assistant:
    """Answers from `settings`' knowledge, already published. Nobody may change its folder."""
    return Assistant(settings)


@dataclass
class Town:
    """A town whose folder a test may change: one report (all numbers known), one common guide, nothing else."""

    settings: Settings
    document: str = "reports/柳河镇人民政府2022年度报告.txt"
    store: Store = field(init=False)
    publisher: Publisher = field(init=False)

    def __post_init__(self) -> None:
        self.store = Store(self.settings.state.database)
        self.publisher = Publisher(self.settings, self.store)

    @property
    def folders(self) -> KnowledgeSettings:
        return self.settings.knowledge

    @property
    def cache(self) -> Path:
        return self.settings.state.folder / "jieba"

    @property
    def folder(self) -> Path:
        return self.folders.folder

    @property
    def report(self) -> Path:
        return self.folder / self.document

    def save(self, name: str, content: str | bytes) -> Path:
        """Write a file of the town's own folder; a name that starts with common/ goes to the common one."""
        inside = name.removeprefix("common/")
        path = (self.folder if inside == name else self.folders.common) / inside
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def publish(self) -> Published:
        return self.publisher.publish()

    def revisions(self) -> dict[str, str]:
        """Document → revision, of the version that is published now."""
        return {member.document: member.revision for member in self.store.members(self.store.current()[0])}

    def knowledge(self) -> Knowledge:
        return Library(self.store, self.cache).current()


GUIDE = """---
title: 多久能收到答复
questions:
  - 申请交上去多久给答复
articles: [条例第三十三条]
---
20 个工作日内答复（条例第三十三条）。
"""


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    config = tmp_path / "town" / "config.toml"
    config.parent.mkdir()
    config.write_text(CONFIG.format(common="shared"), encoding="utf-8")
    made = Town(load_settings(config))
    made.save(made.document, report_text())
    made.save("common/guides/多久能收到答复.md", GUIDE)
    yield made
    made.store.close()
