import struct
for f, *v in ((">I2s", -7, 0), ("2sI", 0, -7), ("hh", 10**6, 'a'), ("hh", 'a', 10**6), ("bB", 200, -1), ("cI", b'ab', -1), ("Ic", -1, b'ab'), ("P2s", -2**70, 0), ("qs", 2**70, 0), ("?I", [], -1), ("2h", 1, 2**20), ("2h", 2**20, 'a'), ("n2s", 2**70, 0), ("I", 1, 2)):
    for e in ('', '<', '>'):
        try: print(e + f, struct.pack(e + f, *v))
        except (struct.error, OverflowError) as error: print(e + f, error)
