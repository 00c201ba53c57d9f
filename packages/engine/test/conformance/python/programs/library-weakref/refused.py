import weakref

for value in [1, 'text', (), [], {}, None, object(), ValueError(), range(3), iter([]), b'', 1.5]:
    try:
        weakref.ref(value)
    except TypeError as error:
        print(error)
for value in [print, len, int, weakref, (n for n in []), lambda: 1]:
    print(weakref.ref(value)() is value)
