"""Templates of the application form are published like every other file: checked, and never half."""

from __future__ import annotations

from bot.model import Severity
from bot.paper.template import TEMPLATES
from bot.publishing.checking import check_folder
from tests.bot.paper.forms import template
from tests.bot.paper.test_template import changed

NAME = TEMPLATES["person"]


def test_the_town_s_own_template_takes_the_common_one_s_place(town) -> None:
    town.save(f"common/forms/{NAME}", template("person"))
    own = changed("联系电话", "电话")
    town.save(f"forms/{NAME}", own)
    town.publish()
    assert town.knowledge().templates == {NAME: own}


def test_a_bad_template_leaves_the_last_good_one_in_its_place(town) -> None:
    path = town.save(f"forms/{NAME}", template("person"))
    town.publish()
    path.write_bytes(changed("{{ 姓名 }}", "{{ 名姓 }}"))
    (problem,) = town.publish().problems
    assert problem.document == f"forms/{NAME}" and "名姓" in problem.message
    assert town.knowledge().templates == {NAME: template("person")}


def test_a_bad_template_of_the_town_s_leaves_the_common_one(town) -> None:
    town.save(f"common/forms/{NAME}", template("person"))
    town.save(f"forms/{NAME}", b"no word file")
    town.publish()
    assert town.knowledge().templates == {NAME: template("person")}


def test_check_tells_what_is_wrong_with_file_and_remedy(town) -> None:
    town.save(f"forms/{NAME}", changed("{{ 姓名 }}", "{{ 名姓 }}"))
    town.save("forms/申请表.doc", b"\xd0\xcf\x11\xe0")
    town.save(f"forms/{TEMPLATES['organisation']}", changed("{{ 传真 }}", "", "organisation"))
    found = {f.document: f for f in check_folder(town.folders) if f.document.startswith("forms/")}
    assert found[f"forms/{NAME}"].severity is Severity.ERROR and "名姓" in found[f"forms/{NAME}"].message
    assert found["forms/申请表.doc"].severity is Severity.ERROR and found["forms/申请表.doc"].remedy
    assert found[f"forms/{TEMPLATES['organisation']}"].severity is Severity.WARNING
