def show(f):
    try:
        print(repr(f()))
    except Exception as exception:
        print(type(exception).__name__ + ':', exception)
print(b'%s' % b'a', b'%b' % b'a', b'%d %x' % (5, 255), b'%c%c' % (65, b'B'), b'%a %r' % ('é', 'x'), b'%5.1f|%-5d|%05d' % (1.25, 3, 4), b'%(a)s' % {b'a': b'x'}, b'%%' % (), b'%s' % bytearray(b'z'), b'%5s|%.2s' % (b'a', b'abc'), bytearray(b'%d') % 5)
class Own:
    def __bytes__(self):
        return b'own'
print(b'<%s>' % Own())
show(lambda: b'%s' % 'a')
show(lambda: b'%b' % 5)
show(lambda: b'%d' % 'a')
show(lambda: b'%c' % 256)
show(lambda: b'%c' % 'a')
show(lambda: b'%c' % b'ab')
show(lambda: b'%f' % 'a')
show(lambda: b'%s' % ())
show(lambda: b'%s' % (b'a', b'b'))
show(lambda: b'a' % 1)
show(lambda: b'%(a)s' % {'a': b'x'})
show(lambda: b'%y' % 1)
show(lambda: b'%x' % 1.5)
