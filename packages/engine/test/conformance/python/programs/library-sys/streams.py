import sys, io
old = sys.stdout
sys.stdout = io.StringIO()
print('captured')
text = sys.stdout.getvalue()
sys.stdout = old
print(repr(text), sys.stdout.encoding, sys.stdout.name, sys.stderr.errors, sys.stdin.read())
sys.displayhook([1])
