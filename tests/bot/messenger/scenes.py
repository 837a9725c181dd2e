"""What people do in the snapshots: each scene is played to a bot of its own; its docstring names the file."""

from __future__ import annotations

from tests.bot.messenger.fake_bot_api import FakeBotApi
from tests.bot.messenger.transcript import Transcript
from tests.bot.messenger.written_by_people import BOT, CHAT_KINDS, person_of

GROUP = -1001
ELDER, AUNT, ADMIN, JOURNALIST = 1, 2, 3, 4


def entering(seen: Transcript, telegram: FakeBotApi) -> None:
    """进群第一天。"""
    seen.scene("某某镇便民群")
    change = {"chat": {"id": GROUP, **CHAT_KINDS[True]}, "from": person_of(ADMIN), "date": 1_700_000_000}
    old, new = {"user": BOT, "status": "left"}, {"user": BOT, "status": "member"}
    seen.happens("小赵把机器人拉进群", my_chat_member={**change, "old_chat_member": old, "new_chat_member": new})
    seen.says(ELDER, "这是个啥", GROUP)
    seen.says(ELDER, "@gongkai_bot", GROUP)
    seen.says(ELDER, "/ask 咱镇去年收到几件申请", GROUP)
    seen.says(ELDER, "/ask 那前年呢", GROUP)
    number = seen.says(AUNT, "@gongkai_bot 前年复议几件", GROUP)
    seen.changes(AUNT, number, "@gongkai_bot 前年诉讼几件", GROUP)
    seen.says(AUNT, "/help@gongkai_bot", GROUP)


def six_lines(seen: Transcript, telegram: FakeBotApi) -> None:
    """群里六行和展开。"""
    seen.scene("某某镇便民群")
    seen.says(AUNT, "@gongkai_bot 怎么申请信息公开", GROUP)
    seen.says(AUNT, "@gongkai_bot 2024年的问题有哪些", GROUP)
    seen.says(JOURNALIST, "@gongkai_bot 近四年收到的申请走势", GROUP)
    seen.scene("记者小孙的私聊")
    seen.presses(JOURNALIST, "展开")
    seen.says(JOURNALIST, "那复议呢")


def manners(seen: Transcript, telegram: FakeBotApi) -> None:
    """群里的分寸。"""
    telegram.members[ADMIN] = "administrator"
    seen.scene("某某镇便民群")
    seen.says(ELDER, "@gongkai_bot 2035年收到几件申请", GROUP)
    seen.says(ELDER, "@gongkai_bot 我叫王某某，身份证110101190001011234，帮我查查", GROUP)
    seen.says(ELDER, "@gongkai_bot 填申请表", GROUP)
    seen.says(ELDER, "@gongkai_bot 今晚谁去跳广场舞", GROUP)
    seen.says(ELDER, None, GROUP, shown="（语音）", voice={"file_id": "a", "file_unique_id": "b", "duration": 2})
    seen.says(AUNT, "/loud", GROUP)
    seen.says(ADMIN, "/loud", GROUP)
    seen.says(ELDER, "柳河镇2024年收到几件申请？", GROUP)
    seen.says(ELDER, "今晚谁去跳广场舞？", GROUP)
    seen.says(ELDER, "柳河镇2035年收到几件申请？", GROUP)
    seen.says(ADMIN, "/quiet", GROUP)
    seen.says(ADMIN, "/leave", GROUP)


def elder(seen: Transcript, telegram: FakeBotApi) -> None:
    """老人在私聊里。"""
    seen.scene("王大爷的私聊")
    seen.says(ELDER, "/start")
    seen.presses(ELDER, "怎么申请信息公开")
    seen.says(ELDER, None, shown="（语音）", voice={"file_id": "a", "file_unique_id": "b", "duration": 2})
    number = seen.says(ELDER, "去年收到几件申请")
    seen.changes(ELDER, number, "前年收到几件申请")
    seen.says(ELDER, "13800001234")
    seen.says(ELDER, "/weather")
    seen.says(ELDER, "删除我的记录")
    seen.says(ELDER, "那复议呢")


def form(seen: Transcript, telegram: FakeBotApi) -> None:
    """私聊里填申请表。"""
    seen.scene("李婶的私聊")
    seen.says(AUNT, "/apply")
    seen.presses(AUNT, "个人")
    seen.says(AUNT, "柳河镇人民政府")
    for words in ("2024", "2024年村里修路的合同", "跳过", "纸面", "自行领取"):
        seen.says(AUNT, words)
    seen.presses(AUNT, "接受其他方式")


def journalist(seen: Transcript, telegram: FakeBotApi) -> None:
    """记者查数。"""
    seen.scene("记者小孙的私聊")
    seen.says(JOURNALIST, "柳河镇2021到2024年每年收到几件申请")
    seen.says(JOURNALIST, "2024年比2023年呢")
    seen.presses(JOURNALIST, "没答到")
    seen.scene("记者小孙在别的聊天里")
    seen.types(JOURNALIST, "2024 新收申请")
    seen.types(JOURNALIST, "今晚吃什么")


ALL = (entering, six_lines, manners, elder, form, journalist)
WITH_JUDGEMENTS = (journalist,)
