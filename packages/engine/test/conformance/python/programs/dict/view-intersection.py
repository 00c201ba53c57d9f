# Which of two equal members is taken depends on which side is gone through.
print({2.0: 1, 1: 2}.keys() & {2, 1, 5}, {2, 1, 5} & {2.0: 1}.keys(), {2.0: 1, 3: 1}.keys() & {2})
print({2.0: 1}.keys() & {2: 1, 3: 1}.keys(), {2.0: 1, 3: 1}.keys() & [2, True], {2.0: 1}.keys() & frozenset((2, 3)))
