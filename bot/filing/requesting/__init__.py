"""Writing a request for information: the guided dialogue, its checks, and the papers that are handed out once."""
