import operator as op
print(op.add(1, 2), op.sub(5, 3), op.mul(2, 3), op.truediv(7, 2), op.floordiv(7, 2), op.mod(7, 3), op.pow(2, 5), op.neg(4), op.pos(-4), op.abs(-3), op.inv(5), op.invert(5), op.lshift(1, 4), op.rshift(16, 2), op.and_(6, 3), op.or_(6, 3), op.xor(6, 3))
print(op.index(True), op.concat([1], [2]), op.matmul.__name__, op.__add__(1, 1), op.not_(0), op.truth([]))
try:
    op.index(1.5)
except TypeError as error:
    print(error)
