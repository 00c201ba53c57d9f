kept = []


class C:
    def __del__(self):
        print('del')
        kept.append(self)


c = C()
del c
print(len(kept))
kept.clear()
print('only once')
