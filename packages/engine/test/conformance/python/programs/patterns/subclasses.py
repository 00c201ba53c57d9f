class L(list): pass
class D(dict): pass
class S(str): pass
def f(v):
    match v:
        case [a, *_]:
            return ('seq', a)
        case {'k': v}:
            return ('map', v)
        case str(s):
            return ('str', s)
        case _:
            return 'none'
print(f(L([1, 2])), f(D(k=3)), f(S('x')), f(L()))
