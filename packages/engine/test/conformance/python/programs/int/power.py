print(2 ** 0, 0 ** 0, 2 ** 10, (-2) ** 3, (-2) ** 4, 7 ** 77)
print(2 ** -3, (-2) ** -1, 10 ** -2)
print(pow(2, 10), pow(2, 10, 1000), pow(3, 200, 13), pow(-3, 3, 5), pow(3, 3, -5))
print(pow(3, -1, 7), pow(2, -2, 9), pow(10, 0, 1))
print((5).__pow__(2), (5).__pow__(2, 7), (5).__rpow__(2), (5).__pow__(2.0))
def error(*args):
    try:
        print(pow(*args))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
error(2, 3, 0)
error(2, -1, 4)
error(2, 'x')
error(2, 3, 'x')
error(2.0, 3, 5)
