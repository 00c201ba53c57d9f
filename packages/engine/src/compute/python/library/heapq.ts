/** `heapq`: heaps in lists. */
export const source = String.raw`
from _callers import as_built_in as _as_built_in

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
        kind = 'None' if heap is None else type(heap).__name__
        raise TypeError(f'{where} must be list, not {kind}')


@_as_built_in
def heappush(heap, item, /):
    if not isinstance(heap, list):
        _check(heap, 'heappush() argument 1')
    heap.append(item)
    _rise(heap, 0, len(heap) - 1)


@_as_built_in
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


@_as_built_in
def heapreplace(heap, item, /):
    _check(heap, 'heapreplace() argument 1')
    if not heap:
        raise IndexError('index out of range')
    least = heap[0]
    heap[0] = item
    _sink(heap, 0)
    return least


@_as_built_in
def heappushpop(heap, item, /):
    _check(heap, 'heappushpop() argument 1')
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _sink(heap, 0)
    return item


@_as_built_in
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


def _sink_greatest(heap, place):
    """The same in a heap whose first is the greatest."""
    start = place
    end = len(heap)
    item = heap[place]
    child = 2 * place + 1
    while child < end:
        right = child + 1
        if right < end and not heap[right] < heap[child]:
            child = right
        heap[place] = heap[child]
        place = child
        child = 2 * place + 1
    heap[place] = item
    while place > start:
        parent = (place - 1) >> 1
        if not heap[parent] < item:
            break
        heap[place] = heap[parent]
        place = parent
    heap[place] = item


def _best(n, iterable, key, largest):
    if n == 1:
        nothing = object()
        found = (max if largest else min)(iter(iterable), default=nothing, key=key)
        return [] if found is nothing else [found]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        size = None
    if size is not None and n >= size:
        return sorted(iterable, key=key, reverse=largest)[:n]
    # The worst of the best so far comes first; of equal ones the earlier is better.
    items = iter(iterable)
    step = -1 if largest else 1
    kept = []
    for order, item in zip(range(0, step * n, step), items):
        kept.append((item, order) if key is None else (key(item), order, item))
    if not kept:
        return kept
    sink = _sink if largest else _sink_greatest
    for place in range(len(kept) // 2 - 1, -1, -1):
        sink(kept, place)
    worst = kept[0][0]
    order = step * n
    for item in items:
        own = item if key is None else key(item)
        if worst < own if largest else own < worst:
            kept[0] = (item, order) if key is None else (own, order, item)
            sink(kept, 0)
            worst = kept[0][0]
            order += step
    kept.sort(reverse=largest)
    return [one[0] if key is None else one[2] for one in kept]


def nsmallest(n, iterable, key=None):
    return _best(n, iterable, key, False)


def nlargest(n, iterable, key=None):
    return _best(n, iterable, key, True)
`;
