d = {'one': 1}
print(d['two'])
