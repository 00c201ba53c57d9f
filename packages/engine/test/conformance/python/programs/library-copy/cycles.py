import copy
a = [1]
a.append(a)
b = copy.deepcopy(a)
print(b, b[1] is b, b is a)
d = {}
d['self'] = d
print(copy.deepcopy(d)['self']['self'].keys())
x = [1]
pair = copy.deepcopy([x, x])
print(pair[0] is pair[1])
t = ([1], 2)
print(copy.deepcopy(t)[0] is t[0], copy.deepcopy((1, 2)) , copy.copy(print) is print, copy.deepcopy(C := type('C', (), {})) is C)
try:
    copy.copy(x for x in a)
except TypeError as error:
    print(error)
