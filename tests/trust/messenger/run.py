"""The chat group's part of `make trust`: the soak and the fifty kills. Prints what it found; exit 1 if it is not good."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.bot.messenger.fake_bot_api import FakeBotApi
from tests.trust.messenger.killing import IN_FLIGHT_AT_MOST, kill_again_and_again
from tests.trust.messenger.soaking import soak

GROWTH = 1.15
"""Memory after the last tenth against that after the third, when caches are warm."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--updates", type=int, default=10_000)
    parser.add_argument("--kills", type=int, default=50)
    asked = parser.parse_args()
    return 0 if all((_soaked(asked.updates), _killed(asked.kills))) else 1


def _soaked(updates: int) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        found = soak(Path(folder), updates)
    growth = found.kilobytes[-1] / found.kilobytes[2]
    print(f"soak: {found.updates} updates from 200 chats, {found.questions} questions")
    print(f"  lost {found.lost}, doubled {found.doubled}, unasked {found.unasked}")
    print(f"  to the send call: p50 {found.p50_seconds * 1000:.0f} ms, p95 {found.p95_seconds * 1000:.0f} ms")
    print(
        f"  memory {found.kilobytes[0] // 1024} → {found.kilobytes[-1] // 1024} MB, since the third tenth ×{growth:.2f}"
    )
    return not (found.lost or found.doubled or found.unasked) and growth < GROWTH


def _killed(kills: int) -> bool:
    telegram = FakeBotApi()
    try:
        with tempfile.TemporaryDirectory() as folder:
            found = kill_again_and_again(telegram, Path(folder), kills)
    finally:
        telegram.close()
    print(f"kills: {found.kills} at random moments, {found.asked} questions")
    print(f"  lost {found.lost}, repeated {found.repeated} (at most {IN_FLIGHT_AT_MOST} are at work at a time)")
    return found.lost == 0 and found.repeated <= found.kills * IN_FLIGHT_AT_MOST


if __name__ == "__main__":
    sys.exit(main())
