import io
print(io.DEFAULT_BUFFER_SIZE, io.SEEK_SET, io.SEEK_CUR, io.SEEK_END, io.open is open, io.text_encoding(None), io.text_encoding('x'), issubclass(io.UnsupportedOperation, (OSError, ValueError)), io.BlockingIOError is BlockingIOError)
print([k.__name__ for k in io.FileIO.__mro__], [k.__name__ for k in io.BufferedReader.__mro__], [k.__name__ for k in io.TextIOWrapper.__mro__], [k.__name__ for k in io.BytesIO.__mro__], [k.__name__ for k in io.StringIO.__mro__])
raw = io.FileIO('f', 'w+'); print(raw.mode, raw.closefd, raw.closed, raw.readable(), raw.writable(), raw.seekable(), raw.isatty(), raw.fileno() > 2, raw.write(b'hello\nworld\n'), raw.tell(), raw.seek(0), raw.readall(), raw.seek(6), raw.read(3), raw.truncate(8), raw.name); buf = bytearray(4); raw.seek(0); print(raw.readinto(buf), buf); raw.seek(0); print(raw.readline(), raw.readlines(), raw.writelines([b'x', b'y']), raw.flush()); raw.close(); print(raw.closed)
with open('f', 'rb') as b: print(type(b).__name__, b.mode, b.raw.name, b.peek(2)[:2], b.read1(3), b.readinto(buf), buf, b.isatty(), b.closed, b.fileno() > 2, b.readinto1(buf), b.tell(), b.seek(-1, 2), b.read(), b.seekable())
b = open('f', 'r+b'); print(type(b).__name__, b.read(2), b.write(b'ZZ'), b.seek(0), b.read(), b.readable(), b.writable(), b.mode); b.writelines([b'!', b'?']); b.flush(); raw = b.detach()
print(type(raw).__name__); raw.close()
with open('g', 'wb') as b: print(type(b).__name__, b.write(b'abc'), b.mode, b.raw.mode, b.closed, b.writable(), b.readable(), b.truncate(2), b.tell())
b = io.BytesIO(b'one\ntwo'); print(b.getvalue(), b.read1(2), b.readline(), b.readinto(buf), b.tell(), b.seek(0), list(b), b.isatty(), b.closed, b.flush(), b.writable(), b.getbuffer()[:3].tobytes(), b.writelines([b'+']), b.getvalue(), b.truncate(3), b.getvalue(), b.seek(1), b.read())
s = io.StringIO('a\nb', newline=None); print(s.read(1), s.readline(), s.tell(), s.seek(0), s.readlines(), s.getvalue(), s.line_buffering, s.isatty(), s.closed, s.encoding, s.errors, s.write('c'), s.truncate(2), s.getvalue(), s.writelines(['x']), s.flush()); s.close(); print(s.closed)
with open('h', 'w', encoding='latin-1', newline='\r\n') as t: print(t.encoding, t.errors, t.newlines, t.line_buffering, t.write_through, t.closed, t.isatty(), t.fileno() > 2, t.mode, t.buffer.name, t.write('é\n'), t.tell()); t.reconfigure(line_buffering=True); print(t.line_buffering); t.writelines(['a', 'b'])
with open('h', newline='') as t, open('h', encoding='latin-1') as u: print(repr(u.read()), u.newlines, t.fileno() > 2)
w = io.TextIOWrapper(io.BytesIO(b'x\r\ny'), 'ascii'); print(w.read(), w.newlines, w.buffer.getvalue())
for work in (lambda: io.BytesIO().fileno(), lambda: io.StringIO().fileno(), lambda: s.read(), lambda: io.IOBase().fileno(), lambda: io.BufferedIOBase().read(), lambda: io.TextIOBase().read(), lambda: io.StringIO(5), lambda: io.StringIO().write(5), lambda: io.BytesIO('x'), lambda: io.BytesIO().write('x'), lambda: open('f', 'q'), lambda: open('f', 'rw'), lambda: open('f', 'rb', encoding='x'), lambda: open('f', buffering=0), lambda: open('g', 'rb').write(b''), lambda: io.StringIO().seek(1, 1), lambda: io.BytesIO().seek(-1), lambda: open('f', 'xb'), lambda: io.TextIOWrapper(5), lambda: open('f').write('x'), lambda: io.StringIO().detach(), lambda: io.BytesIO().detach(), lambda: io.FileIO('none')):
    try: print(work())
    except Exception as e: print(type(e).__name__, e)
class Raw(io.RawIOBase):
    def readable(self): return True
    def readinto(self, b): b[:2] = b'ab'; self.n = getattr(self, 'n', 0) + 1; return 2 if self.n < 3 else 0
print(Raw().read(2), Raw().readall(), Raw().isatty(), Raw().closed, Raw().writable())
