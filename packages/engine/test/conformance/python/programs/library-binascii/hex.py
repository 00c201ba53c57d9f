import binascii
print(binascii.hexlify(b'\x00\xff'), binascii.unhexlify('00ff'), binascii.hexlify(b'abcd', '-', 2), binascii.crc32(b'abc'))
for bad in 'abc', 'zz':
    try:
        binascii.unhexlify(bad)
    except binascii.Error as error:
        print(error)
