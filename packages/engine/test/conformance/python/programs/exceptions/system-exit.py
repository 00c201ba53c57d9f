print(SystemExit().code, SystemExit(3).code, SystemExit('a', 'b').code)
try:
    raise SystemExit(4)
except BaseException as e:
    print(repr(e), e.code)
