import csv
lines = ['name,age', '"Smith, J",42', 'say ""hi"",1', '"quoted ""q""",2', '"two', 'lines",3', '', ',,']
for row in csv.reader(lines):
    print(row)
print(list(csv.reader(['a;b', "'x;y';2"], delimiter=';', quotechar="'")), list(csv.reader(['a b', 'c'], delimiter=' ')), list(csv.reader(['1,"2"'], quoting=csv.QUOTE_NONNUMERIC)), list(csv.reader(['a, b'], skipinitialspace=True)), list(csv.reader(['a\\,b,c'], escapechar='\\')))
r = csv.reader(['x', 'y'])
next(r)
print(r.line_num)
