graph = {"a": {"b", "c"}, "b": {"d"}, "c": {"d"}, "d": set()}
seen, queue = [], ["a"]
while queue:
    node = queue.pop(0)
    if node in seen:
        continue
    seen.append(node)
    queue.extend(sorted(graph[node]))
print(seen)
reverse = {}
for node, targets in graph.items():
    for target in sorted(targets):
        reverse.setdefault(target, set()).add(node)
print({k: sorted(v) for k, v in sorted(reverse.items())})
