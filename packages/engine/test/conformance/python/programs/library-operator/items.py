import operator as op
d = {'a': 1}
op.setitem(d, 'b', 2)
op.delitem(d, 'a')
print(d, op.getitem(d, 'b'), op.length_hint([1, 2]), op.length_hint(iter('abc')), op.length_hint(3, 7), op.call(max, 1, 5))
