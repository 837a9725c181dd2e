"""Every command finds its settings, and says in one line what is wrong with them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.bot.answering.towns import NUMBERS

QUESTION = "柳河镇2022年收到几件申请"


def test_the_environment_names_the_config_file(own_process) -> None:
    told = own_process("ask", QUESTION, "--json")
    assert told.returncode == 0
    assert json.loads(told.stdout)["facts"][0]["value"] == NUMBERS[2022][1]["三", "new", "total"]


def test_what_is_given_comes_before_the_environment(own_process, config) -> None:
    told = own_process("--config", str(config), "ask", QUESTION, "--json", GONGKAI_CONFIG="/nirgends/config.toml")
    assert json.loads(told.stdout)["outcome"] == "answered"


def test_a_path_is_taken_from_the_folder_of_the_config_file(config) -> None:
    assert (config.parent / "knowledge" / "reports").is_dir()
    assert 'folder = "knowledge"' in config.read_text(encoding="utf-8")


def broken(folder: Path, text: str) -> Path:
    path = folder / "config.toml"
    path.write_text(text, encoding="utf-8")
    return path


GOOD = '[knowledge]\nfolder = "k"\ncommon = "c"\n[state]\nfolder = "s"\n'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (GOOD + "[web]\nprot = 80\n", "web.prot"),
        (GOOD + "[wbe]\nport = 80\n", "wbe"),
        (GOOD.replace('common = "c"\n', ""), "knowledge.common"),
        (GOOD + '[web]\nport = "viele"\n', "web.port"),
        ("[knowledge\n", "TOML"),
    ],
)
@pytest.mark.parametrize("command", [("ask", "你好"), ("check",), ("facts",), ("reload",)])
def test_a_mistake_in_the_settings_is_one_line_and_exit_code_one(gongkai, tmp_path, command, text, said) -> None:
    path = broken(tmp_path, text)
    printed = gongkai(*command, config=path)
    assert printed.exit_code == 1
    assert printed.stdout == ""
    assert len(printed.stderr.strip().splitlines()) == 1
    assert said in printed.stderr and str(path) in printed.stderr


def test_a_config_file_that_is_not_there_is_one_line(own_process) -> None:
    told = own_process("ask", "你好", GONGKAI_CONFIG="/nirgends/config.toml")
    assert told.returncode == 1
    assert told.stderr.decode().count("\n") == 1
    assert "/nirgends/config.toml" in told.stderr.decode()


def test_help_tells_each_command_in_chinese(gongkai) -> None:
    printed = gongkai("--help").stdout
    for command in ("ask", "batch", "chat", "check", "reload", "facts", "exam", "deadline", "serve", "telegram"):
        assert command in printed
        assert gongkai(command, "--help").exit_code == 0
