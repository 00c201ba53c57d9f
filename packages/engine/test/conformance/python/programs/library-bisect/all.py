import bisect
a = [1, 2, 2, 2, 5]
print(bisect.bisect(a, 2), bisect.bisect_left(a, 2), bisect.bisect_right(a, 2), bisect.bisect_left(a, 3), bisect.bisect(a, 0), bisect.bisect(a, 9), bisect.bisect_left(a, 2, 2), bisect.bisect(a, 2, 0, 2))
bisect.insort(a, 3); bisect.insort_left(a, 2); bisect.insort_right(a, 6)
print(a)
people = [('a', 1), ('b', 5)]
bisect.insort(people, ('c', 3), key=lambda p: p[1])
print(people, bisect.bisect(people, 4, key=lambda p: p[1]))
try:
    bisect.bisect(a, 1, -1)
except ValueError as error:
    print(error)
