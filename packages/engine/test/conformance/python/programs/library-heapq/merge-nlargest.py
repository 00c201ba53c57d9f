import heapq
print(list(heapq.merge([1, 4], [2, 3, 9], [])), list(heapq.merge('ca', 'db', reverse=True)), list(heapq.merge(['a', 'ccc'], ['bb'], key=len)))
data = [3, 1, 4, 1, 5, 9, 2, 6]
print(heapq.nlargest(3, data), heapq.nsmallest(3, data), heapq.nlargest(2, data, key=lambda x: -x), heapq.nsmallest(0, data), heapq.nlargest(99, [1, 2]))
