import hashlib

for name in ("\x00", "md5\x00", "nothing", None, b"md5", "MD5"):
    try:
        print(hashlib.new(name).name)
    except Exception as error:
        print(type(error).__name__, error)
