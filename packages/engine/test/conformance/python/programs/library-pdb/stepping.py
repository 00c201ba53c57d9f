def area(width, height):
    size = width * height
    if size > 10:
        size -= 1
    return size


def total(sizes):
    result = 0
    for width, height in sizes:
        result += area(width, height)
    return result


breakpoint()
sizes = [(1, 2), (3, 4)]
print(total(sizes))
print(area(2, 2))
