"""How refusals are described in /openapi.json."""

from __future__ import annotations

from typing import Any

from web.contract import ErrorBody

_REFUSALS = {
    400: "不是有效的 JSON",
    413: "内容超过 64 KB",
    415: "Content-Type 不是 application/json",
    422: "字段缺少、多余或类型不对",
    429: "问得太快，请看 Retry-After",
}


def refusals(body: type[ErrorBody] = ErrorBody) -> dict[int, Any]:
    """The refusals of an address, each with `body` as what it says."""
    schema = body.model_json_schema()
    # Written out in place: the description then needs no second registry of shared schemas.
    schema = _inlined(schema, schema.pop("$defs"))
    content = {"application/json": {"schema": schema}}
    return {status: {"description": words, "content": content} for status, words in _REFUSALS.items()}


def _inlined(part: Any, shared: dict[str, Any]) -> Any:
    if isinstance(part, list):
        return [_inlined(each, shared) for each in part]
    if not isinstance(part, dict):
        return part
    if "$ref" in part:
        return _inlined(shared[part["$ref"].rpartition("/")[2]], shared)
    return {key: _inlined(value, shared) for key, value in part.items()}
