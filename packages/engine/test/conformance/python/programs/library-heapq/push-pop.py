import heapq
h = []
for x in [5, 1, 4, 2, 3]:
    heapq.heappush(h, x)
    print(h)
print([heapq.heappop(h) for _ in range(5)])
h = [9, 8, 7, 1, 2]
heapq.heapify(h)
print(h, heapq.heapreplace(h, 5), h, heapq.heappushpop(h, 0), heapq.heappushpop(h, 6), h)
for f in (heapq.heappop, lambda h: heapq.heapreplace(h, 1)):
    try:
        f([])
    except IndexError as error:
        print(error)
