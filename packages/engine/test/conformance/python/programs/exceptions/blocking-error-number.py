for error in (BlockingIOError(0, 0, 0), BlockingIOError(11, "x", "file"), OSError(11, "x", 3)):
    print(repr(error), error.args, error.filename, type(error).__name__)
