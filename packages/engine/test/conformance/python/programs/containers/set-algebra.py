universe = set(range(10))
evens = {x for x in universe if x % 2 == 0}
primes = {2, 3, 5, 7}
print(sorted(evens & primes), sorted(evens | primes), sorted(universe - evens - primes), sorted(evens ^ primes))
print(evens.isdisjoint(primes), primes <= universe, universe > primes, (universe - evens) | evens == universe)
