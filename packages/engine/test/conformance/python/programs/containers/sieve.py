n = 200
flags = [True] * (n + 1)
flags[0:2] = [False, False]
for i in range(2, int(n**0.5) + 1):
    if flags[i]:
        flags[i * i :: i] = [False] * len(flags[i * i :: i])
print([i for i, flag in enumerate(flags) if flag])
