"""Keeps the door answering: gunicorn with one worker and threads, or waitress where there is no fork.

One worker, since sessions and the count of questions live in one process' memory. The application is made
inside the worker: threads that were started before the fork would be dead in it.
"""

from __future__ import annotations

import errno
import os
import socket
import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any, NoReturn

from flask import Flask

from bot.errors import GongkaiError
from bot.settings import Settings


def serve(
    make_app: Callable[[], Flask],
    settings: Settings,
    on_ready: Callable[[str], None],
    on_stop: Callable[[], None] | None = None,
) -> None:
    """Answer until SIGINT or SIGTERM; then stop within two seconds.

    All three are called in the process that answers (on POSIX a forked worker): `make_app` first, `on_ready`
    with the address once questions are answered, `on_stop` at the end. Exits with status 1 and one line in
    Chinese if the port cannot be had or `make_app` raises a GongkaiError.
    """
    listener = _listen(settings.web.host, settings.web.port)
    address = _address(listener)
    run = _with_waitress if sys.platform == "win32" else _with_gunicorn
    run(listener, settings.web.threads, make_app, lambda: on_ready(address), on_stop or (lambda: None))


def _listen(host: str, port: int) -> socket.socket:
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listener = socket.socket(family, kind, protocol)
        # On Windows this option would let two servers share the port instead of freeing a finished one's.
        if sys.platform != "win32":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen(256)
    except OSError as error:
        _give_up(_reason(error, host, port))
    return listener


def _reason(error: OSError, host: str, port: int) -> str:
    elsewhere = "请在 config.toml 的 [web] port 换一个端口"
    if error.errno == errno.EADDRINUSE:
        return f"端口 {port} 已被别的程序占用（也许已经启动过一次）。请先停掉它，或者{elsewhere[1:]}。"
    if error.errno == errno.EACCES:
        return f"没有权限使用端口 {port}。{elsewhere}，1024 以上的端口不需要权限。"
    return f"不能在 {host} 端口 {port} 上提供服务：{error.strerror}。请检查 config.toml 的 [web] host 和 port。"


def _address(listener: socket.socket) -> str:
    """The address to open in a browser on this machine."""
    host, port = listener.getsockname()[:2]
    if host in ("0.0.0.0", "::"):
        host = "127.0.0.1" if listener.family == socket.AF_INET else "::1"
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _with_gunicorn(
    listener: socket.socket,
    threads: int,
    make_app: Callable[[], Flask],
    on_ready: Callable[[], None],
    on_stop: Callable[[], None],
) -> None:
    from gunicorn.app.base import BaseApplication
    from gunicorn.arbiter import Arbiter

    from web.worker import GRACE, Worker, end_soon

    def loaded(worker: Any) -> None:
        # A worker that replaces a crashed one has nothing new to say.
        if worker.age == 1:
            on_ready()

    def leaving(_: Any, worker: Any) -> None:
        if worker.booted:
            on_stop()
            end_soon()

    class Server(BaseApplication):  # type: ignore[misc,unused-ignore]
        def load_config(self) -> None:
            options = {
                "bind": [f"fd://{listener.detach()}"],
                "workers": 1,
                "worker_class": Worker,
                "threads": threads,
                # Publishing a large folder at the start may take longer than any timeout worth having.
                "timeout": 0,
                "graceful_timeout": 2 * GRACE,
                # Warnings name visitors' addresses.
                "loglevel": "error",
                "control_socket_disable": True,
                "post_worker_init": loaded,
                "worker_exit": leaving,
            }
            for name, value in options.items():
                self.cfg.set(name, value)

        def load(self) -> Flask:
            try:
                return make_app()
            except GongkaiError as error:
                print(error, file=sys.stderr, flush=True)
                # The status by which the arbiter knows that trying again is no use.
                sys.exit(Arbiter.APP_LOAD_ERROR)

    arbiter = os.getpid()
    try:
        Server().run()
    except SystemExit as stop:
        # The worker leaves through here as well, and its status is the arbiter's to read.
        if os.getpid() == arbiter and stop.code:
            sys.exit(1)
        raise


def _with_waitress(
    listener: socket.socket,
    threads: int,
    make_app: Callable[[], Flask],
    on_ready: Callable[[], None],
    on_stop: Callable[[], None],
) -> None:
    try:
        app = make_app()
    except GongkaiError as error:
        _give_up(str(error))
    server = import_module("waitress").create_server(app, sockets=[listener], threads=threads)
    on_ready()
    try:
        server.run()
    finally:
        on_stop()


def _give_up(line: str) -> NoReturn:
    print(line, file=sys.stderr, flush=True)
    sys.exit(1)
