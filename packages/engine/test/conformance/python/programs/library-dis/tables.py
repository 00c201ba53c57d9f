import dis
print(dis.opmap)
print(dis.opname[:200])
print(dis.hasconst, dis.hasname, dis.hasjrel, dis.hasjabs, dis.haslocal, dis.hasfree, dis.hascompare, dis.hasnargs)
print(dis.cmp_op, dis.HAVE_ARGUMENT, dis.EXTENDED_ARG, dis.COMPILER_FLAG_NAMES)
print(dis.__all__)
