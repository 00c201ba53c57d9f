count = 0
for i in range(20000):
    try:
        raise ValueError(i)
    except ValueError as e:
        count += e.args[0] % 3
print(count)
