import csv, io
data = io.StringIO('name,age\nann,3\nbob\ncid,5,extra\n')
r = csv.DictReader(data)
print(r.fieldnames, list(r))
print(list(csv.DictReader(['1,2'], fieldnames=['a', 'b', 'c'], restval='-')))
out = io.StringIO()
w = csv.DictWriter(out, ['x', 'y'], restval='?', lineterminator='\n')
w.writeheader()
w.writerow({'x': 1, 'y': 2})
w.writerows([{'x': 3}])
print(out.getvalue())
try:
    w.writerow({'z': 1})
except ValueError as error:
    print(error)
csv.DictWriter(out, ['x'], extrasaction='ignore').writerow({'x': 1, 'z': 2})
print(repr(out.getvalue()[-5:]))
