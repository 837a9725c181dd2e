"""A webhook on a port of its own, on loopback behind a reverse proxy, for `gongkai telegram` and split machines."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from bot.errors import SettingsError

LARGEST_BODY = 1024 * 1024
"""An update has some kilobytes; a message quoting another, at most some dozens."""
_PATIENCE_SECONDS = 15

Receive = Callable[[Mapping[str, str], bytes], int]


class OwnPort:
    """Answers POST on 127.0.0.1 until it is closed; each request has a thread."""

    def __init__(self, port: int, receive: Receive) -> None:
        handler = type("Handler", (_Handler,), {"receive": staticmethod(receive)})
        try:
            self._server = _Server(("127.0.0.1", port), handler)
        except OSError as error:
            raise SettingsError(
                f"Telegram 机器人：端口 {port} 用不了（{error.strerror}）。"
                "请在 config.toml 的 [telegram] webhook_port 换一个。"
            ) from None
        self.port: int = self._server.server_port
        self._thread = threading.Thread(target=self._server.serve_forever, name="telegram-port", daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """Whoever leaves in the middle of a request is ordinary, and its address is nobody's business."""


class _Handler(BaseHTTPRequestHandler):
    timeout = _PATIENCE_SECONDS
    receive: Receive

    def do_POST(self) -> None:
        length = self.headers.get("Content-Length", "")
        if not length.isascii() or not length.isdigit():
            status = 411
        elif int(length) > LARGEST_BODY:
            status = 413
        else:
            # No Mapping to the type checker, yet it finds a name in any case, as a dict of it would not.
            status = self.receive(self.headers, self.rfile.read(int(length)))  # type: ignore[arg-type]
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.send_header("Connection", "close")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Silent: addresses are not logged."""
