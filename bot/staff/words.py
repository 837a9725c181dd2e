"""What roles and recorded actions are called in Chinese."""

from __future__ import annotations

from bot.staff.roles import Role

ROLES = {Role.READER: "只看", Role.EDITOR: "编辑", Role.PUBLISHER: "发布"}
ACTIONS = {
    "staff-add": "添加账号",
    "staff-remove": "删去账号",
    "staff-password": "换密码",
    "sign-in": "登录",
    "sign-out": "退出",
    "upload": "上传",
    "edit": "修改",
    "remove": "移走",
    "correct": "更正一格",
    "uncorrect": "撤销更正",
    "publish": "发布",
    "meant": "确认资料是有意移走的",
    "restore": "退回旧版",
    "withdraw": "因隐私撤下",
    "case": "加考题",
    "paper": "改考卷",
    "recognise": "让机器认字",
    "draft": "改识别稿",
    "approve": "采用识别稿",
    "discard": "不要识别稿",
    "feedback": "处理反馈",
}
