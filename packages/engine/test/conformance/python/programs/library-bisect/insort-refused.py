import bisect


class Listed:
    def insert(self, place, item):
        print('insert', place, item)

    def __len__(self):
        return 2

    def __getitem__(self, index):
        return index


for into in (0, 'ab', [1, 2], (1, 2), Listed(), None, range(3)):
    for work in (bisect.insort, bisect.insort_left):
        for options in ({}, {'lo': -1}, {'key': 3}, {'key': abs}):
            try:
                print(work(into, 0, **options), into if isinstance(into, list) else '')
            except Exception as error:
                print(type(error).__name__, error)
