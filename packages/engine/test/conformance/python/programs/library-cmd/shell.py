import cmd
import io


class Shell(cmd.Cmd):
    intro = 'Welcome.'
    prompt = '(calc) '

    def do_add(self, arg):
        """add a b: their sum"""
        print(sum(map(int, arg.split())))

    def do_quit(self, arg):
        return True

    def help_topic(self):
        print('About a topic.')

    def do_shell(self, arg):
        print('shell', arg)

    def precmd(self, line):
        return line.lower() if line != 'EOF' else line

    def do_EOF(self, arg):
        print('end')
        return True


Shell().cmdloop()
out = io.StringIO()
shell = Shell(stdin=io.StringIO('ADD 1 2\nnope\n'), stdout=out)
shell.use_rawinput = False
shell.cmdloop('Again.')
print(out.getvalue())
print(shell.parseline('add 1  2 '), shell.parseline('?x'), shell.parseline('!ls'), shell.parseline(''), shell.completenames('a'))
cmd.Cmd().columnize([f'item{n}' * (n % 3 + 1) for n in range(17)], 40)
cmd.Cmd().columnize([])
cmd.Cmd().columnize(['one'])
cmd.Cmd().columnize(['long' * 30, 'b'], 20)
try:
    cmd.Cmd().columnize([1, 'a', 2])
except TypeError as problem:
    print(problem)
