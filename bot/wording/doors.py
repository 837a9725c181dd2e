"""What is said when another door than the asker's is the right one."""

OPEN = "这件事，"
OPEN_END = "最合适（"
CLOSE = "）。\n"
STILL = "\n您仍想申请信息公开也可以，谁都不能拦着，点下面的「仍要申请」就行。"
STILL_LABEL = "仍要申请信息公开"
STILL_QUESTION = "我还是要申请信息公开"
