"""What stands beside the question and asks nothing: who asks, how old, what came before, what one marvels at."""
