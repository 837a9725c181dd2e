"""Every sentence that the Telegram door itself says to people; answers come from the assistant."""

from __future__ import annotations

GREETING = (
    "您好！我是政府信息公开问答助手，可以回答本地政府信息公开工作年度报告里的内容，"
    "也可以告诉您怎样申请公开、多久答复。每个数字都会附上出处。\n\n"
    "直接把问题发给我就行，比如：\n"
    "· 去年收到多少件信息公开申请？\n"
    "· 予以公开的有几件？和前一年比呢？\n"
    "· 没有公开的信息，怎么申请？\n\n"
    "发送 /help 可以看使用说明。"
)

HELP = (
    "怎么问我：\n"
    "· 私聊：直接发问题。\n"
    "· 群里：发送「/ask 问题」，或者回复我的消息，或者 @我 再写问题。没有叫我的时候，我不会插话。\n"
    "· 接着问：答完之后可以继续问「那前一年呢」。每个人的对话是分开的，互不影响。\n"
    "· 答复下面的按钮点一下就能继续问。\n\n"
    "我只依据已经收录的报告和办事指南回答，查不到的会直接告诉您。"
)

ASK_WITHOUT_QUESTION = (
    "您想问什么？请把问题写在 /ask 后面，例如：/ask 去年收到多少件信息公开申请？也可以直接回复这条消息。"
)
MENTION_WITHOUT_QUESTION = "我在。您想问什么？直接回复这条消息就可以。"
UNKNOWN_COMMAND = "这个命令我不认识。直接把问题发给我就行，或者发送 /help 看使用说明。"

BUTTON_EXPIRED = "这个按钮已经失效了，麻烦您把问题重新发给我，我马上回答。"
SOMETHING_WENT_WRONG = "抱歉，刚才没能答上来，请过一会儿再问一次。"
NOTHING_TO_SHOW = "抱歉，这次没有可以显示的内容，请换个说法再问一次。"

SOURCES = "依据："
DOCUMENTS = "文件："
PRESSED = "问："

COMMAND_DESCRIPTIONS = {
    "ask": "提问，例如：/ask 去年收到多少件申请",
    "help": "使用说明",
    "start": "认识一下我",
}
COMMANDS_IN_GROUPS = ("ask",)
