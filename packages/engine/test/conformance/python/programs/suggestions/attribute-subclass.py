class E(AttributeError):
    pass
class C:
    alpha = 1
raise E('x', name='alph', obj=C())
