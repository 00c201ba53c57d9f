try:
    raise SyntaxError("bad", ("f", 1, 2, "text")) from None
except* Exception as error:
    raise ExceptionGroup("g", [SyntaxError("bad", ("f", 1, 2, "text")), SyntaxError("x")])
