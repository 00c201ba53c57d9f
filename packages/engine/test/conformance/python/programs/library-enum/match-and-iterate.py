from enum import Enum
class Op(Enum):
    ADD = '+'
    SUB = '-'
def run(op, a, b):
    match op:
        case Op.ADD:
            return a + b
        case Op.SUB:
            return a - b
print(run(Op.ADD, 1, 2), run(Op('-'), 5, 3), {op.name: op.value for op in Op})
