print(hash(0.0), hash(-0.0), hash(1.0), hash(0.5), hash(-1.0), hash(1.5), hash(0.1), hash(1e300), hash(float('inf')), hash(float('-inf')), hash(5e-324))
d = {1.0: 'one', 0.5: 'half', 1e300: 'big'}
print(d[1], d[True], d[0.5], d[10 ** 300] if 10 ** 300 in d else 'none', d[int(1e300)])
nan = float('nan')
d[nan] = 'nan'
print(d[nan], float('nan') in d, {0.0: 1}[-0.0])
