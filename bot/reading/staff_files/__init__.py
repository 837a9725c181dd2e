"""What staff write in the knowledge folder, as records; what is wrong with it is named with its line."""
