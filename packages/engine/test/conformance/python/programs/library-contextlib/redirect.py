from contextlib import redirect_stdout, redirect_stderr
import io, sys
out = io.StringIO()
with redirect_stdout(out):
    print('hidden')
    with redirect_stderr(sys.stdout):
        print('error', file=sys.stderr)
print(repr(out.getvalue()))
