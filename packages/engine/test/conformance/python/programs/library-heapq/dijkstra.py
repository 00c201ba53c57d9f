import heapq
graph = {'a': {'b': 7, 'c': 3}, 'b': {'d': 2}, 'c': {'b': 1, 'd': 8}, 'd': {}}
dist, queue = {}, [(0, 'a')]
while queue:
    d, node = heapq.heappop(queue)
    if node in dist:
        continue
    dist[node] = d
    for other, w in graph[node].items():
        heapq.heappush(queue, (d + w, other))
print(dist)
