import base64
for data in b'', b'a', b'ab', b'abc', bytes(range(250, 256)):
    e = base64.b64encode(data)
    print(e, base64.b64decode(e) == data, base64.urlsafe_b64encode(data))
print(base64.b32encode(b'hello'), base64.b32decode(b'NBSWY3DP'), base64.b16encode(b'\xab'), base64.b16decode('AB'))
