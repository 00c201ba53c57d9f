class Own:
    def __pow__(self, other, modulus=None):
        return "own"


values = {"int": 1, "float": 1.5, "complex": 1j, "str": "a", "own": Own()}
for base_name, base in values.items():
    for exponent_name, exponent in values.items():
        for modulus_name, modulus in values.items():
            try:
                print(base_name, exponent_name, modulus_name, pow(base, exponent, modulus))
            except Exception as error:
                print(base_name, exponent_name, modulus_name, type(error).__name__, error)
try:
    1e300**2
except OverflowError as error:
    print(repr(error), error.args, error)
