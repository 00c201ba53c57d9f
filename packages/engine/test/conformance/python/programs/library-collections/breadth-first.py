from collections import deque
graph = {1: [2, 3], 2: [4], 3: [4], 4: [5], 5: []}
queue, seen = deque([(1, [1])]), {1}
while queue:
    node, path = queue.popleft()
    print(node, path)
    for n in graph[node]:
        if n not in seen:
            seen.add(n)
            queue.append((n, path + [n]))
