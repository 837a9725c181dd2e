"""`make widget`, before a version is tagged: the present widget into released/, with its version's name beside.

A site that pins a released widget is served it by every later version, also one that was installed anew.
"""

from __future__ import annotations

import sys
import tomllib
from importlib.metadata import version as installed
from pathlib import Path

from web.bundles import RELEASED, hash_of
from web.scripts import script

VERSIONS = "versions.toml"


class AlreadyReleased(Exception):
    """That version was released with another widget."""


def versions(folder: Path = RELEASED) -> dict[str, str]:
    """Version → the hash in its widget's name."""
    path = folder / VERSIONS
    return dict(tomllib.loads(path.read_text(encoding="utf-8"))) if path.exists() else {}


def release(version: str, content: bytes, folder: Path = RELEASED) -> Path:
    """Writes `content` under its hash, and which version it belongs to; doing it twice changes nothing."""
    name = hash_of(content)
    known = versions(folder)
    if known.get(version, name) != name:
        raise AlreadyReleased(f"{version} 已经发布过，小窗口不一样了：请先改 pyproject.toml 里的版本号。")
    path = folder / f"widget-{name}.js"
    path.write_bytes(content)
    lines = [f'"{one}" = "{hash_}"\n' for one, hash_ in {**known, version: name}.items()]
    (folder / VERSIONS).write_text("".join(lines), encoding="utf-8")
    return path


def main() -> None:
    try:
        print(release(installed("gongkai"), script("widget").encode()))
    except AlreadyReleased as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
