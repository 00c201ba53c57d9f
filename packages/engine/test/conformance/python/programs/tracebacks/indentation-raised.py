raise IndentationError("mine", ("own.py", 1, 3, "  a = bcd\n", 2, 9))
