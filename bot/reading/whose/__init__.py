"""Whose report it is and of which year, and how names of organs are built."""
