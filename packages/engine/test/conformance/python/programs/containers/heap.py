def push(heap, item):
    heap.append(item)
    i = len(heap) - 1
    while i and heap[(i - 1) // 2] > heap[i]:
        heap[(i - 1) // 2], heap[i] = heap[i], heap[(i - 1) // 2]
        i = (i - 1) // 2


h = []
for x in [5, 3, 8, 1, 9, 2]:
    push(h, x)
print(h, h[0], min(h))
