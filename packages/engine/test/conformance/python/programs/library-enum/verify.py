from enum import Enum, Flag, verify, UNIQUE, CONTINUOUS, NAMED_FLAGS
for check, base, body in ((UNIQUE, Enum, {'A': 1, 'B': 1}), (CONTINUOUS, Enum, {'A': 1, 'B': 4}), (NAMED_FLAGS, Flag, {'A': 1, 'B': 9}), (UNIQUE, Enum, {'A': 1})):
    try:
        print(verify(check)(base('E', body)))
    except ValueError as error:
        print(error)
