import dis
for op in range(256):
    for arg in (None, 0, 1, 2, 3, 5, 8, 260):
        r = []
        for jump in (None, True, False):
            try:
                r.append(dis.stack_effect(op, arg, jump=jump))
            except ValueError as e:
                r.append(str(e))
        if op in dis.opmap.values() or op == 255:
            print(dis.opname[op], arg, r)
