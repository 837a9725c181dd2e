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

LARGE = {"width": 1280, "height": 720}
SMALL = {"width": 320, "height": 700}


@pytest.fixture(scope="module")
def site(tmp_path_factory, towns_read):
    with served(tmp_path_factory.mktemp("axe"), CONTACTS, copied=towns_read) as (address, assistant):
        yield address, states(assistant)


@pytest.mark.parametrize("group", ["reading", "filing", "talking"])
def test_axe_finds_nothing_to_mend(browser: Browser, site, group):
    with opened(browser) as page:
        for name in in_turn(page, site, group):
            assert violations(page) == [], f"{name}, light"
            page.set_viewport_size(SMALL)
            page.emulate_media(color_scheme="dark")
            fits(page, name, violations_of_looks)
            page.set_viewport_size(LARGE)
            page.emulate_media(color_scheme="light")


def test_axe_finds_nothing_to_mend_in_the_widget(browser: Browser, site):
    with opened(browser) as page:
        for name in in_turn(page, site, "widget"):
            assert violations(page) == [], f"{name}, light"
    with opened(browser, viewport=SMALL, color_scheme="dark") as page:
        for name in in_turn(page, site, "widget"):
            fits(page, name, violations)


def test_every_state_is_of_a_group(site):
    assert {name.split("-")[0] for name in site[1]} == {first for group in GROUPS.values() for first in group}


def in_turn(page: Page, site: tuple[str, dict[str, tuple[str, Act]]], group: str) -> Iterator[str]:
    """The states of a group, each reached as in a new tab; to open one really takes longer than a page."""
    address, all_states = site
    page.add_init_script("sessionStorage.clear(); localStorage.clear()")
    for name, (path, act) in all_states.items():
        if name.split("-")[0] in GROUPS[group]:
            page.unroute_all(behavior="ignoreErrors")
            page.goto(address + path)
            act(page)
            yield name


def fits(page: Page, name: str, look: Callable[[Page], list[str]]) -> None:
    # English differs in words alone, which have no colour: what may differ is whether they fit.
    assert name.endswith("-english") or look(page) == [], f"{name}, small and dark"
    assert not page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"), name


@contextmanager
def opened(browser: Browser, **look: Any) -> Iterator[Page]:
    with browser.new_context(locale="zh-CN", reduced_motion="reduce", **{"viewport": LARGE, **look}) as context:
        yield context.new_page()
