"""Closes the temporary files of an upload with its request, also when the browser went away in the middle of it."""

from __future__ import annotations

from typing import IO

from flask import Flask, Request, request

_OPEN = "gongkai.uploads"


class UploadingRequest(Request):
    """Remembers each temporary file that is begun: one that is not finished is in no list of files."""

    def _get_file_stream(
        self,
        total_content_length: int | None,
        content_type: str | None,
        filename: str | None = None,
        content_length: int | None = None,
    ) -> IO[bytes]:
        stream = super()._get_file_stream(total_content_length, content_type, filename, content_length)
        self.environ.setdefault(_OPEN, []).append(stream)
        return stream


def close_uploads(app: Flask) -> None:
    app.request_class = UploadingRequest

    @app.teardown_request
    def close(_: BaseException | None) -> None:
        for stream in request.environ.get(_OPEN, ()):
            stream.close()
