print(round(5), round(15, -1), round(25, -1), round(35, -1), round(-15, -1), round(-25, -1))
print(round(12345, -2), round(12355, -1), round(5, 3), round(149, -2), round(150, -2), round(250, -2), round(5, -5))
print(round(10 ** 30 + 5, -1), round(True), round(15, True))
print((5).__round__(), (55).__round__(-1))
for digits in [1.5, 'x', None]:
    try:
        print((5).__round__(digits))
    except TypeError as exception:
        print(exception)
