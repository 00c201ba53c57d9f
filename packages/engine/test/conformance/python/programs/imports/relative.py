from pkg.a import result
print(result)
