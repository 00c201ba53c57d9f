def g():
    yield 1

def main():
    g().throw(ValueError('fresh'))

main()
