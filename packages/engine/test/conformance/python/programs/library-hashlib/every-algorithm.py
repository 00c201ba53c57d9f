import hashlib, io
for name in ('md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'sha3_224', 'sha3_256', 'sha3_384', 'sha3_512', 'blake2b', 'blake2s'):
    h = getattr(hashlib, name)(b'abc')
    print(name, h.name, h.digest_size, h.block_size, h.hexdigest(), hashlib.new(name, b'abc').digest() == h.digest())
    c = h.copy(); c.update(b'def'); print(c.hexdigest() == getattr(hashlib, name)(b'abcdef').hexdigest(), h.hexdigest() == c.hexdigest())
for name in ('shake_128', 'shake_256'):
    h = getattr(hashlib, name)(b'abc'); print(name, h.name, h.digest_size, h.hexdigest(10), h.digest(3))
print(sorted(hashlib.algorithms_guaranteed), hashlib.algorithms_guaranteed <= hashlib.algorithms_available)
print(hashlib.pbkdf2_hmac('sha256', b'password', b'salt', 10).hex(), hashlib.pbkdf2_hmac('sha1', b'p', b's', 2, dklen=30).hex())
print(hashlib.file_digest(io.BytesIO(b'abc'), 'md5').hexdigest(), hashlib.file_digest(io.BytesIO(b'abc'), hashlib.sha1).hexdigest())
print(hashlib.blake2b(b'x', digest_size=10, key=b'k', salt=b's', person=b'p').hexdigest(), hashlib.blake2s(b'x', digest_size=5).hexdigest(), hashlib.blake2b.MAX_DIGEST_SIZE, hashlib.blake2s.MAX_KEY_SIZE, hashlib.blake2b.SALT_SIZE, hashlib.blake2b.PERSON_SIZE)
print(hashlib.md5(b'', usedforsecurity=False).hexdigest(), hashlib.sha256(bytearray(b'a')).hexdigest()[:8], hashlib.sha256(memoryview(b'a')).hexdigest()[:8])
for work in (lambda: hashlib.new('none'), lambda: hashlib.md5('text'), lambda: hashlib.md5(5), lambda: hashlib.md5().update('x'), lambda: hashlib.shake_128().hexdigest(), lambda: hashlib.blake2b(digest_size=65), lambda: hashlib.pbkdf2_hmac('sha1', b'', b'', 0), lambda: hashlib.new('SHA256').name):
    try: print(work())
    except (ValueError, TypeError) as error: print(type(error).__name__, error)
