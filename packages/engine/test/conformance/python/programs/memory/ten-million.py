numbers = list(range(5_000_000, 0, -1))
print(len(sorted(numbers)), sorted(numbers)[0])
