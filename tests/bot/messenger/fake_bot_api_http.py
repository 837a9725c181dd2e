"""The HTTP of the fake Bot API: forms and multipart bodies in, JSON out."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit

Answer = Callable[[str, str, dict], tuple[int, object]]


class BotApiServer:
    """Serves on a free port of loopback until it is closed."""

    def __init__(self, answer: Answer) -> None:
        handler = type("Handler", (_Handler,), {"answer": staticmethod(answer)})
        self._server = _QuietServer(("127.0.0.1", 0), handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02})
        self._thread.start()

    def close(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    answer: Answer

    def do_POST(self) -> None:
        length = int(self.headers.get("Content-Length", 0))
        body = self.rfile.read(length)
        if len(body) < length:
            return  # whoever called was killed while speaking
        arguments = _arguments(self.headers.get("Content-Type", ""), body)
        _, bot, method = urlsplit(self.path).path.split("/")  # a proxy is asked for the whole address
        status, answer = self.answer(bot.removeprefix("bot"), method, arguments)
        payload = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(payload)))
        self.end_headers()
        self.wfile.write(payload)

    def log_message(self, *_: object) -> None:
        """Silent."""


class _QuietServer(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, *_: object) -> None:
        """A client that leaves in the middle of a long poll is ordinary."""


def _arguments(kind: str, body: bytes) -> dict:
    if not kind.startswith("multipart/"):
        return {key: _decoded(value) for key, value in parse_qsl(body.decode(), keep_blank_values=True)}
    found: dict = {}
    for part in body.split(b"--" + kind.partition("boundary=")[2].encode())[1:-1]:
        head, _, content = part.removeprefix(b"\r\n").removesuffix(b"\r\n").partition(b"\r\n\r\n")
        names = dict(re.findall(r'(\bname|filename)="([^"]*)"', head.decode()))
        file = names.get("filename")
        found[names["name"]] = {"name": file, "content": content} if file else _decoded(content.decode())
    return found


def _decoded(value: str) -> object:
    return json.loads(value) if value[:1] in "{[" and value else value
