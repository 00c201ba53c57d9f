data = bytearray(b"abc")
for index, value in [(10, 300), (10, 1), (0, "x"), ("x", 1), (10, "x"), (-4, -1)]:
    try:
        data[index] = value
    except Exception as error:
        print(index, value, type(error).__name__, error)
print(data)
