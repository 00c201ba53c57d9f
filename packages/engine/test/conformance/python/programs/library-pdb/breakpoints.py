import pdb


class Stack:
    def __init__(self):
        self.items = []

    def push(self, item):
        # A comment.
        self.items.append(item)
        return len(self.items)

    def pop(self):
        return self.items.pop()


def fill(stack, count):
    for number in range(count):
        stack.push(number)
    return stack


def main():
    stack = Stack()
    pdb.set_trace(header='Here we begin.')
    fill(stack, 4)
    while stack.items:
        stack.pop()
    try:
        stack.pop()
    except IndexError as problem:
        print(problem)
    return 'ended'


print(main())
