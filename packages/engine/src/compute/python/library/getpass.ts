/** `getpass`: what the terminal here can do. */
export const source = String.raw`
import os
import sys


def getuser():
    for name in 'LOGNAME', 'USER', 'LNAME', 'USERNAME':
        user = os.environ.get(name)
        if user:
            return user
    return {0: 'root'}.get(os.getuid(), 'reader')


def getpass(prompt='Password: ', stream=None):
    print(prompt, end='', file=sys.stderr, flush=True)
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.rstrip('\n')
`;
