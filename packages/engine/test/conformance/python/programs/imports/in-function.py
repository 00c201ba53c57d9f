def f():
    import helper
    return helper.x
print(f())
try:
    helper
except NameError as e:
    print(e)
