print(2.0 ** 3, 2.0 ** -1, 9 ** 0.5, (-8.0) ** 2, (-8.0) ** 3, 0.0 ** 0, 1 ** float('nan'), float('nan') ** 0)
print((-8.0) ** (1 / 3), (-1.0) ** 0.5, (-2) ** 0.5)
print(float('inf') ** -1, float('inf') ** 0.5, (-1.0) ** float('inf'), 0.5 ** float('inf'), 2 ** float('-inf'))
print((2.0).__pow__(3), (2.0).__rpow__(3), (2.0).__pow__('x'), pow(2.0, 3), pow(2, 0.5))
