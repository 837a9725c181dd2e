"""The child processes in which knowledge files are read, seen from both sides."""
