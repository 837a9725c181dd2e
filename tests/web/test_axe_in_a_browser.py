"""axe finds nothing to mend in any page and any state, large and light, small and dark, and nothing scrolls sideways.

Each state is reached once; the widget's twice, since on a small screen it is another window.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.web.axe import violations, violations_of_looks
from tests.web.screenshots.states import CONTACTS, GROUPS, Act, states
from tests.web.towns import served

SMALL = {"width": 320, "height": 700}


@pytest.fixture(scope="module")
def site(tmp_path_factory, towns_read):
    with served(tmp_path_factory.mktemp("axe"), CONTACTS, copied=towns_read) as (address, assistant):
        yield address, states(assistant)


@pytest.mark.parametrize("group", GROUPS)
def test_axe_finds_nothing_to_mend(browser: Browser, site, group):
    address, all_states = site
    for name, (path, act) in all_states.items():
        if name.split("-")[0] not in GROUPS[group]:
            continue
        with opened(browser, address + path, act) as page:
            assert violations(page) == [], f"{name}, light"
            if group != "widget":
                page.set_viewport_size(SMALL)
                page.emulate_media(color_scheme="dark")
                fits(page, name, violations_of_looks)
        if group == "widget":
            with opened(browser, address + path, act, viewport=SMALL, color_scheme="dark") as page:
                fits(page, name, violations)


def fits(page: Page, name: str, look: Callable[[Page], list[str]]) -> None:
    # English differs in words alone, which have no colour: what may differ is whether they fit.
    assert name.endswith("-english") or look(page) == [], f"{name}, small and dark"
    assert not page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"), name


@contextmanager
def opened(browser: Browser, address: str, act: Act, **look: Any) -> Iterator[Page]:
    with browser.new_context(locale="zh-CN", reduced_motion="reduce", **look) as context:
        page = context.new_page()
        page.goto(address)
        act(page)
        yield page
