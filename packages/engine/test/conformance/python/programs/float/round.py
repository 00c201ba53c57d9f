print(round(2.675, 2), round(1.005, 2), round(0.5), round(1.5), round(2.5), round(-0.5), round(0.15, 1), round(0.25, 1), round(0.35, 1))
print(round(1234.5678, 2), round(1234.5678, -2), round(1234.5678, 0), round(5e300, -300), round(5e-324, 400), round(1e300, 1))
print(round(1.5, None), type(round(1.5)), type(round(1.5, 0)), round(-1234.5, -10), round(float('inf'), 2), round(float('nan'), 1))
for f in [lambda: round(1.5, 'x'), lambda: round(1.5, 1.5), lambda: round(float('nan')), lambda: round(float('inf')), lambda: round(1.7e308, -308)]:
    try:
        print(f())
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
