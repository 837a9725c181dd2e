"""Whatever the documents point at is there; what they promise about licences and versions holds."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import PackageNotFoundError, metadata

import pytest

from tests.docs.pages import DOCUMENTS, READMES, page
from tests.setup.house import ROOT

LINKED = (*DOCUMENTS, "knowledge/README.md", "tests/exam/README.md")
FOLDERS = ("bot", "web", "tests", "knowledge")
COPYLEFT = re.compile(r"GPL|MPL|Mozilla")


def licence(package: str) -> str:
    """What a package says of its own licence; "" if it is for another system and not installed here."""
    try:
        told = metadata(package)
    except PackageNotFoundError:
        return ""

    def said(field: str) -> str:
        return " ".join(told.get_all(field) or [])

    classifiers = [c for c in told.get_all("Classifier") or [] if c.startswith("License")]
    return " ".join([said("License-Expression") or said("License")[:80], *classifiers])


def locked() -> list[str]:
    return re.findall(r"^([A-Za-z0-9_.-]+)==", (ROOT / "requirements.lock").read_text("utf-8"), re.MULTILINE)


@pytest.mark.parametrize("name", LINKED)
def test_every_link_between_documents_leads_somewhere(name: str) -> None:
    targets = re.findall(r"\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)", page(name))
    assert [target for target in targets if not (ROOT / name).parent.joinpath(target).exists()] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_file_that_is_named_exists(name: str) -> None:
    named = re.findall(rf"`((?:{'|'.join(FOLDERS)})/[\w./-]*)`", page(name))
    # What a town may add need not be there yet.
    optional = {
        f"knowledge/{name}" for name in ("wording.toml", "exam/", "corrections.toml", "withdrawn.toml", "待核对/")
    }
    assert [path for path in named if path not in optional and not (ROOT / path).exists()] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_document_names_a_module_that_is_not_there(name: str) -> None:
    named = set(re.findall(r"`(bot\.[a-z_]+)`", page(name)))
    paths = {module: ROOT / module.replace(".", "/") for module in named}
    assert [m for m, p in paths.items() if not p.is_dir() and not p.with_suffix(".py").exists()] == []


@pytest.mark.parametrize("name", READMES)
def test_every_package_with_a_copyleft_licence_is_named(name: str) -> None:
    told = page(name)
    assert [package for package in locked() if COPYLEFT.search(licence(package)) and package not in told] == []


def test_nothing_under_the_gpl_is_installed_beside() -> None:
    assert [p for p in locked() if re.search(r"(?<!L)(?:\bA?GPL|GNU (?:Affero )?General)", licence(p))] == []


def test_the_version_is_the_same_everywhere() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert re.findall(r"^## (\S+)", page("CHANGELOG.md"), re.MULTILINE)[0].startswith(f"{version}（")
    for name in READMES:
        assert set(re.findall(r"gongkai-(\d+\.\d+\.\d+)", page(name))) == {version}
