"""Pictures of every page and state: `python -m tests.web.screenshots.make FOLDER [NAME…]` takes them in every look.

Without FOLDER the handful that the README shows is taken again, beside this file. Over the made-up towns.
"""

from __future__ import annotations

import sys
import tempfile
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from tests.web.conftest import chromium
from tests.web.screenshots.states import CONTACTS, Act, states
from tests.web.towns import served

HERE = Path(__file__).parent
HEIGHT = 760
LOOKS = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced": {"forced_colors": "active"},
    "print": {"media": "print"},
}
SHOWN = (
    ("chat-answer", 1280, "light"),
    ("chat-answer", 375, "dark"),
    ("widget-answer", 1280, "light"),
    ("widget-large", 375, "light"),
    ("report", 1280, "light"),
    ("compare", 1280, "light"),
)
"""What stands in the README."""


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    wanted = set(sys.argv[2:])
    with (
        tempfile.TemporaryDirectory() as towns,
        served(Path(towns), CONTACTS) as (address, assistant),
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(**chromium())
        for name, (path, act) in states(assistant).items():
            for width in (1280, 375):
                looks = [look for look in LOOKS if folder or (name, width, look) in SHOWN]
                if looks and (not wanted or name in wanted):
                    take(browser, address + path, act, width, looks, folder or HERE, name, whole=folder is not None)
        browser.close()


def take(
    browser: Browser, address: str, act: Act, width: int, looks: list[str], folder: Path, name: str, *, whole: bool
) -> None:
    screen = {"width": width, "height": HEIGHT}
    with browser.new_context(locale="zh-CN", viewport=screen, reduced_motion="reduce") as context:
        page = context.new_page()
        page.goto(address)
        act(page)
        for look in looks:
            page.emulate_media(**LOOKS[look])
            save(page, folder / f"{name}-{width}-{look}.png", whole and not page.locator("dialog[open]").count())
            page.emulate_media(**dict.fromkeys(LOOKS[look], "null"))


def save(page: Page, path: Path, whole: bool) -> None:
    taken = Image.open(BytesIO(page.screenshot(full_page=whole)))
    # Flat colours: a palette keeps them small enough for a README.
    taken.convert("RGB").quantize(96).save(path, optimize=True)


if __name__ == "__main__":
    main()
