import struct
made = struct.Struct('<ih')
print(made.format, made.size, struct.Struct(b'>b').format)
for name in ('format', 'size'):
    try:
        setattr(made, name, 1)
    except AttributeError as problem:
        print('AttributeError')
print('format' in vars(struct.Struct), 'size' in dir(struct.Struct))
