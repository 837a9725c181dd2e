"""What POST /api/application takes, item by item, and what it says where an item does not fit."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from web.contract import ErrorBody, Words


class Application(BaseModel):
    """Article 29: who asks, what is sought, how it should come. Items of the other kind of applicant are ignored."""

    model_config = ConfigDict(extra="forbid", strict=True)

    consent: Literal[True] = Field(description="申请人同意用这些信息填表；只在内存里，取走或半小时后清掉")
    who: Literal["person", "organisation"]
    organ: Words = Field(description="向哪个机关申请", examples=["某某乡人民政府"])
    subject: Words = Field(description="要什么信息：名称，或便于查询的特征描述")
    form: list[Words] = Field(description="纸面、电子文档、光盘，可以几样", examples=[["纸面"]])
    way: list[Words] = Field(
        description="邮寄、电子邮件、传真、自行领取、「当场查阅、抄录」，可以几样", examples=[["邮寄"]]
    )
    other: Words = Field(default="接受其他方式", description="接受其他方式，或者不接受其他方式")
    year: Words = ""
    number: Words = Field(default="", description="文号")
    name: Words = Field(default="", description="公民的姓名")
    id_kind: Words = Field(default="居民身份证", description="公民的证件")
    id_number: Words = ""
    org_name: Words = Field(default="", description="单位的名称")
    code: Words = Field(default="", description="统一社会信用代码")
    legal: Words = Field(default="", description="法定代表人")
    contact: Words = Field(default="", description="单位的联系人")
    phone: Words = Field(default="", description="电话、地址、邮箱至少写一样")
    address: Words = ""
    postcode: Words = ""
    email: Words = ""
    fax: Words = ""

    def typed(self) -> dict[str, str]:
        """Each item as somebody would have typed it; several choices stand one a line."""
        given = self.model_dump(exclude={"consent", "who"})
        return {item: "\n".join(value) if isinstance(value, list) else value for item, value in given.items()}


class FieldError(BaseModel):
    model_config = ConfigDict(extra="forbid")

    field: str
    message: str = Field(description="哪里不对，怎么改；不重复填的内容")


class ApplicationErrorBody(ErrorBody):
    fields: list[FieldError] = Field(default=[], description="逐项说明（422）")
