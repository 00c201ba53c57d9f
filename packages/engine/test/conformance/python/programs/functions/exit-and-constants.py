print(Ellipsis is ..., repr(Ellipsis), NotImplemented, __debug__)
print(exit, quit, sep='\n')
for leave in (exit, quit):
    for code in ((), (3,), ('text',), (None,)):
        try:
            leave(*code)
        except SystemExit as error:
            print(error.code, error.args)
quit('said at the end')
