"""Addresses that work under any prefix: a reverse proxy may put the whole door under a sub-path.

So no page says "/static/…": it says how many steps up the root is, and the browser does the rest.
"""

from __future__ import annotations

from urllib.parse import urlsplit


def root_of(path: str) -> str:
    """The relative address of the door's root, seen from `path`: "./" for "/x", "../../" for "/r/a/b"."""
    return "../" * (path.count("/") - 1) or "./"


def link_from(root: str, base_url: str, url: str) -> str:
    """`url` as a link on a page whose root is `root`; "" if it is nothing that a page may link to.

    Our own addresses (those under `base_url`, or starting with one slash) become relative.
    """
    if url.startswith(base_url + "/"):
        return root + url.removeprefix(base_url + "/")
    if url.startswith("/") and not url.startswith("//"):
        return root + url[1:]
    # Anything but the web's own schemes could run as a script when tapped.
    return url if urlsplit(url).scheme in ("http", "https") else ""
