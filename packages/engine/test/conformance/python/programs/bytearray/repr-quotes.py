for text in (b"it's", b"it's\"", b'"', b"\\'"):
    print(bytearray(text), bytes(text))
for text in ("naïve", "0 1", " zz", "00 ٣"):
    try:
        bytes.fromhex(text)
    except ValueError as error:
        print(error)
