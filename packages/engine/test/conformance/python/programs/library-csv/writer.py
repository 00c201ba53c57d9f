import csv, io, sys
out = io.StringIO()
w = csv.writer(out)
w.writerow(['a', 1, 2.5, None, True, 'x,y', 'q"q', 'two\nlines', ''])
w.writerows([['b'], [], ['']])
print(repr(out.getvalue()))
for options in ({'quoting': csv.QUOTE_ALL}, {'quoting': csv.QUOTE_NONNUMERIC}, {'quoting': csv.QUOTE_NONE, 'escapechar': '\\'}, {'delimiter': '\t'}, {'lineterminator': '\n'}, {'quotechar': "'"}, {'doublequote': False, 'escapechar': '^'}):
    out = io.StringIO()
    csv.writer(out, **options).writerow(['a,b', 1, 'c"d', "e'f"])
    print(options, repr(out.getvalue()))
try:
    csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow(['a,b'])
except csv.Error as error:
    print(error)
