print((1,), ((),), ("a", (1, [2])), repr((None,)), str(((1,),)))
t = ([1],)
t[0].append(t)
print(t)
