s = {i * 7 % 100003 for i in range(50000)}
print(len(s), 7 in s, 100003 in s, sum(s))
t = set(range(0, 60000, 2))
print(len(s & t), len(s | t), len(s - t), len(s ^ t), s.isdisjoint(t), t <= s)
w = {str(i) for i in range(3000)}
print(len(w), "2999" in w, list(w)[:5])
