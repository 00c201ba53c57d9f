value = None
result = (1 + 2) * 3 - value * 5 + 10
