"""The application form as a file: Word from staff's template, PDF, and a page to print. Pure but for the font.

docxtpl and fpdf2 are loaded only in the child processes (bot/paper/child.py, bot/publishing/child): together they
would double what the service weighs.
"""
