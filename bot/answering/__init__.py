"""One step, one file, named for its job. A step takes a Turn and returns a Turn or a Reply."""
