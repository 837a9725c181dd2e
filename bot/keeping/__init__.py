"""What clerks do at the desk, without a word of HTML: keep the folder, try changes, publish them, listen."""
