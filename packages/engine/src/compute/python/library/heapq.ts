/** `heapq`: heaps in lists. */
export const source = String.raw`
__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop']


def _rise(heap, start, place):
    """Moves an item up to its place under the parents that are not greater, as far as start."""
    item = heap[place]
    while place > start:
        parent = (place - 1) >> 1
        other = heap[parent]
        if not item < other:
            break
        heap[place] = other
        place = parent
    heap[place] = item


def _sink(heap, place):
    """Moves the lesser children up until a leaf is free, and lets the item rise from there."""
    start = place
    end = len(heap)
    item = heap[place]
    child = 2 * place + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[place] = heap[child]
        place = child
        child = 2 * place + 1
    heap[place] = item
    _rise(heap, start, place)


def _check(heap, where):
    if not isinstance(heap, list):
        raise TypeError(f'{where} must be list, not {type(heap).__name__}')


def heappush(heap, item, /):
    if not isinstance(heap, list):
        _check(heap, 'heappush() argument 1')
    heap.append(item)
    _rise(heap, 0, len(heap) - 1)


def heappop(heap, /):
    if not isinstance(heap, list):
        _check(heap, 'heappop() argument')
    if not heap:
        raise IndexError('index out of range')
    last = heap.pop()
    if not heap:
        return last
    least = heap[0]
    heap[0] = last
    _sink(heap, 0)
    return least


def heapreplace(heap, item, /):
    _check(heap, 'heapreplace() argument 1')
    if not heap:
        raise IndexError('index out of range')
    least = heap[0]
    heap[0] = item
    _sink(heap, 0)
    return least


def heappushpop(heap, item, /):
    _check(heap, 'heappushpop() argument 1')
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _sink(heap, 0)
    return item


def heapify(heap, /):
    _check(heap, 'heapify() argument')
    for place in range(len(heap) // 2 - 1, -1, -1):
        _sink(heap, place)


def merge(*iterables, key=None, reverse=False):
    class Head:
        """The next item of an iterable, compared as the order wants it."""

        __slots__ = 'key', 'number', 'value', 'advance'

        def __lt__(self, other):
            if self.key == other.key:
                return self.number < other.number
            return other.key < self.key if reverse else self.key < other.key

    heads = []
    for number, iterable in enumerate(iterables):
        head = Head()
        head.number = number
        head.advance = iter(iterable).__next__
        try:
            head.value = head.advance()
        except StopIteration:
            continue
        head.key = head.value if key is None else key(head.value)
        heads.append(head)
    heapify(heads)
    while heads:
        head = heads[0]
        yield head.value
        try:
            head.value = head.advance()
        except StopIteration:
            heappop(heads)
        else:
            head.key = head.value if key is None else key(head.value)
            _sink(heads, 0)


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[:max(n, 0)]


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]
`;
