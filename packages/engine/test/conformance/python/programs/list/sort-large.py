a = [(i * 7919) % 10007 for i in range(20000)]
b = sorted(a)
print(b[:5], b[-5:], all(b[i] <= b[i + 1] for i in range(len(b) - 1)))
c = sorted(a, key=lambda x: -x)
print(c[:5], c == b[::-1])
d = sorted(map(str, a))
print(d[:4], d[-3:])
e = sorted(range(1000), key=lambda i: (i % 10, -i))
print(e[:6], e[-3:])
