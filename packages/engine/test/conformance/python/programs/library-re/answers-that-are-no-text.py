# What a function of sub() answers is put together at the end, where its place among the parts is told.
import re


def told(*args):
    try:
        print(repr(re.sub(*args)))
    except Exception as error:
        print(type(error).__name__, error)


def number(match):
    print('asked at', match.start())
    return 3


told('b', number, 'abc')
told('b', number, 'bc')
told('b', number, 'abcb')
told('b', lambda match: 'x' if match.start() < 2 else 3, 'abcb')
told('b*', lambda match: 3 if match.start() else '', 'abcb')
told('b', lambda match: None if match.start() < 2 else 3, 'abcb')
told(b'b', lambda match: '', b'abcb')
told(b'b', lambda match: memoryview(b'abc')[::2], b'abcb')
told(b'b', lambda match: memoryview(b'xyz'), b'abcb')
told(b'b', b'', memoryview(b'abcb')[::2])
