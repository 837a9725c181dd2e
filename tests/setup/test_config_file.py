"""config.toml and the settings model say the same, and a mistake in it is told with its place."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from pydantic import BaseModel

from bot.errors import SettingsError
from bot.settings import Settings, find_config, load_settings
from tests.setup.house import ROOT

SMALLEST = """
[knowledge]
folder = "ours"
common = "../shared"
[state]
folder = "var"
"""


def keys_of_model(model: type[BaseModel], path: str = "") -> set[str]:
    keys: set[str] = set()
    for name, field in model.model_fields.items():
        inner = field.annotation
        if isinstance(inner, type) and issubclass(inner, BaseModel):
            keys |= keys_of_model(inner, f"{path}{name}.")
        else:
            keys.add(path + name)
    return keys


def keys_of_file(data: dict[str, object], path: str = "") -> set[str]:
    keys: set[str] = set()
    for name, value in data.items():
        keys |= keys_of_file(value, f"{path}{name}.") if isinstance(value, dict) else {path + name}
    return keys


def written(folder: Path, text: str) -> Path:
    path = folder / "config.toml"
    path.write_text(text, encoding="utf-8")
    return path


def complaint(folder: Path, text: str) -> str:
    path = written(folder, text)
    with pytest.raises(SettingsError) as caught:
        load_settings(path)
    message = str(caught.value)
    assert str(path) in message
    return message


def test_the_file_shows_every_key_and_no_other() -> None:
    assert keys_of_file(tomllib.loads((ROOT / "config.toml").read_text("utf-8"))) == keys_of_model(Settings)


def test_every_key_in_the_file_has_its_default_value(tmp_path: Path) -> None:
    shown, smallest = load_settings(ROOT / "config.toml"), load_settings(written(tmp_path, SMALLEST))
    for section in set(Settings.model_fields) - {"knowledge", "state"}:
        assert getattr(shown, section) == getattr(smallest, section), section


def test_paths_are_taken_from_the_folder_of_the_file(tmp_path: Path) -> None:
    settings = load_settings(written(tmp_path, SMALLEST))
    assert settings.knowledge.folder == tmp_path / "ours"
    assert settings.state.folder == tmp_path / "var"


def test_an_unknown_key_is_refused_with_its_path(tmp_path: Path) -> None:
    assert "web.prot" in complaint(tmp_path, SMALLEST + "[web]\nprot = 80\n")


def test_an_unknown_section_is_refused_with_its_name(tmp_path: Path) -> None:
    assert "telegramm" in complaint(tmp_path, SMALLEST + "[telegramm]\napi_base = ''\n")


def test_a_missing_section_is_named(tmp_path: Path) -> None:
    assert "state" in complaint(tmp_path, '[knowledge]\nfolder = "a"\ncommon = "b"\n')


def test_a_missing_key_is_named(tmp_path: Path) -> None:
    assert "knowledge.common" in complaint(tmp_path, '[knowledge]\nfolder = "a"\n[state]\nfolder = "var"\n')


def test_a_wrong_value_is_told_with_its_key(tmp_path: Path) -> None:
    assert "web.port" in complaint(tmp_path, SMALLEST + "[web]\nport = 70000\n")


def test_every_mistake_is_told_at_once(tmp_path: Path) -> None:
    message = complaint(tmp_path, SMALLEST + "[web]\nport = 70000\nprot = 1\n")
    assert "web.port" in message and "web.prot" in message


def test_a_file_that_is_no_toml_is_told(tmp_path: Path) -> None:
    assert "TOML" in complaint(tmp_path, "[knowledge\n")


def test_a_file_in_another_encoding_is_told(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes("# 设置".encode("gb18030"))
    with pytest.raises(SettingsError, match=r"config\.toml"):
        load_settings(path)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"nowhere\.toml"):
        load_settings(tmp_path / "nowhere.toml")


def test_the_file_given_wins_over_the_environment_and_that_over_the_checkout(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("GONGKAI_CONFIG", raising=False)
    assert find_config() == ROOT / "config.toml"
    monkeypatch.setenv("GONGKAI_CONFIG", "/elsewhere/config.toml")
    assert find_config() == Path("/elsewhere/config.toml")
    assert find_config("mine.toml") == Path("mine.toml")
