"""The headers of every reply: what the browser may load, and which other sites may ask.

No reply sets a cookie, so nothing here has to guard one: a foreign page can at most ask what anybody may ask.
"""

from __future__ import annotations

from flask import Flask, Response, request

# Pages load scripts, styles and the icon from here, speak to here, and nothing else.
_PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'self'"
)
_DATA_POLICY = "default-src 'none'; frame-ancestors 'self'"
_ASKED_FROM_ELSEWHERE = ("/api/ask", "/api/feedback", "/api/service")


def add_headers(app: Flask, allowed_origins: tuple[str, ...]) -> None:
    """Security headers on every reply of `app`; CORS on what the widget asks for exactly the given origins."""
    origins = frozenset(origin.rstrip("/") for origin in allowed_origins)

    @app.after_request
    def add(response: Response) -> Response:
        page = response.mimetype == "text/html"
        # A page that brings its own style has a narrower policy of its own.
        response.headers.setdefault("Content-Security-Policy", _PAGE_POLICY if page else _DATA_POLICY)
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers.setdefault("Referrer-Policy", "same-origin")
        if request.path in _ASKED_FROM_ELSEWHERE:
            _allow(response, origins)
        if request.path in _ASKED_FROM_ELSEWHERE or request.method == "POST":
            # Questions are the asker's own business: no cache keeps them.
            response.headers["Cache-Control"] = "no-store"
        return response


def _allow(response: Response, origins: frozenset[str]) -> None:
    response.vary.add("Origin")
    origin = request.headers.get("Origin", "")
    if origin not in origins:
        return
    response.headers["Access-Control-Allow-Origin"] = origin
    response.headers["Access-Control-Expose-Headers"] = "Retry-After, Gongkai-Private"
    if request.method == "OPTIONS":
        response.headers["Access-Control-Allow-Methods"] = "POST"
        response.headers["Access-Control-Allow-Headers"] = "Content-Type"
        response.headers["Access-Control-Max-Age"] = "600"
