import operator as op
l = [1]
print(op.iadd(l, [2]) is l, l, op.imul(3, 4), op.isub(5, 2), op.itruediv(1, 2), op.ifloordiv(7, 2), op.imod(7, 4), op.ipow(2, 3), op.ilshift(1, 3), op.irshift(8, 1), op.iand(6, 3), op.ior(6, 3), op.ixor(6, 3), op.iconcat([1], [5]))
