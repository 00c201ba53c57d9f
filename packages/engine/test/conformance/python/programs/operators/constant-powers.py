import dis

for text in ("(-2.0) ** 2", "(-53.53) ** True", "(-8) ** -3", "0.0 ** -1", "2 ** -1", "0.0 ** 0", "1j ** 4", "(2+3j) ** 4", "0j ** -1", "2.0 ** 2j"):
    code = compile(text, "<constant>", "eval")
    print(text, code.co_consts, [one.opname for one in dis.get_instructions(code)])
try:
    ((-53.53) ** True)[::2]
except TypeError as error:
    print(error)
try:
    (1j ** 4)[0]
except TypeError as error:
    print(error)
print((2+3j) ** 4 is None)
