"""The only place that knows SQLite and jieba."""
