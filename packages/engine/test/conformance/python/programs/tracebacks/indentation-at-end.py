class Shelf:
    size = 3

    def grow(self):
