def primes_below(limit):
    is_prime = [True] * limit
    is_prime[0] = is_prime[1] = False
    number = 2
    while number * number < limit:
        if is_prime[number]:
            for multiple in range(number * number, limit, number):
                is_prime[multiple] = False
        number += 1
    return [number for number in range(limit) if is_prime[number]]


primes = primes_below(300000)
print(len(primes), primes[-1])
