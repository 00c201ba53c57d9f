class E(Exception):
    def __str__(self):
        raise TypeError('no text')
try:
    str(E())
except TypeError as e:
    print(e)
raise E()
