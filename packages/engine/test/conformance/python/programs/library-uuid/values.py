import uuid
u = uuid.UUID('12345678-1234-5678-1234-567812345678')
print(u, repr(u), u.hex, u.int, u.bytes, uuid.uuid5(uuid.NAMESPACE_DNS, 'python.org'), uuid.uuid4().version)
