for x in [0.0, 1.5, 2.5, -0.5, -1.5, -2.5, 3.7, -3.7, 1e20, 2.0 ** 60]:
    print(int(x), round(x), x.__trunc__(), x.__floor__(), x.__ceil__(), x.is_integer(), x.as_integer_ratio())
for name in ['__int__', '__round__', '__floor__', '__ceil__', 'as_integer_ratio']:
    for x in [float('nan'), float('inf')]:
        try:
            print(getattr(x, name)())
        except Exception as exception:
            print(name, type(exception).__name__ + ':', exception)
print(float('inf').is_integer(), float('nan').is_integer())
