print(complex(), complex(1), complex(1, 2), complex(1.5, -2.5), complex('1+2j'), complex(' (3-4j) '), complex('j'), complex('-j'), complex('1e5'))
print(complex(1j), complex(1j, 2j), complex(1, 2j), complex(1j, 2), complex(real=1, imag=2), complex(imag=3), complex(True, False))
print(complex('inf'), complex('nan+infj'), complex('-0j'), complex('1_0+2_0j'), complex(-0.0, -0.0), complex(0.0, -0.0))
class WithComplex:
    def __complex__(self):
        return 3 + 4j
class WithFloat:
    def __float__(self):
        return 2.5
class WithIndex:
    def __index__(self):
        return 7
print(complex(WithComplex()), complex(WithFloat()), complex(WithIndex()), complex(1, WithFloat()), complex(WithComplex(), 1))
