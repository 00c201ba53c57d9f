# As the C function hypot, to the last place.
for value in (65.1 - 10.5j, 0.1 + 0.2j, complex(3e300, 4e300), complex(3e-310, 4e-310), -63.68 + 17.13j, 1e-20 + 1j):
    print(abs(value), value**2.5)
