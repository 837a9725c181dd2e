"""Who works at the desk: accounts and what each may do, passwords, and the record of what was done."""
