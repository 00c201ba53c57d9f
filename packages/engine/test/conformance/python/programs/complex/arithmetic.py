a, b = 3 + 4j, 1 - 2j
print(a + b, a - b, a * b, a / b, -a, +a, abs(a), a ** 2, a ** 0, a ** -1, a == b, a != b, a == 3 + 4j)
print(a + 1, 1 + a, a - 1.5, 1.5 - a, a * 2, 2 * a, a / 2, 2 / a, a + True)
print(2 ** (1 + 0j), (1 + 1j) ** 3, 0j ** 0, 0j ** 2, 1j * 1j, 1j ** 2, 5 == 5 + 0j, 5.5 == 5.5 + 0j, 2 ** 53 + 1 == complex(2 ** 53))
print(a.real, a.imag, a.conjugate(), a.__complex__(), a.__getnewargs__(), bool(a), bool(0j), bool(-0j))
