"""make bench: the sizes of scripts and pages, as they are and packed by a proxy, first paints, and times of replies.

Over the made-up towns, on this machine, without a network between.
"""

from __future__ import annotations

import gzip
import statistics
import tempfile
import time
import urllib.request
from pathlib import Path
from urllib.parse import quote

from tests.web.towns import ORGAN, served

ROUNDS = 7
HOST = "<!doctype html><html lang=zh-CN><title>镇政府</title><h1>镇政府</h1><script src='{}widget.js' defer></script>"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, served(Path(folder)) as (address, assistant):
        report = assistant.organ_page(ORGAN).reports[-1]
        paths = {
            "widget.js": "widget.js",
            "chat.js": "chat.js",
            "chat page": "",
            "report": f"r/{quote(report.document)}/{report.revision}",
            "organ": f"organs/{quote(ORGAN)}",
            "organs of a year": "organs",
            "application form": "apply",
            "days and fees": "deadline?received=2025-09-05",
            "refusals": "refused",
            "compare two": f"compare?organ={quote(ORGAN)}&organ={quote(assistant.coverage()[0][0])}",
        }
        print(f"{'':<28}{'bytes':>12}{'gzip':>12}")
        for name, path in paths.items():
            with urllib.request.urlopen(address + path) as reply:
                content = reply.read()
            print(f"{name:<28}{len(content):>12}{len(gzip.compress(content)):>12}")
        paint(address, paths)
    replies()


def replies() -> None:
    """How long the service itself takes for a page, where there is more to show: twelve organs over six years."""
    years = range(2019, 2025)
    with tempfile.TemporaryDirectory() as folder, served(Path(folder), organs=(12, years)) as (address, assistant):
        covered = sorted({organ for organ, year in assistant.coverage() if year == years[0]})
        report = assistant.organ_page(covered[0]).reports[-1]
        several = "&".join(f"organ={quote(organ)}" for organ in covered)
        print(f"{'reply, ms, median':<28}")
        for name, path in {
            f"compare {len(covered)} x {len(years)}": f"compare?{several}",
            "the same as CSV": f"compare?{several}&format=csv",
            "organ": f"organs/{quote(covered[0])}",
            "organs of a year": "organs",
            "report": f"r/{quote(report.document)}/{report.revision}",
        }.items():
            print(f"  {name:<26}{statistics.median(replied(address + path) for _ in range(ROUNDS)):>12.1f}")


def replied(address: str) -> float:
    start = time.perf_counter()
    with urllib.request.urlopen(address) as reply:
        reply.read()
    return (time.perf_counter() - start) * 1000


def paint(address: str, paths: dict[str, str]) -> None:
    try:
        from playwright.sync_api import sync_playwright

        from tests.web.conftest import chromium
    except ImportError:
        print("first paint: not measured, `make dev` installs what it needs")
        return
    if not chromium():
        print("first paint: not measured, there is no Chromium")
        return
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**chromium())
        page = browser.new_page()
        # Another site with the widget: its own first paint, and when the widget's button is there.
        page.route("**/town", lambda route: route.fulfill(body=HOST.format(address), content_type="text/html"))
        print(f"{'first paint, ms, median':<28}")
        for name in ("chat page", "report", "organ"):
            print(f"  {name:<26}{timed(page, address + paths[name]):>12.0f}")
        print(f"  {'a site with the widget':<26}{timed(page, address + 'town'):>12.0f}")
        button = [shown(page, address + "town") for _ in range(ROUNDS)]
        print(f"  {'the widgets button':<26}{statistics.median(button):>12.0f}")
        conversation(browser, address)
        browser.close()


def conversation(browser, address: str) -> None:
    """Asked, chosen, followed up and looked up in the report: what the browser fetched, and from whom."""
    from tests.web.screenshots.states import asking

    context = browser.new_context(locale="zh-CN")
    fetched: list[str] = []
    context.on("request", lambda request: fetched.append(request.url))
    page = context.new_page()
    page.goto(f"{address}widget-demo")
    asking(f"{ORGAN}2022年收到几件申请", "结转下年度的呢")(page)
    with context.expect_page() as opened:
        page.locator(".citations a").last.click()
    opened.value.wait_for_load_state()
    foreign = [url for url in fetched if not url.startswith(address)]
    print(f"requests of a conversation: {len(fetched)}, to others than the service: {len(foreign)}, ", end="")
    print(f"cookies: {len(context.cookies())}")
    context.close()


def timed(page, address: str) -> float:
    found = []
    for _ in range(ROUNDS):
        page.goto(address)
        page.wait_for_load_state()
        found.append(
            page.evaluate(
                """() => new Promise(done => new PerformanceObserver(list => {
                    const paint = list.getEntriesByName('first-contentful-paint')[0];
                    if (paint) done(paint.startTime);
                }).observe({ type: 'paint', buffered: true }))"""
            )
        )
    return statistics.median(found)


def shown(page, address: str) -> float:
    page.goto(address)
    page.locator("button.launcher").wait_for()
    return float(page.evaluate("performance.now()"))


if __name__ == "__main__":
    main()
