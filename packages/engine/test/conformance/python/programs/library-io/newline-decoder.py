"""Ends of lines that come in pieces."""
import io

for translate in (True, False):
    decoder = io.IncrementalNewlineDecoder(None, translate)
    print(decoder.newlines)
    for part in ('one\r', '\ntwo\n', 'three\rfour\r', ''):
        print(repr(decoder.decode(part)), decoder.newlines, decoder.getstate())
    print(repr(decoder.decode('', True)), decoder.newlines)
    decoder.setstate((b'', 1))
    print(repr(decoder.decode('x')), decoder.getstate())
    decoder.reset()
    print(decoder.newlines, repr(decoder.decode('a\nb')), repr(decoder.newlines))
print('IncrementalNewlineDecoder' in dir(io))
try:
    io.nothing
except AttributeError as problem:
    print(problem)
