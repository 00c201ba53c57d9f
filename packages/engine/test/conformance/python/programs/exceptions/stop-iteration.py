e = StopIteration(1, 2)
print(e.value, e.args)
print(StopIteration().value)
e.value = 7
print(e.value, e.args)
class S(StopIteration):
    pass
print(S('x').value)
