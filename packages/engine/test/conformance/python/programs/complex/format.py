c = 3.14159 - 2.5j
print(f'{c}|{c:.2f}|{c:20.1f}|{c:<20.1f}|{c:^20.1f}|{c:+.1f}|{c:e}|{c:g}|{c:,.2f}|{c:.3}|{1j:f}|{1j}|{1j:+}')
def error(spec):
    try:
        print(format(c, spec))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
error('d')
error('010')
error('=10')
error('s')
error('%')
