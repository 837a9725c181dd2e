"""Every sentence that the Telegram door itself says to people; answers come from the assistant."""

from __future__ import annotations

from bot.wording import requesting

GREETING = (
    "您好！我是政府信息公开问答助手，可以回答本地政府信息公开工作年度报告里的内容，"
    "也可以告诉您怎样申请公开、多久答复。每个数字都会附上出处。\n\n"
    "直接把问题打字发给我就行，或者点下面的按钮试一试。发送 /help 可以看使用说明。"
)
FIRST_QUESTIONS = ("去年收到几件申请", "怎么申请信息公开", "多久能收到答复")
HELP = (
    "怎么问我：\n"
    "· 私聊：直接发问题，打字就行。\n"
    "· 群里：发送「/ask 问题」，或者回复我的消息，或者 @我 再写问题。没有叫我的时候，我不插话。\n"
    "· 接着问：答完之后可以继续问「那前一年呢」。每个人的对话是分开的，互不影响。\n"
    "· 问题写错了，直接改那条消息，我的答复会跟着改。\n"
    "· 想写公开申请，发 /apply。\n"
    "· 不想让我记着，发「删除我的记录」。\n\n"
    "我只依据已经收录的报告和办事指南回答，查不到的会直接告诉您。"
)
GROUP_HELP = (
    "群里这样问我：发「/ask 问题」，或者回复我的消息，或者 @我 再写问题。\n"
    "问题写错了就改那条消息，我的答复会跟着改。\n"
    "群管理员可以发：/loud 让我听到有把握的问题就答，/quiet 只在叫我时说话，/leave 请我离开。\n"
    "要写申请、要说自己的事，请到私聊里。"
)
INTRODUCTION = (
    "大家好，我是政府信息公开问答助手，能查年度报告里的数，也能说怎样申请公开。\n"
    "叫我的办法：发「/ask 问题」，或者 @我，或者回复我的消息。不叫我，我不插话。\n"
    "身份证号、电话这些，请不要发在群里，到私聊里找我。"
)
INTRODUCTION_UNHEARING = "大家好，我是政府信息公开问答助手，能查年度报告里的数，也能说怎样申请公开。\n" + (
    "叫我的办法：发「/ask 问题」，或者回复我的消息。不叫我，我不插话。\n"
    "身份证号、电话这些，请不要发在群里，到私聊里找我。"
)

ASK_WITHOUT_QUESTION = (
    "您想问什么？请把问题写在 /ask 后面，例如：/ask 去年收到多少件信息公开申请？也可以直接回复这条消息。"
)
MENTION_WITHOUT_QUESTION = "我在。您想问什么？直接回复这条消息就可以。"
UNKNOWN_COMMAND = "这个命令我不认识。直接把问题发给我就行，或者发送 /help 看使用说明。"
CANNOT_READ = "图片、语音和文件我看不懂、听不懂。麻烦您打字问我，几个字也行。"
TOO_FAST = "问得有点快，我跟不上了。请歇一会儿再问，一条一条来。"

# ---- groups
LOUD_ON = (
    "好的。以后群里有我拿得准的问题，没叫我也会答；拿不准的不插话。"
    "要关掉就发 /quiet。我重新启动以后，也会恢复成只在叫我时说话。"
)
LOUD_UNHEARING = (
    "好的。不过我现在开着隐私模式，群里没叫我的话我收不到。把我设为管理员，或者请管机器人的人关掉隐私模式，才会起作用。"
)
QUIET_ON = "好的，以后只在叫我的时候说话。"
ADMINS_ONLY = "这个要群管理员来发。"
ADMINS_UNKNOWN = "我这会儿查不到谁是群管理员，请过一会儿再发一次。"
GROUPS_ONLY = "这个命令是在群里用的，私聊里不用。"
GOODBYE = "好的，我先走了。以后要查信息公开，随时在私聊里找我。"
COME_PRIVATELY = (
    "您这条消息里像是有证件号或电话号码，群里的人都看得到，建议您先删掉。请点下面的按钮，到私聊里接着问我。"
)
APPLY_PRIVATELY = "写申请要说到您自己的事，不在群里说。请点下面的按钮，到私聊里一步一步来。"
GO_PRIVATE = "到私聊里问我"

# ---- buttons
EXPAND = "展开"
SOURCE_PAGE = "看原文"
CUT = "……"
BUTTON_EXPIRED = "这个按钮已经失效了，麻烦您把问题重新发给我，我马上回答。"
LINK_EXPIRED = "刚才那个问题我已经不记得了，麻烦您在这里再发一遍，我马上回答。"
HELPFUL, OFF_THE_POINT, MISTAKEN = "有用", "没答到", "有错"
THANKS = "谢谢您告诉我们。"
THANKS_TELL_MORE = "谢谢您告诉我们，工作人员会看。您也可以换个说法再问一次。"
JUDGED_LATE = "隔得有点久了，这条没能记下来。您可以把问题再问一遍，再告诉我们。"

# ---- forgetting
FORGET_WORDS = ("删除我的记录", "删掉我的记录", "忘记我", "忘掉我", "清除我的记录")
FORGOTTEN = "好的，都忘了：您问过什么、说到哪里，我这里都不记得了。聊天窗口里的消息要您自己删。"

# ---- answers
SOMETHING_WENT_WRONG = "抱歉，刚才没能答上来，请过一会儿再问一次。"
NOTHING_TO_SHOW = "抱歉，这次没有可以显示的内容，请换个说法再问一次。"
SOURCES = "依据："
DOCUMENT_LOST = "这份文件已经取走或过期了，请再走一遍，我重新做一份。"
ASKED, PRESSED = "问：", "您点了："
APPLY_QUESTION = requesting.START

# ---- in other chats
CARD_ASKS = "到私聊里问我这个"

COMMAND_DESCRIPTIONS = {
    "ask": "提问，例如：/ask 去年收到多少件申请",
    "apply": "写一份信息公开申请",
    "forget": "删除我的记录",
    "help": "使用说明",
    "start": "认识一下我",
}
GROUP_COMMAND_DESCRIPTIONS = {
    "ask": "提问，例如：/ask 去年收到多少件申请",
    "help": "群里怎么问我",
}
ADMIN_COMMAND_DESCRIPTIONS = {
    **GROUP_COMMAND_DESCRIPTIONS,
    "loud": "有把握的问题，没叫我也答",
    "quiet": "只在叫我时说话",
    "leave": "请我离开这个群",
}

# ---- for staff
DIGEST_OPEN = "没能答上来的问题（号码、人名已经遮住），供补充资料时参考："
DIGEST_TIMES = "次"
DIGEST_MORE = "其余的在「没答上来的问题」页面里。"
