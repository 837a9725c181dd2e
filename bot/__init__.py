"""gongkai: answers questions about government disclosure reports, quoting the cell each number stands in."""
