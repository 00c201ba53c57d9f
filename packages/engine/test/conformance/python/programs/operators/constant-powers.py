import dis

for text in ("(-2.0) ** 2", "(-53.53) ** True", "(-8) ** -3", "0.0 ** -1", "2 ** -1", "0.0 ** 0"):
    code = compile(text, "<constant>", "eval")
    print(text, code.co_consts, [one.opname for one in dis.get_instructions(code)])
try:
    ((-53.53) ** True)[::2]
except TypeError as error:
    print(error)
