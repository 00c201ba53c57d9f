import hashlib
h = hashlib.sha256()
h.update(b'a')
copy = h.copy()
h.update(b'b' * 1000)
print(h.hexdigest(), copy.digest(), hashlib.shake_128(b'').hexdigest(5))
for bad in 'text', 5:
    try:
        hashlib.md5(bad)
    except TypeError as error:
        print(error)
