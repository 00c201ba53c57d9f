class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next

    def __iter__(self):
        node = self
        while node:
            yield node.value
            node = node.next


chain = None
for v in (3, 2, 1):
    chain = Node(v, chain)
print(list(chain), sum(chain), max(chain), 2 in chain, sorted(chain, reverse=True), dict(enumerate(chain)), set(chain), tuple(map(str, chain)))
