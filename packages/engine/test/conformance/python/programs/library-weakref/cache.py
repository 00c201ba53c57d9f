import weakref

cache = weakref.WeakValueDictionary()


class Image:
    def __init__(self, name):
        self.name = name
        print('load', name)


def get(name):
    image = cache.get(name)
    if image is None:
        image = cache[name] = Image(name)
    return image


a = get('a')
print(get('a') is a)
get('b')
print(sorted(cache))
a = None
print(sorted(cache))
