"""How often one visitor may ask.

A visitor is an address: an IPv4 address, or an IPv6 /64 (one household has all of it). The count is kept in
this process' memory and forgotten after a minute; no address is written anywhere.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from ipaddress import ip_address, ip_network

from flask import Flask, request
from flask_limiter import Limiter

from web.door import LimitQuestions


def visitor_address() -> str:
    """The address that questions are counted under.

    X-Forwarded-For is believed only when the connection comes from this machine, where a reverse proxy
    would stand, and only its last entry, which that proxy has added: all before it is the visitor's claim.
    """
    address = request.remote_addr or "unknown"
    forwarded = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
    if forwarded and _is_loopback(address):
        address = forwarded
    return _household(address)


def limit_visitors(app: Flask, per_minute: int) -> Callable[[str], LimitQuestions]:
    """For each name an allowance a minute and visitor, shared by all views that it decorates; POST only.

    Of two names one may be used up without the other: who says much of answers may still ask.
    """
    limiter = Limiter(visitor_address, app=app, storage_uri="memory://", strategy="fixed-window")
    return lambda scope: limiter.shared_limit(f"{per_minute} per minute", scope=scope, methods=["POST"])


def seconds_to_wait(app: Flask) -> int:
    """Whole seconds until the visitor may ask again, 1 to 60."""
    for limiter in app.extensions.get("limiter", ()):
        if limiter.current_limit is not None:
            return min(60, max(1, math.ceil(float(limiter.current_limit.reset_at) - time.time())))
    return 60


def _is_loopback(address: str) -> bool:
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return False


def _household(address: str) -> str:
    try:
        parsed = ip_address(address)
    except ValueError:
        return address
    if parsed.version == 4:
        return str(parsed)
    # An IPv4 visitor on a dual-stack socket would otherwise share one /64 with all the others.
    mapped = parsed.ipv4_mapped
    return str(mapped) if mapped else str(ip_network((parsed, 64), strict=False))
