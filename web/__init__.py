"""The web door: the only place that knows Flask. `create_app` builds it, `serve` keeps it answering."""

from __future__ import annotations

from web.app import create_app
from web.serving import serve

__all__ = ["create_app", "serve"]
