"""config.toml, read once into frozen sections. Unknown keys are refused with their path.

Relative paths are taken from the folder of the config file, so another town is another folder.
"""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.errors import SettingsError

TOKEN_VARIABLE = "GONGKAI_TELEGRAM_TOKEN"
CONFIG_VARIABLE = "GONGKAI_CONFIG"


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class KnowledgeSettings(_Section):
    folder: Path
    common: Path


class StateSettings(_Section):
    folder: Path

    @property
    def database(self) -> Path:
        return self.folder / "gongkai.db"

    @property
    def words(self) -> Path:
        """jieba's dictionary, and what the last start took apart and learned."""
        return self.folder / "jieba"

    @property
    def desk(self) -> Path:
        """Accounts and the record of changes: what of this folder cannot be made again."""
        return self.folder / "desk"


class WebSettings(_Section):
    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65535)
    public_url: str = ""
    allowed_origins: tuple[str, ...] = ()
    threads: int = Field(default=8, ge=1, le=64)
    questions_per_minute: int = Field(default=60, ge=1)

    @property
    def base_url(self) -> str:
        """The address that citations start with, without a slash at the end."""
        return (self.public_url or f"http://{self.host}:{self.port}").rstrip("/")


class TelegramSettings(_Section):
    api_base: str = "https://api.telegram.org"
    proxy: str = ""
    webhook: bool = False
    webhook_port: int = Field(default=0, ge=0, le=65535)
    staff_chat: int = 0
    staff_hour: int = Field(default=9, ge=0, le=23)


class SessionSettings(_Section):
    minutes: int = Field(default=30, ge=1)
    most: int = Field(default=10_000, ge=1)


class ApplicationSettings(_Section):
    """`font`: a font file for the PDF of the application form; "" looks for Noto Sans CJK where systems keep it."""

    font: str = ""


class ListeningSettings(_Section):
    """Whether somebody reads what residents say of answers, and for how long it is kept."""

    readers: bool = False
    keep_days: int = Field(default=180, ge=1, le=3650)


class ReadingSettings(_Section):
    """Limits of the child processes that read the knowledge files; memory and time are for one file in one child."""

    processes: int = Field(default=2, ge=1, le=16)
    seconds: float = Field(default=30, gt=0)
    memory_megabytes: int = Field(default=1024, ge=64)
    file_megabytes: int = Field(default=60, ge=1, le=1024)


class DeskSettings(_Section):
    """The clerks' pages under /desk; nothing of them exists while they are off."""

    enabled: bool = False
    minutes: int = Field(default=60, ge=5, le=24 * 60)
    upload_megabytes: int = Field(default=200, ge=1, le=4096)


class PublishingSettings(_Section):
    """`hold`: what is changed in the folder by hand waits until somebody publishes it, as changes at the desk do."""

    hold: bool = False


class Settings(_Section):
    knowledge: KnowledgeSettings
    state: StateSettings
    web: WebSettings = WebSettings()
    telegram: TelegramSettings = TelegramSettings()
    sessions: SessionSettings = SessionSettings()
    reading: ReadingSettings = ReadingSettings()
    application: ApplicationSettings = ApplicationSettings()
    listening: ListeningSettings = ListeningSettings()
    desk: DeskSettings = DeskSettings()
    publishing: PublishingSettings = PublishingSettings()


def find_config(given: str | None = None) -> Path:
    """The config file: the one given, else $GONGKAI_CONFIG, else config.toml of the checkout."""
    named = given or os.environ.get(CONFIG_VARIABLE)
    return Path(named) if named else Path(__file__).resolve().parent.parent / "config.toml"


def load_settings(path: Path) -> Settings:
    """Read `path`; raises SettingsError naming the file, the key and what is allowed."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise SettingsError(f"{path}：找不到设置文件。请用 --config 指明，或在程序文件夹里运行。") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}：不是有效的 TOML：{error}") from error
    try:
        settings = Settings.model_validate(data)
    except ValidationError as error:
        raise SettingsError("\n".join(_in_words(path, item) for item in error.errors())) from None
    base = path.resolve().parent
    return settings.model_copy(
        update={
            "knowledge": KnowledgeSettings(
                folder=base / settings.knowledge.folder, common=base / settings.knowledge.common
            ),
            "state": StateSettings(folder=base / settings.state.folder),
        }
    )


def _in_words(path: Path, item: object) -> str:
    assert isinstance(item, dict)
    key = ".".join(str(part) for part in item["loc"])
    match item["type"]:
        case "extra_forbidden":
            return f"{path}：不认识的键 {key}。请检查拼写，或删去这一行。"
        case "missing":
            return f"{path}：缺少键 {key}。请补上。"
        case _:
            return f"{path}：键 {key} 的值不对：{item['msg']}"
