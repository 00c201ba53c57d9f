class A:
    pass
class B:
    __match_args__ = ['x']
class C:
    __match_args__ = ('x',)
    x = 1
class D:
    __match_args__ = (1,)
def show(g):
    try:
        print(g())
    except TypeError as e:
        print(e)
def a():
    match A():
        case A(1):
            return 'm'
def b():
    match B():
        case B(1):
            return 'm'
def c():
    match C():
        case C(1, 2):
            return 'm'
def d():
    match D():
        case D(1):
            return 'm'
def e():
    match C():
        case C(1, x=1):
            return 'm'
def f():
    match 5:
        case int(1, 2):
            return 'm'
not_a_class = 3
def g():
    match 5:
        case not_a_class():
            return 'm'
for q in [a, b, c, d, e, f, g]:
    show(q)
