"""What clerks are told when something cannot be done: what, where, how to mend. Nothing they wrote is lost."""

from __future__ import annotations

from flask import Blueprint, Response, jsonify, make_response, request
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from bot.errors import GongkaiError
from web.desk.showing import show
from web.desk.typed import typed

_KEPT = "您写的都在下面，可以复制下来。"
_WORDS = {
    403: ("您的账号不能做这件事", "需要更高的权限，请找负责发布的同事，或请管理员调整您的角色。"),
    404: ("没有找到这一页", "这份资料可能已经改名或移走了，请从「资料」里重新找。"),
    413: ("传来的内容太大了", "请分几次上传，或请管理员调大 config.toml 里的 [desk] upload_megabytes。"),
}
_OTHER = ("这次没有办成", "什么都没有改动。")


def speak_to_clerks(blueprint: Blueprint) -> None:
    @blueprint.errorhandler(CSRFError)
    def stale(_: CSRFError) -> Response:
        return refuse("这一页放得太久了", "为了安全，没有保存。请从头打开那一页，再提交一次。", 400)

    @blueprint.errorhandler(GongkaiError)
    def cannot(error: GongkaiError) -> Response:
        return refuse("这件事现在做不了", f"{error}{getattr(error, 'remedy', '')}", 409)

    @blueprint.errorhandler(HTTPException)
    def other(error: HTTPException) -> Response:
        code = error.code or 500
        return refuse(*_WORDS.get(code, _OTHER), code)


def refuse(title: str, words: str, status: int) -> Response:
    """As a page, or as JSON to the script that uploads."""
    if request.headers.get("Accept", "").startswith("application/json"):
        return make_response(jsonify(title=title, words=words), status)
    document = (request.view_args or {}).get("document", "")
    # No way back to what is not there.
    if status == 404 or "/scan" in (request.url_rule.rule if request.url_rule else ""):
        document = ""
    wrote = typed()
    said = words + (_KEPT if wrote else "")
    return make_response(show("refusal", title=title, words=said, document=document, typed=wrote), status)
