"""Slices of the same size beside many objects, while a view looks on: nothing is counted."""
import array

beside = [[number] for number in range(50_000)]
data = bytearray(b'abcdef')
view = memoryview(data)
for number in range(500):
    data[1:3] = bytes([number % 256, 7])
print(data)
numbers = array.array('h', range(6))
view = memoryview(numbers)
for number in range(500):
    numbers[1:3] = array.array('h', [number, 7])
print(numbers)
