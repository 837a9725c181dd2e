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


def of(group: str, all_states: dict[str, tuple[str, Act]]) -> Iterator[tuple[str, str, Act]]:
    for name, (path, act) in all_states.items():
        if name.split("-")[0] in GROUPS[group]:
            yield name, path, act


@pytest.mark.parametrize("group", ["reading", "filing"])
def test_axe_finds_nothing_to_mend_where_nothing_is_kept(browser: Browser, site, group):
    address, all_states = site
    # One tab for all of them, since a new one takes longer than a page; nothing of a page is left in the next.
    with opened(browser) as page:
        for name, path, act in of(group, all_states):
            page.set_viewport_size(LARGE)
            page.emulate_media(color_scheme="light")
            page.goto(address + path)
            act(page)
            fits_in_any_look(page, name)
            assert page.evaluate("sessionStorage.length + localStorage.length + document.cookie.length") == 0


def test_axe_finds_nothing_to_mend_in_a_talk(browser: Browser, site):
    address, all_states = site
    for name, path, act in of("talking", all_states):
        with opened(browser) as page:
            page.goto(address + path)
            act(page)
            fits_in_any_look(page, name)


def test_axe_finds_nothing_to_mend_in_the_widget(browser: Browser, site):
    address, all_states = site
    for name, path, act in of("widget", all_states):
        with opened(browser) as page:
            page.goto(address + path)
            act(page)
            assert violations(page) == [], f"{name}, light"
        with opened(browser, viewport=SMALL, color_scheme="dark") as page:
            page.goto(address + path)
            act(page)
            fits(page, name, violations)


def test_every_state_is_of_a_group(site):
    _, all_states = site
    assert sorted(name for group in GROUPS for name, _, _ in of(group, all_states)) == sorted(all_states)


def fits_in_any_look(page: Page, name: str) -> None:
    assert violations(page) == [], f"{name}, light"
    page.set_viewport_size(SMALL)
    page.emulate_media(color_scheme="dark")
    fits(page, name, violations_of_looks)


def fits(page: Page, name: str, look: Callable[[Page], list[str]]) -> None:
    # English differs in words alone, which have no colour: what may differ is whether they fit.
    assert name.endswith("-english") or look(page) == [], f"{name}, small and dark"
    assert not page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"), name


@contextmanager
def opened(browser: Browser, **look: Any) -> Iterator[Page]:
    with browser.new_context(locale="zh-CN", reduced_motion="reduce", **{"viewport": LARGE, **look}) as context:
        yield context.new_page()
