"""What in the knowledge folders is knowledge, under which name, and which file wins over which."""

from __future__ import annotations

import pytest

from bot.publishing.folder import knowledge_files, revision_of
from tests.conftest import GUIDE, Town


def found(town: Town) -> dict[str, str]:
    return {file.document: file.kind for file in knowledge_files(town.folders)}


def test_reports_guides_and_lists_are_told_by_where_they_lie(town: Town) -> None:
    for name in ("reports/2021年/旧格式/某报告.txt", "guides/本地.md", "contacts.toml", "organs.toml", "wording.toml"):
        town.save(name, "甲")
    town.save("common/categories/二十.toml", "甲")
    town.save("common/smalltalk.toml", "甲")
    assert found(town) == {
        town.document: "report",
        "reports/2021年/旧格式/某报告.txt": "report",
        "guides/本地.md": "guide",
        "contacts.toml": "contacts",
        "organs.toml": "organs",
        "wording.toml": "wording",
        "common/categories/二十.toml": "category",
        "common/smalltalk.toml": "smalltalk",
        "common/guides/多久能收到答复.md": "guide",
    }


@pytest.mark.parametrize(
    "name",
    ["README.md", "草稿.txt", "reports/.DS_Store", "reports/~$某报告.docx", ".git/reports/a.txt", "guides/图.png"],
)
def test_other_files_are_left_alone(town: Town, name: str) -> None:
    before = found(town)
    town.save(name, "甲")
    assert found(town) == before


def test_a_guide_of_the_town_takes_the_place_of_the_common_one_of_the_same_name(town: Town) -> None:
    town.save("guides/多久能收到答复.md", GUIDE)
    assert "guides/多久能收到答复.md" in found(town)
    assert "common/guides/多久能收到答复.md" not in found(town)


def test_a_list_of_the_town_takes_the_place_of_the_common_one(town: Town) -> None:
    town.save("common/smalltalk.toml", "甲")
    town.save("smalltalk.toml", "乙")
    assert [name for name, kind in found(town).items() if kind == "smalltalk"] == ["smalltalk.toml"]


def test_reports_of_the_same_file_name_in_two_folders_both_stand(town: Town) -> None:
    town.save("reports/2021年/年报.txt", "甲")
    town.save("reports/2022年/年报.txt", "乙")
    assert {"reports/2021年/年报.txt", "reports/2022年/年报.txt"} <= set(found(town))


def test_laws_of_any_depth_and_ending_are_laws_and_the_towns_own_takes_the_common_ones_place(town: Town) -> None:
    for name in (
        "laws/条例.md",
        "laws/县里/条例.md",
        "laws/县里/办法.txt",
        "common/laws/条例.md",
        "common/laws/复议法.md",
    ):
        town.save(name, "甲")
    laws = {name for name, kind in found(town).items() if kind == "law"}
    assert laws == {"laws/条例.md", "laws/县里/条例.md", "laws/县里/办法.txt", "common/laws/复议法.md"}


def test_a_common_folder_inside_the_towns_own_is_counted_once(town: Town) -> None:
    inside = town.folders.model_copy(update={"common": town.folder / "common"})
    path = town.folder / "common/guides/甲.md"
    path.parent.mkdir(parents=True)
    path.write_text(GUIDE, encoding="utf-8")
    assert [file.document for file in knowledge_files(inside)] == ["common/guides/甲.md", town.document]


def test_folders_that_are_missing_hold_nothing(town: Town) -> None:
    gone = town.folders.model_copy(update={"folder": town.folder / "无", "common": town.folder / "没有"})
    assert list(knowledge_files(gone)) == []


def test_a_revision_is_named_by_name_kind_and_content() -> None:
    one = revision_of("reports/a.txt", "report", b"text")
    assert one == revision_of("reports/a.txt", "report", b"text")
    assert (
        len(
            {
                one,
                revision_of("reports/b.txt", "report", b"text"),
                revision_of("reports/a.txt", "guide", b"text"),
                revision_of("reports/a.txt", "report", b"text."),
            }
        )
        == 4
    )
