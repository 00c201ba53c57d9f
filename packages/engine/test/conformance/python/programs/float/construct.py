print(float(), float(5), float(-0.0), float('1.5'), float(' 2.5e3 '), float('-inf'), float('nan'), float('Infinity'), float('1_0.5'))
print(float(b'1.5'), float(bytearray(b'2')), float(True), float('1e400'), float('-1e-400'), float('.5'), float('5.'))
print(float('٣.٥'), float('1e5'), float('1E+5'), float('+1'), float('iNf'), float('-NaN'))
f = 1.5
print(float(f) is f)
