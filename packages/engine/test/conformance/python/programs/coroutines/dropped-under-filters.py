import sys
import warnings


async def job():
    pass


def show(message, category, filename, lineno, file=None, line=None):
    print('shown', message, lineno, file=sys.stderr)


for action in ('always', 'default', 'ignore'):
    warnings.simplefilter(action)
    job()
    kept = job()
    kept = None
    print(action, file=sys.stderr)
warnings.simplefilter('always')
warnings.showwarning = show
for _ in range(2):
    job()
jobs = [job(), job()]
del jobs
