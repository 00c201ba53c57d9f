s = set(range(10))
print([s.pop() for _ in range(5)], s)
s.add(0)
s.add(20)
print([s.pop() for _ in range(len(s))])
t = {"a", "b", "c"}
while t:
    print(t.pop())
n = {None}
print(n.pop(), n)
