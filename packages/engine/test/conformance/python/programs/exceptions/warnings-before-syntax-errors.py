def attempt(text):
    try:
        exec(text)
    except SyntaxError as error:
        print(error)
attempt("1 is 1\nreturn")
attempt("...[2]\nmatch 1:\n    case _ as a:\n        pass")
attempt("print(1 is 1)\n1 +")
attempt("'\\d'\nbreak")
attempt("'\\d'\n1 +")
attempt("assert (1, 2)\nnonlocal x")
