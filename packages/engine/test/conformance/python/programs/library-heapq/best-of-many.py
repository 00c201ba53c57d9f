import heapq


def show(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: heapq.nlargest(0, [3, "a"]))
show(lambda: heapq.nlargest(1, [3, "a"]))
show(lambda: heapq.nlargest(2, [3, "a", 1]))
show(lambda: heapq.nsmallest(1, [3, "a"]))
show(lambda: heapq.nlargest(2, (v for v in [3, 5, 1, 4])))
show(lambda: heapq.nsmallest(2, [3, 5, 1, 4]))
show(lambda: heapq.nsmallest(2, [3, 5, 1, 4], key=lambda v: -v))
show(lambda: heapq.nlargest(3, "hello world", key=ord))
show(lambda: heapq.nsmallest(3, [(1, "b"), (0, "a"), (1, "a"), (0, "b")], key=lambda pair: pair[0]))
show(lambda: heapq.nsmallest(1, []))
show(lambda: heapq.nlargest(2, iter([1, "a"])))
show(lambda: heapq.nsmallest(2, iter([1, 2, "a"])))
show(lambda: heapq.nlargest(-1, [1]))
show(lambda: heapq.nlargest("a", [1]))
show(lambda: heapq.nlargest(1.5, [1, 2, 3]))
show(lambda: heapq.nlargest(2, 5))
for function in (heapq.heapify, heapq.heappop):
    show(lambda: function(None))
    show(lambda: function(()))
for function in (heapq.heappush, heapq.heapreplace, heapq.heappushpop):
    show(lambda: function(None, 1))
