"""The web door: the only place that knows Flask. `create_app` builds it, `serve` keeps it answering."""

from __future__ import annotations

from flask import Flask as Application

from web.app import create_app
from web.serving import serve

__all__ = ["Application", "create_app", "serve"]
