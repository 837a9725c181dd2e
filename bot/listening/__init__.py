"""What residents' questions leave behind for staff, and only where staff have said that they read it.

Masked before it is remembered, dated by the day, without a person; see ARCHITECTURE.md, "Listening".
"""
