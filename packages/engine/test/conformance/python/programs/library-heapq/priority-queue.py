import heapq
tasks = [(2, 'code'), (1, 'eat'), (3, 'sleep')]
heapq.heapify(tasks)
heapq.heappush(tasks, (0, 'wake'))
while tasks:
    print(heapq.heappop(tasks))
try:
    heapq.heappush((1,), 2)
except TypeError as error:
    print(error)
