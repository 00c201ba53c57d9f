import hashlib
import io
import sys
import time
import types


def f():
    pass


def attempt(call):
    try:
        print(call, "->", eval(call))
    except Exception as error:
        print(call, "->", type(error).__name__, error)


for call in (
    "time.strftime(None)", "sys.intern(None)", "hashlib.new(None)", "open('x', None)", "io.BytesIO().readinto(None)",
    "types.ModuleType(None)", "types.FunctionType(None, {})", "types.FunctionType(f.__code__, None)",
    "object().__format__(None)", "''.__format__(None)", "f.__code__.replace(co_name=None)", "compile('1', 'x', None)",
    "type(None, (), {})", "type('x', None, {})", "type('x', (), None)", "UnicodeDecodeError(None, b'', 1, 2, '')",
    "UnicodeEncodeError('', None, 1, 2, '')", "b''.ljust(1, None)", "''.ljust(1, None)", "''.encode(None)",
    "b''.decode(None)", "''.replace(None, '')", "BaseExceptionGroup(None, [])", "format(1, None)", "float.fromhex(None)",
    "int.from_bytes(b'', None)", "chr(None)", "len(None)", "range(None)", "iter(None)",
):
    attempt(call)
