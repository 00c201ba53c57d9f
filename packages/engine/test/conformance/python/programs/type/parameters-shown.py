class K(dict):
    def m(self): pass
    @classmethod
    def c(cls): pass
    @staticmethod
    def s(): pass
def f1(): pass
import functools, math, typing
g = (x for x in ())
T = typing.TypeVar('T')
for v in (f1, K, K.m, K().m, K.c, K.s, len, math.sin, [].append, str.join, 'a', 1, None, ..., T, list[int], functools.partial(f1), lambda: 0, K(), int, typing.Any, typing.List[int], (1, f1), [f1], NotImplemented, dict.fromkeys, property(), object().__str__):
    print(ascii(str(list[v])).split(' at 0x')[0], str(dict[str, v]).split(' at 0x')[0], str(K[v]).split(' at 0x')[0])
