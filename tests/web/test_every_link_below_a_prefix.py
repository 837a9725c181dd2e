"""From the first page on every link, form and file of every page is followed, behind a proxy with a sub-path."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

import pytest
from flask.testing import FlaskClient
from lxml import html

from web import create_app

PREFIX = "http://proxy/town/gk/"
# Each report has the same links, in the same templates: of the pages of one kind so many are opened.
MOST_OF_A_KIND = 3


@pytest.fixture
def client(towns, make_settings) -> FlaskClient:
    return create_app(towns, make_settings()).test_client()


def kind_of(address: str) -> tuple[str, ...]:
    """The parts of an address that name a page, not what it is about."""
    path, query = urlsplit(address).path.split("/")[3:], urlsplit(address).query
    fields = sorted({part.partition("=")[0] for part in query.split("&")})
    return tuple(path[:2]) if path[0] == "en" else tuple(path[:1] or [""]), str(len(path)), path[-1][-4:], *fields


def links_of(page: html.HtmlElement) -> Iterator[str]:
    """What a browser would load or a reader could go to; links of a guide lead out of the house."""
    yield from (link for link in page.xpath("//@href | //@src") if not link.startswith(("http:", "https:", "tel:")))
    for form in page.xpath("//form"):
        if form.get("method") == "get":
            given = [f"{i.get('name')}={i.get('value') or ''}" for i in form.xpath(".//input[@type='hidden']")]
            yield f"{form.get('action', '')}?{'&'.join(given)}"
        else:
            yield form.get("action", "")


def test_nothing_leads_outside_or_nowhere(client):
    waiting, seen, kinds = [PREFIX, f"{PREFIX}widget-demo", f"{PREFIX}en/widget-demo"], set(), {}
    while waiting:
        address = waiting.pop(0)
        kinds.setdefault(kind_of(address), []).append(address)
        if len(kinds[kind_of(address)]) > MOST_OF_A_KIND:
            continue
        with client.get(address.removeprefix(PREFIX[:-1])) as reply:
            assert reply.status_code in (200, 302), address
            found = [reply.headers["Location"]] if reply.status_code == 302 else []
            if reply.mimetype == "text/html" and not found:
                found = list(links_of(html.fromstring(reply.get_data(as_text=True))))
        for link in found:
            assert not link.startswith("/"), (address, link)
            leads = urljoin(address, link).partition("#")[0]
            assert leads.startswith(PREFIX), (address, link)
            if leads not in seen:
                seen.add(leads)
                waiting.append(leads)
    pages = {kind[0][-1] for kind in kinds}
    assert {"", "apply", "compare", "deadline", "organs", "r", "refused", "widget-demo"} <= pages
    assert {("en", "apply"), ("en", "r"), ("en", "refused")} <= {kind[0] for kind in kinds}
