"""The JSON contract of an answer as models: what /api/ask takes, and what /openapi.json describes.

Replies are made by bot.model_json, the same for every door; the models here describe them and do not rewrite
them. tests/web/test_openapi.py holds the two together.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

Number = int | float


def _whole_characters(text: str) -> str:
    """JSON can spell half a character (a lone surrogate), which nothing behind this door could write down."""
    text.encode("utf-8")
    return text


Words = Annotated[str, AfterValidator(_whole_characters)]


class _Reply(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Question(BaseModel):
    """A question and, from the second one on, the session that the last answer named."""

    model_config = ConfigDict(extra="forbid", strict=True)

    question: Words = Field(description="居民的问题，原话", examples=["2020年收到多少件政府信息公开申请？"])
    session: str | None = Field(default=None, description="上一个回答里的 session；没有或不认识就开始新的对话")
    organ: Words = Field(default="", max_length=100, description="在哪个机关的网站上问；没说机关的问题就当作问它")


class ServiceAsked(BaseModel):
    model_config = ConfigDict(extra="ignore")

    organ: str = Field(default="", max_length=100, description="只要这个机关的联系方式")


class Feedback(BaseModel):
    """What a resident says of an answer: the session and the question as they were asked, and one of five words."""

    model_config = ConfigDict(extra="forbid", strict=True)

    session: Words = Field(description="那个回答里的 session")
    question: Words = Field(description="问的那句话，原样")
    kind: Literal["有用", "错误", "过期", "没答到", "看不懂"]
    words: Words = Field(default="", max_length=500, description="还想说的话，可以不写；不要写个人信息")


class FeedbackBody(BaseModel):
    model_config = ConfigDict(extra="forbid")

    kept: bool = Field(description="记下了没有：没有人看反馈、对话过期、不是这段对话里问的，都不记")


class CitationBody(_Reply):
    document: str
    title: str
    organ: str
    year: int | None
    section: str
    row: list[str]
    column: list[str]
    quote: str = Field(description="原文")
    place: str = Field(description="在原文的什么地方")
    url: str


class FactBody(_Reply):
    organ: str
    year: int
    section: str
    row: list[str]
    column: list[str]
    value: Number | None = Field(description="只有 certain 的单元格才有值")
    unit: str
    certainty: Literal["certain", "blank", "undecidable", "contradictory"]


class UnderstoodBody(_Reply):
    organs: list[str]
    years: list[int]
    rows: list[str]
    operation: str


class PartBody(_Reply):
    name: str
    value: Number


class ComputedBody(_Reply):
    operation: str
    value: Number
    unit: str
    parts: list[PartBody]


class DocumentBody(_Reply):
    name: str
    type: str
    url: str = Field(description="只能用一次的地址")


class ChoiceBody(_Reply):
    label: str
    question: str


class AnswerBody(_Reply):
    outcome: Literal[
        "answered", "clarify", "not_found", "not_covered", "unclear_source",
        "out_of_scope", "redirect", "smalltalk", "rejected", "failed",
    ]  # fmt: skip
    refused: bool
    text: str = Field(description="给居民看的回答，纯文本")
    citations: list[CitationBody]
    facts: list[FactBody]
    understood: UnderstoodBody
    computed: list[ComputedBody]
    documents: list[DocumentBody]
    choices: list[ChoiceBody] = Field(max_length=6)
    suggestions: list[str]
    session: str
    version: str


class ContactBody(_Reply):
    organ: str
    name: str
    address: str
    phone: str
    hours: str
    email: str
    fax: str
    website: str


class ServiceBody(_Reply):
    base: str = Field(description="回答里的网址以它开头")
    feedback: list[str] = Field(description="有人看反馈时，可以说的几种；没有人看就是空的")
    examples: list[str] = Field(description="不知道怎么问的人可以点的几句话，都答得上")
    contacts: list[ContactBody] = Field(max_length=3, description="经办机构的联系方式，只有资料里写了的")


class HealthBody(_Reply):
    status: Literal["ok"]
    version: str
    reports: int
    knowledge: Literal["ok", "draft", "missing", "shrunk"] = Field(
        description="资料文件夹：正常；有改动等发布；不见了；一下子少了一半以上（后两种仍用上一版回答）"
    )
    telegram: str


class ErrorDetail(_Reply):
    message: str = Field(description="出了什么事")
    remedy: str = Field(description="可以怎么办")


class ErrorBody(_Reply):
    error: ErrorDetail
