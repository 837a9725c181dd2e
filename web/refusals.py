"""What is said when a request cannot be served: JSON to programs, a page to people, both in plain Chinese.

No input makes a 500, and no reply shows a traceback: what goes wrong on our side is logged, not shown.
"""

from __future__ import annotations

from apiflask import HTTPError
from flask import Flask, Response, current_app, jsonify, make_response, render_template, request
from flask_limiter.errors import RateLimitExceeded
from pydantic import ValidationError
from werkzeug.exceptions import HTTPException

from bot.errors import whereabouts
from bot.model import Contact
from web.addresses import root_of
from web.languages import told
from web.visitors import seconds_to_wait

_WORDS = {
    400: ("请求的内容不完整，没有看懂。", '请用 JSON 格式发送，例如 {"question": "您的问题"}。'),
    404: ("没有找到这个页面。", "请检查网址，或者从首页重新开始。"),
    405: ("这个网址不支持这种访问方式。", "提问请用 POST 方式发送到 /api/ask。"),
    413: ("发来的内容太长了。", "请把问题写短一些，再发一次。"),
    415: ("请求的格式不对。", "请把 Content-Type 设为 application/json。"),
    429: ("您问得有点快，我忙不过来了。", "请等一会儿再问。"),
    500: (
        "对不起，我们这边出了点问题，这次没能回答。",
        "请过一会儿再试；如果一直这样，请直接联系信息公开机构。",
    ),
}
_WRONG_QUERY = "请照 /openapi.json 里写的参数来，例如 ?{example}。"
_EXAMPLES = {"/api/deadline": "received=2025-09-05", "/api/fee": "items=35"}
_WRONG_FIELD = {
    "/api/ask": '请求应当是 {"question": "您的问题", "session": "可以不写"}。',
    "/api/application": "有哪些字段、怎么写，见 /openapi.json。",
    "/api/feedback": '请求应当是 {"session": "…", "question": "问过的话", "kind": "有用", "words": "可以不写"}。',
}


def speak_plainly(app: Flask) -> None:
    """Every error of `app` becomes a message with a remedy, in the form that the asked path speaks."""

    @app.errorhandler(RateLimitExceeded)
    def too_fast(_: RateLimitExceeded) -> Response:
        seconds = seconds_to_wait(current_app)
        response = _refuse(429, _WORDS[429][0], told("请过 {seconds} 秒再问。", seconds=seconds))
        response.headers["Retry-After"] = str(seconds)
        return response

    @app.errorhandler(HTTPError)
    def wrong_input(error: HTTPError) -> Response:
        cause = error.__cause__
        if isinstance(cause, ValidationError):
            example = _EXAMPLES.get(request.path, "")
            remedy = _WRONG_FIELD.get(request.path, "") if request.method == "POST" else _WRONG_QUERY
            remedy = remedy.replace("{example}", example)
            return _refuse(error.status_code, _in_words(cause), remedy)
        return _refuse(error.status_code, *_words(error.status_code))

    @app.errorhandler(HTTPException)
    def refused(error: HTTPException) -> Response:
        response = _refuse(error.code or 500, *_words(error.code or 500))
        allowed = error.get_response().headers.get("Allow")
        if allowed:
            response.headers["Allow"] = allowed
        return response

    @app.errorhandler(Exception)
    def broken(error: Exception) -> Response:
        # Neither the address nor the error's own words: both may hold what belongs to one person.
        current_app.logger.error("%s %s failed: %s", request.method, request.url_rule, whereabouts(error))
        return _refuse(500, *_WORDS[500])


def _refuse(status: int, message: str, remedy: str) -> Response:
    if request.path.startswith(("/api/", "/healthz", "/openapi.json")):
        return make_response(jsonify(error={"message": message, "remedy": remedy}), status)
    # Whoever asked too fast gets the question back, ready to be asked again.
    written = _written() if status == 429 else {}
    page = render_template(
        "refusal.html",
        root=root_of(request.path),
        message=told(message),
        remedy=told(remedy),
        contacts=_offices() if status >= 500 else (),
        lost=status == 404,
        **written,
    )
    return make_response(page, status)


def _offices() -> tuple[Contact, ...]:
    """Whom to ask while we cannot answer; what is broken may be just what would tell."""
    try:
        contacts: tuple[Contact, ...] = current_app.config["CONTACTS"]()
        return contacts
    except Exception as error:
        current_app.logger.error("the contacts cannot be told", exc_info=error)
        return ()


def _written() -> dict[str, str]:
    """What the visitor's form says; nothing if it is too large to be read."""
    try:
        return {name: request.form.get(name, "") for name in ("question", "session", "organ")}
    except HTTPException:
        return {}


def _words(status: int) -> tuple[str, str]:
    return _WORDS.get(status) or _WORDS[500 if status >= 500 else 400]


def _in_words(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    # A key may hold half a character (a lone surrogate), which no reply could be encoded with.
    key = ".".join(str(part) for part in first["loc"]).encode("utf-8", "replace").decode()[:40]
    match first["type"]:
        case "missing":
            return f"缺少 {key}。"
        case "extra_forbidden":
            return f"不认识 {key}。"
        case "literal_error" | "list_type":
            return f"{key} 的值不对。"
        case "int_parsing" | "int_type":
            return f"{key} 应当是整数。"
        case "greater_than_equal" | "less_than_equal":
            return f"{key} 太小或者太大了。"
        case "string_too_long":
            return f"{key} 太长了。"
        case _ if key:
            return f"{key} 应当是文字。" if request.method == "POST" else f"{key} 写得不对。"
        case _:
            return "请求的内容不是一个 JSON 对象。"
