import json
for value in None, True, 1, 10**20, 1.5, 1e100, 'a"\\\n\x01é😀', [1, [2]], (1, 2), {'a': 1, 2: 3, None: 4, True: 5, 1.5: 6}, [], {}:
    print(json.dumps(value))
