queue = []
total = 0
for i in range(30000):
    queue.append(i)
    if i % 3 == 2:
        total += queue.pop(0)
print(total, len(queue), queue[0], queue[-1])
while len(queue) > 5:
    queue.pop()
print(queue)
