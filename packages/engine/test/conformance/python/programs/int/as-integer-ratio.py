print((5).as_integer_ratio(), (-7).as_integer_ratio(), True.as_integer_ratio(), (2 ** 70).as_integer_ratio())
print((5).real, (5).imag, (5).numerator, (5).denominator, True.real, True.numerator)
print((5).conjugate(), True.conjugate(), (5).__getnewargs__(), (0).__sizeof__(), (1).__sizeof__(), (2 ** 30).__sizeof__())
for name in ['real', 'imag', 'numerator', 'denominator']:
    try:
        setattr_free = (5).__setattr__(name, 1)
    except AttributeError as exception:
        print(exception)
