h = (lambda:
     1 / 0)
h()
