def queue(count):
    waiting = []
    total = 0
    for i in range(count):
        waiting.append(i)
        if i % 3 == 2:
            total += waiting.pop()
        if len(waiting) > 1000:
            waiting = waiting[500:]
    return total + sum(waiting)


def table(count):
    entries = {}
    for i in range(count):
        key = (i * 7919) % 10007
        if key in entries:
            entries[key] += i
        else:
            entries[key] = i
        if i % 4 == 3:
            del entries[key]
    return sum(entries.values()) + len(entries)


def nested(count):
    rows = [[row * column % 7 for column in range(20)] for row in range(count)]
    columns = {}
    for row in rows:
        for place, value in enumerate(row):
            columns.setdefault(place, []).append(value)
    return sum([max(column) * len(column) for column in columns.values()])


def ordered(count):
    numbers = [(i * 7919) % 10007 for i in range(count)]
    numbers.sort()
    return sum(numbers[::10]) + sum(sorted(numbers, reverse=True)[:100])


print(queue(100000), table(100000), nested(2000), ordered(20000))
