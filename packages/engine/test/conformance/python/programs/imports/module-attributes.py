import helper
print(helper.__name__, helper.__doc__, helper.__package__ == '')
helper.new = 1
print(helper.new)
try:
    helper.missing
except AttributeError as e:
    print(e)
print(helper.dynamic)
