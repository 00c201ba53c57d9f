def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
print('aé'.encode(), 'aé'.encode('latin-1'), 'a'.encode('ascii'), 'é'.encode('utf-16-le'), 'é😀'.encode('utf-8'), 'é'.encode('ascii', 'ignore'), 'é'.encode('ascii', 'replace'), 'é'.encode('ascii', 'xmlcharrefreplace'), 'é😀'.encode('ascii', 'backslashreplace'), 'a'.encode(encoding='UTF8', errors='strict'), '\ud800'.encode('utf-8', 'surrogatepass'), '\udc80'.encode('utf-8', 'surrogateescape'))
print('aé'.encode('utf-16'), 'a'.encode('utf-32-be'), 'é'.encode('ascii', 'namereplace') if False else 'x')
show(lambda: 'é'.encode('ascii'))
show(lambda: 'aéb'.encode('ascii'))
show(lambda: 'éé'.encode('ascii'))
show(lambda: '😀'.encode('latin-1'))
show(lambda: '\ud800'.encode())
show(lambda: 'a'.encode('nope'))
show(lambda: 'é'.encode('ascii', 'nope'))
show(lambda: 'a'.encode(5))
show(lambda: 'a'.encode('ascii', 5))
show(lambda: 'a'.encode(None))
