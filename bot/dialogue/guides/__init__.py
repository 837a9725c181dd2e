"""What goes on from a guide: another side of it, the next step, the whole of it."""
