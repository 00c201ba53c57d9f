import io
w = io.TextIOWrapper(io.BytesIO('é\nb'.encode()), encoding='utf-8')
print(w.readline(), w.read(), w.encoding, w.errors, w.buffer.getvalue())
