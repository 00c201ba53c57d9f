/** `pdb`: a debugger at the prompt. */
export const source = String.raw`
"""The debugger of this Python. Its commands, each with its short form in front of the bracket:

"""

import bdb
import cmd
import linecache
import os
import sys

__all__ = ['run', 'pm', 'Pdb', 'runeval', 'runctx', 'runcall', 'set_trace', 'post_mortem', 'help']

line_prefix = '\n-> '


class Restart(Exception):
    """The program is to begin again."""


class _Shown(str):
    """Text that shows as itself."""

    def __repr__(self):
        return self


def _last_line(*exception):
    import traceback
    return traceback.format_exception_only(*exception)[-1].strip()


def find_function(funcname, filename):
    import re
    definition = re.compile(rf'def\s+{re.escape(funcname)}\s*[(]')
    for lineno, line in enumerate(linecache.getlines(filename), 1):
        if definition.match(line):
            return funcname, filename, lineno
    return None


class Pdb(bdb.Bdb, cmd.Cmd):
    _previous_sigint_handler = None

    def __init__(self, completekey='tab', stdin=None, stdout=None, skip=None, nosigint=False, readrc=True):
        bdb.Bdb.__init__(self, skip=skip)
        cmd.Cmd.__init__(self, completekey, stdin, stdout)
        if stdout:
            self.use_rawinput = 0
        self.prompt = '(Pdb) '
        self.aliases = {}
        self.displaying = {}
        self.mainpyfile = ''
        self._wait_for_mainpyfile = False
        self._user_requested_quit = False
        self.tb_lineno = {}
        self.allow_kbdint = False
        self.nosigint = nosigint
        self.rcLines = []
        for name in ('~/.pdbrc', '.pdbrc') if readrc else ():
            try:
                with open(os.path.expanduser(name), encoding='utf-8') as file:
                    self.rcLines.extend(file)
            except OSError:
                pass
        # Lists of commands by number of breakpoint, whether the prompt comes after them, and who is silent.
        self.commands = {}
        self.commands_doprompt = {}
        self.commands_silent = {}
        self.commands_defining = False
        self.commands_bnum = None
        self.forget()

    def sigint_handler(self, signum, frame):
        if self.allow_kbdint:
            raise KeyboardInterrupt
        self.message("\nProgram interrupted. (Use 'cont' to resume).")
        self.set_step()
        self.set_trace(frame)

    def reset(self):
        bdb.Bdb.reset(self)
        self.forget()

    def forget(self):
        self.lineno = None
        self.stack = []
        self.curindex = 0
        self.curframe = None
        self.tb_lineno.clear()

    def setup(self, f, tb):
        self.forget()
        self.stack, self.curindex = self.get_stack(f, tb)
        while tb:
            self.tb_lineno[tb.tb_frame] = tb.tb_lineno
            tb = tb.tb_next
        self.curframe = self.stack[self.curindex][0]
        self.curframe_locals = self.curframe.f_locals
        return self.execRcLines()

    def execRcLines(self):
        lines, self.rcLines = self.rcLines, []
        while lines:
            line = lines.pop(0).strip()
            if line and line[0] != '#' and self.onecmd(line):
                self.rcLines += lines
                return True
        return None

    # What happens when the program stops.

    def user_call(self, frame, argument_list):
        if not self._wait_for_mainpyfile and self.stop_here(frame):
            self.message('--Call--')
            self.interaction(frame, None)

    def user_line(self, frame):
        if self._wait_for_mainpyfile:
            if self.mainpyfile != self.canonic(frame.f_code.co_filename) or frame.f_lineno <= 0:
                return
            self._wait_for_mainpyfile = False
        if self.bp_commands(frame):
            self.interaction(frame, None)

    def bp_commands(self, frame):
        """Does what is to be done at a breakpoint; whether the reader is asked as well."""
        number = getattr(self, 'currentbp', 0)
        if not number or number not in self.commands:
            return True
        self.currentbp = 0
        last = self.lastcmd
        self.setup(frame, None)
        for line in self.commands[number]:
            self.onecmd(line)
        self.lastcmd = last
        if not self.commands_silent[number]:
            self.print_stack_entry(self.stack[self.curindex])
        if self.commands_doprompt[number]:
            self._cmdloop()
        self.forget()
        return False

    def user_return(self, frame, return_value):
        if self._wait_for_mainpyfile:
            return
        frame.f_locals['__return__'] = return_value
        self.message('--Return--')
        self.interaction(frame, None)

    def user_exception(self, frame, exc_info):
        if self._wait_for_mainpyfile:
            return
        kind, value, traceback = exc_info
        frame.f_locals['__exception__'] = kind, value
        prefix = 'Internal ' if not traceback and kind is StopIteration else ''
        self.message(prefix + _last_line(kind, value))
        self.interaction(frame, traceback)

    def _cmdloop(self):
        while True:
            try:
                self.allow_kbdint = True
                self.cmdloop()
                self.allow_kbdint = False
                return
            except KeyboardInterrupt:
                self.message('--KeyboardInterrupt--')

    def preloop(self):
        shown = self.displaying.get(self.curframe) or {}
        for expr, old in shown.items():
            new = self._getval_except(expr)
            if new is not old and new != old:
                shown[expr] = new
                self.message(f'display {expr}: {self._safe_repr(new, expr)}  [old: {self._safe_repr(old, expr)}]')

    def interaction(self, frame, traceback):
        if Pdb._previous_sigint_handler:
            import signal
            signal.signal(signal.SIGINT, Pdb._previous_sigint_handler)
            Pdb._previous_sigint_handler = None
        if not self.setup(frame, traceback):
            self.print_stack_entry(self.stack[self.curindex])
            self._cmdloop()
        self.forget()

    def displayhook(self, obj):
        if obj is not None:
            self.message(repr(obj))

    def default(self, line):
        """A line that is no command runs as Python in the current frame."""
        if line.startswith('!'):
            line = line[1:]
        try:
            code = compile(line + '\n', '<stdin>', 'single')
            kept = sys.stdout, sys.stdin, sys.displayhook
            try:
                sys.stdout, sys.stdin, sys.displayhook = self.stdout, self.stdin, self.displayhook
                exec(code, self.curframe.f_globals, self.curframe_locals)
            finally:
                sys.stdout, sys.stdin, sys.displayhook = kept
        except BaseException:
            self._error_exc()

    def precmd(self, line):
        if not line.strip():
            return line
        words = line.split()
        while words[0] in self.aliases:
            line = self.aliases[words[0]]
            for number, word in enumerate(words[1:], 1):
                line = line.replace(f'%{number}', word)
            line = line.replace('%*', ' '.join(words[1:]))
            words = line.split()
        if words[0] != 'alias' and ';;' in line:
            line, _, rest = line.partition(';;')
            self.cmdqueue.append(rest.lstrip())
            line = line.rstrip()
        return line

    def onecmd(self, line):
        return self.handle_command_def(line) if self.commands_defining else cmd.Cmd.onecmd(self, line)

    def handle_command_def(self, line):
        command, arg, line = self.parseline(line)
        if not command:
            return None
        if command == 'silent':
            self.commands_silent[self.commands_bnum] = True
            return None
        if command == 'end':
            self.cmdqueue = []
            return True
        self.commands[self.commands_bnum].append(f'{command} {arg}' if arg else command)
        method = getattr(self, 'do_' + command, self.default)
        if method.__name__ in self.commands_resuming:
            self.commands_doprompt[self.commands_bnum] = False
            self.cmdqueue = []
            return True
        return None

    def message(self, msg):
        print(msg, file=self.stdout)

    def error(self, msg):
        print('***', msg, file=self.stdout)

    # Commands. Their answer is true when the program is to go on.

    commands_resuming = ['do_continue', 'do_step', 'do_next', 'do_return', 'do_quit', 'do_jump']

    def do_commands(self, arg):
        """commands [number of a breakpoint]
        Takes the lines that follow, up to one with just 'end', as commands for when the breakpoint is
        reached; without a number for the breakpoint that was set last. 'silent' among them leaves the
        place unsaid.
        """
        try:
            number = int(arg) if arg else len(bdb.Breakpoint.bpbynumber) - 1
        except ValueError:
            self.error('Usage: commands [bnum]\n        ...\n        end')
            return
        try:
            self.get_bpbynumber(number)
        except ValueError as problem:
            self.error(f'cannot set commands: {problem}')
            return
        stores = self.commands, self.commands_doprompt, self.commands_silent
        before = [store.get(number) for store in stores]
        self.commands_bnum = number
        for store, value in zip(stores, ([], True, False)):
            store[number] = value
        prompt, self.prompt = self.prompt, '(com) '
        self.commands_defining = True
        try:
            self.cmdloop()
        except KeyboardInterrupt:
            for store, value in zip(stores, before):
                if before[0] is None:
                    del store[number]
                else:
                    store[number] = value
            self.error('command definition aborted, old commands restored')
        finally:
            self.commands_defining = False
            self.prompt = prompt

    def do_break(self, arg, temporary=0):
        """b(reak) [([file:]line | function) [, condition]]
        Stops the program when it comes to a line, or to the first line of a function, and the condition
        holds. Without arguments, lists all breakpoints.
        """
        if not arg:
            if self.breaks:
                self.message('Num Type         Disp Enb   Where')
                for bp in bdb.Breakpoint.bpbynumber:
                    if bp:
                        self.message(bp.bpformat())
            return
        cond = None
        comma = arg.find(',')
        if comma > 0:
            cond = arg[comma + 1:].lstrip()
            arg = arg[:comma].rstrip()
        place = self._place_of(arg)
        if place is None:
            return
        filename, lineno, funcname = place
        filename = filename or self.defaultFile()
        line = self.checkline(filename, lineno)
        if not line:
            return
        problem = self.set_break(filename, line, temporary, cond, funcname)
        if problem:
            self.error(problem)
            return
        bp = self.get_breaks(filename, line)[-1]
        self.message(f'Breakpoint {bp.number} at {bp.file}:{bp.line}')

    def _place_of(self, arg):
        colon = arg.rfind(':')
        if colon >= 0:
            name = arg[:colon].rstrip()
            filename = self.lookupmodule(name)
            if not filename:
                self.error(f'{name!r} not found from sys.path')
                return None
            arg = arg[colon + 1:].lstrip()
            try:
                return filename, int(arg), None
            except ValueError:
                self.error(f'Bad lineno: {arg}')
                return None
        try:
            return None, int(arg), None
        except ValueError:
            pass
        try:
            function = eval(arg, self.curframe.f_globals, self.curframe_locals)
        except BaseException:
            function = arg
        code = getattr(getattr(function, '__func__', function), '__code__', None)
        if code is not None:
            return code.co_filename, code.co_firstlineno, code.co_name
        name, filename, lineno = self.lineinfo(arg)
        if not name:
            self.error(f'The specified object {arg!r} is not a function or was not found along sys.path.')
            return None
        return filename, lineno, name

    def defaultFile(self):
        filename = self.curframe.f_code.co_filename
        return self.mainpyfile if filename == '<string>' and self.mainpyfile else filename

    do_b = do_break

    def do_tbreak(self, arg):
        """tbreak [([file:]line | function) [, condition]]
        A breakpoint that is deleted when it is reached.
        """
        self.do_break(arg, 1)

    def lineinfo(self, identifier):
        nowhere = None, None, None
        quoted = identifier.split("'")
        if len(quoted) not in (1, 3):
            return nowhere
        parts = quoted[len(quoted) // 2].strip().split('.')
        if parts[0] == 'self':
            del parts[0]
        if not parts or not parts[0]:
            return nowhere
        filename = self.defaultFile()
        if len(parts) > 1:
            filename = self.lookupmodule(parts[0]) or filename
        return find_function(parts[min(1, len(parts) - 1)], filename) or nowhere

    def checkline(self, filename, lineno):
        frame = getattr(self, 'curframe', None)
        line = linecache.getline(filename, lineno, frame.f_globals if frame else None)
        if not line:
            self.message('End of file')
            return 0
        line = line.strip()
        if not line or line.startswith(('#', '"""', "'''")):
            self.error('Blank or comment')
            return 0
        return lineno

    def _breakpoints(self, arg):
        for number in arg.split():
            try:
                yield self.get_bpbynumber(number)
            except ValueError as problem:
                self.error(problem)

    def do_enable(self, arg):
        """enable number ...
        Lets breakpoints stop the program again.
        """
        for bp in self._breakpoints(arg):
            bp.enable()
            self.message(f'Enabled {bp}')

    def do_disable(self, arg):
        """disable number ...
        Lets breakpoints stay without stopping the program.
        """
        for bp in self._breakpoints(arg):
            bp.disable()
            self.message(f'Disabled {bp}')

    def _breakpoint_and(self, arg):
        number, _, rest = arg.partition(' ')
        try:
            if not number:
                raise ValueError('Breakpoint number expected')
            return self.get_bpbynumber(number.strip()), rest
        except ValueError as problem:
            self.error(problem)
            return None, rest

    def do_condition(self, arg):
        """condition number [expression]
        Stops at a breakpoint only when an expression is true; without one it always stops again.
        """
        bp, cond = self._breakpoint_and(arg)
        if bp is None:
            return
        bp.cond = cond or None
        if cond:
            self.message(f'New condition set for breakpoint {bp.number}.')
        else:
            self.message(f'Breakpoint {bp.number} is now unconditional.')

    def do_ignore(self, arg):
        """ignore number [count]
        Passes by a breakpoint so many times.
        """
        bp, count = self._breakpoint_and(arg)
        if bp is None:
            return
        try:
            bp.ignore = int(count.strip())
        except ValueError:
            bp.ignore = 0
        if bp.ignore > 0:
            times = '1 crossing' if bp.ignore == 1 else f'{bp.ignore} crossings'
            self.message(f'Will ignore next {times} of breakpoint {bp.number}.')
        else:
            self.message(f'Will stop next time breakpoint {bp.number} is reached.')

    def do_clear(self, arg):
        """cl(ear) [file:line | number ...]
        Deletes the breakpoints of a line, those with these numbers, or after a question all.
        """
        if not arg:
            try:
                reply = input('Clear all breaks? ')
            except EOFError:
                reply = 'no'
            if reply.strip().lower() in ('y', 'yes'):
                deleted = [bp for bp in bdb.Breakpoint.bpbynumber if bp]
                self.clear_all_breaks()
                self._deleted(deleted)
            return
        if ':' not in arg:
            for bp in self._breakpoints(arg):
                self.clear_bpbynumber(bp.number)
                self._deleted([bp])
            return
        filename, _, line = arg.rpartition(':')
        try:
            lineno = int(line)
        except ValueError:
            self.error(f'Invalid line number ({line})')
            return
        deleted = self.get_breaks(filename, lineno)[:]
        problem = self.clear_break(filename, lineno)
        if problem:
            self.error(problem)
        else:
            self._deleted(deleted)

    do_cl = do_clear

    def _deleted(self, breakpoints):
        for bp in breakpoints:
            self.message(f'Deleted {bp}')

    def do_where(self, arg):
        """w(here)
        Shows all frames, the newest last, with an arrow at the current one. Also 'bt'.
        """
        self.print_stack_trace()

    do_w = do_bt = do_where

    def _select_frame(self, number):
        self.curindex = number
        self.curframe = self.stack[number][0]
        self.curframe_locals = self.curframe.f_locals
        self.print_stack_entry(self.stack[number])
        self.lineno = None

    def _move(self, arg, direction, end, wrong):
        if self.curindex == end:
            self.error(wrong)
            return
        try:
            count = int(arg or 1)
        except ValueError:
            self.error(f'Invalid frame count ({arg})')
            return
        goal = end if count < 0 else self.curindex + direction * count
        self._select_frame(min(max(goal, 0), len(self.stack) - 1))

    def do_up(self, arg):
        """u(p) [count]
        Makes an older frame the current one: the caller, or so many further.
        """
        self._move(arg, -1, 0, 'Oldest frame')

    do_u = do_up

    def do_down(self, arg):
        """d(own) [count]
        Makes a newer frame the current one.
        """
        self._move(arg, 1, len(self.stack) - 1, 'Newest frame')

    do_d = do_down

    def do_until(self, arg):
        """unt(il) [line]
        Goes on to a line further down, or to the one given, or to the return of this frame.
        """
        lineno = None
        if arg:
            try:
                lineno = int(arg)
            except ValueError:
                self.error(f'Error in argument: {arg!r}')
                return False
            if lineno <= self.curframe.f_lineno:
                self.error('"until" line number is smaller than current line number')
                return False
        self.set_until(self.curframe, lineno)
        return True

    do_unt = do_until

    def do_step(self, arg):
        """s(tep)
        Goes on to the next line, also in a function that is called.
        """
        self.set_step()
        return True

    do_s = do_step

    def do_next(self, arg):
        """n(ext)
        Goes on to the next line of this function, or to its return.
        """
        self.set_next(self.curframe)
        return True

    do_n = do_next

    def do_run(self, arg):
        """run [argument ...]
        Begins the program again, with these arguments if there are any. Also 'restart'.
        """
        if arg:
            sys.argv = sys.argv[:1] + arg.split()
        raise Restart

    do_restart = do_run

    def do_return(self, arg):
        """r(eturn)
        Goes on until this function returns.
        """
        self.set_return(self.curframe)
        return True

    do_r = do_return

    def do_continue(self, arg):
        """c(ont(inue))
        Goes on to the next breakpoint.
        """
        if not self.nosigint:
            import signal
            Pdb._previous_sigint_handler = signal.signal(signal.SIGINT, self.sigint_handler)
        self.set_continue()
        return True

    do_c = do_cont = do_continue

    def do_jump(self, arg):
        """j(ump) line
        Is not there: this Python cannot give a frame another line.
        """
        if self.curindex + 1 != len(self.stack):
            self.error('You can only jump within the bottom frame')
        elif not arg.strip().isdigit():
            self.error("The 'jump' command requires a line number")
        else:
            self.error('Jump failed: this Python cannot give a frame another line')

    do_j = do_jump

    def do_debug(self, arg):
        """debug code
        Runs code under a debugger of its own.
        """
        sys.settrace(None)
        inner = Pdb(self.completekey, self.stdin, self.stdout)
        inner.use_rawinput = self.use_rawinput
        inner.prompt = f'({self.prompt.strip()}) '
        self.message('ENTERING RECURSIVE DEBUGGER')
        try:
            sys.call_tracing(inner.run, (arg, self.curframe.f_globals, self.curframe_locals))
        except Exception:
            self._error_exc()
        self.message('LEAVING RECURSIVE DEBUGGER')
        sys.settrace(self.trace_dispatch)
        self.lastcmd = inner.lastcmd

    def do_quit(self, arg):
        """q(uit)
        Ends the debugger and the program. Also 'exit'.
        """
        self._user_requested_quit = True
        self.set_quit()
        return True

    do_q = do_exit = do_quit

    def do_EOF(self, arg):
        """EOF
        The end of the input ends the debugger.
        """
        self.message('')
        return self.do_quit(arg)

    def do_args(self, arg):
        """a(rgs)
        Shows the arguments of this function.
        """
        code = self.curframe.f_code
        count = code.co_argcount + code.co_kwonlyargcount
        count += bool(code.co_flags & 4) + bool(code.co_flags & 8)
        for name in code.co_varnames[:count]:
            if name in self.curframe_locals:
                self.message(f'{name} = {self._safe_repr(self.curframe_locals[name], name)}')
            else:
                self.message(f'{name} = *** undefined ***')

    do_a = do_args

    def do_retval(self, arg):
        """retval
        Shows what the function returned that has just returned.
        """
        if '__return__' in self.curframe_locals:
            self.message(self._safe_repr(self.curframe_locals['__return__'], 'retval'))
        else:
            self.error('Not yet returned!')

    do_rv = do_retval

    def _getval(self, arg):
        try:
            return eval(arg, self.curframe.f_globals, self.curframe_locals)
        except BaseException:
            self._error_exc()
            raise

    def _getval_except(self, arg, frame=None):
        try:
            if frame is None:
                return eval(arg, self.curframe.f_globals, self.curframe_locals)
            return eval(arg, frame.f_globals, frame.f_locals)
        except BaseException as problem:
            return _Shown(f'** raised {_last_line(problem)} **')

    def _error_exc(self):
        self.error(_last_line(*sys.exc_info()[:2]))

    def _show(self, arg, show):
        try:
            value = self._getval(arg)
        except BaseException:
            return
        try:
            self.message(show(value))
        except BaseException:
            self._error_exc()

    def _safe_repr(self, obj, expr):
        try:
            return repr(obj)
        except Exception as problem:
            return _Shown(f'*** repr({expr}) failed: {_last_line(problem)} ***')

    def do_p(self, arg):
        """p expression
        Shows the value of an expression.
        """
        self._show(arg, repr)

    def do_pp(self, arg):
        """pp expression
        Shows the value of an expression, laid out over several lines.
        """
        import pprint
        self._show(arg, pprint.pformat)

    def do_list(self, arg):
        """l(ist) [first [, last] | .]
        Shows lines of the file: eleven around the current line, those that follow when it is given
        again, around a line, or from one line to another. '.' is the current line.
        """
        self.lastcmd = 'list'
        last = None
        if arg and arg != '.':
            try:
                if ',' in arg:
                    first, last = (int(part.strip()) for part in arg.split(','))
                    if last < first:
                        last = first + last
                else:
                    first = max(1, int(arg.strip()) - 5)
            except ValueError:
                self.error(f'Error in argument: {arg!r}')
                return
        elif self.lineno is None or arg == '.':
            first = max(1, self.curframe.f_lineno - 5)
        else:
            first = self.lineno + 1
        if last is None:
            last = first + 10
        filename = self.curframe.f_code.co_filename
        lines = linecache.getlines(filename, self.curframe.f_globals)
        self._print_lines(lines[first - 1:last], first, self.get_file_breaks(filename), self.curframe)
        self.lineno = min(last, len(lines))
        if len(lines) < last:
            self.message('[EOF]')

    do_l = do_list

    def _source_of(self, obj):
        import inspect
        lines, lineno = inspect.getsourcelines(obj)
        return lines, max(1, lineno)

    def do_longlist(self, arg):
        """longlist | ll
        Shows the whole function.
        """
        frame = self.curframe
        try:
            if frame.f_code.co_name == '<module>':
                lines, lineno = linecache.getlines(frame.f_code.co_filename), 1
            else:
                lines, lineno = self._source_of(frame)
        except OSError as problem:
            self.error(problem)
            return
        self._print_lines(lines, lineno, self.get_file_breaks(frame.f_code.co_filename), frame)

    do_ll = do_longlist

    def do_source(self, arg):
        """source expression
        Shows the lines that an object comes from.
        """
        try:
            value = self._getval(arg)
        except BaseException:
            return
        try:
            lines, lineno = self._source_of(value)
        except (OSError, TypeError) as problem:
            self.error(problem)
            return
        self._print_lines(lines, lineno)

    def _print_lines(self, lines, start, breaks=(), frame=None):
        current = frame.f_lineno if frame else -1
        failed = self.tb_lineno.get(frame, -1) if frame else -1
        for lineno, line in enumerate(lines, start):
            text = str(lineno).rjust(3)
            if len(text) < 4:
                text += ' '
            text += 'B' if lineno in breaks else ' '
            if lineno == current:
                text += '->'
            elif lineno == failed:
                text += '>>'
            self.message(f'{text}\t{line.rstrip()}')

    def do_whatis(self, arg):
        """whatis expression
        Shows what kind of thing a value is.
        """
        try:
            value = self._getval(arg)
        except BaseException:
            return
        for kind, holder in (('Method', getattr(value, '__func__', None)), ('Function', value)):
            code = getattr(holder, '__code__', None)
            if code:
                self.message(f'{kind} {code.co_name}')
                return
        if value.__class__ is type:
            self.message(f'Class {value.__module__}.{value.__qualname__}')
        else:
            self.message(type(value))

    def do_display(self, arg):
        """display [expression]
        Shows an expression now, and in this frame whenever it has changed; without one, lists them.
        """
        if not arg:
            self.message('Currently displaying:')
            for expr, value in self.displaying.get(self.curframe, {}).items():
                self.message(f'{expr}: {self._safe_repr(value, expr)}')
            return
        value = self._getval_except(arg)
        self.displaying.setdefault(self.curframe, {})[arg] = value
        self.message(f'display {arg}: {self._safe_repr(value, arg)}')

    def do_undisplay(self, arg):
        """undisplay [expression]
        Shows an expression no more, or none.
        """
        if not arg:
            self.displaying.pop(self.curframe, None)
        elif self.displaying.get(self.curframe, {}).pop(arg, self) is self:
            self.error(f'not displaying {arg}')

    def do_interact(self, arg):
        """interact
        Is not there: a line after '!' runs as Python.
        """
        self.error("interact is not there: a line after '!' runs as Python")

    def do_alias(self, arg):
        """alias [name [command ...]]
        Gives a command a name; %1, %2 and so on in it stand for arguments, %* for all. Without a command
        shows what a name stands for, without a name all of them.
        """
        name, _, command = arg.partition(' ')
        if not name:
            for one in sorted(self.aliases):
                self.message(f'{one} = {self.aliases[one]}')
        elif command:
            self.aliases[name] = ' '.join(command.split())
        elif name in self.aliases:
            self.message(f'{name} = {self.aliases[name]}')
        else:
            self.error(f"Unknown alias '{name}'")

    def do_unalias(self, arg):
        """unalias name
        Forgets a name of a command.
        """
        self.aliases.pop(arg.split()[0] if arg else None, None)

    def print_stack_trace(self):
        for entry in self.stack:
            self.print_stack_entry(entry)

    def print_stack_entry(self, frame_lineno, prompt_prefix=line_prefix):
        prefix = '> ' if frame_lineno[0] is self.curframe else '  '
        self.message(prefix + self.format_stack_entry(frame_lineno, prompt_prefix))

    def do_help(self, arg):
        """h(elp) [command]
        Lists the commands, or tells of one.
        """
        if not arg:
            cmd.Cmd.do_help(self, arg)
            return
        topic = getattr(self, 'help_' + arg, None)
        if topic is not None:
            topic()
            return
        command = getattr(self, 'do_' + arg, None)
        if command is None:
            self.error(f'No help for {arg!r}')
        else:
            self.message(command.__doc__.rstrip())

    do_h = do_help

    def help_exec(self):
        """(!) statement
        Runs a statement in the current frame. The mark can be left out where the line does not begin
        like a command.
        """
        self.message((self.help_exec.__doc__ or '').strip())

    def help_pdb(self):
        help()

    def lookupmodule(self, filename):
        """The path of a file or module that is named, perhaps without its end."""
        if os.path.isabs(filename) and os.path.exists(filename):
            return filename
        path = os.path.join(sys.path[0], filename)
        if os.path.exists(path) and self.canonic(path) == self.mainpyfile:
            return path
        if not os.path.splitext(filename)[1]:
            filename += '.py'
        if os.path.isabs(filename):
            return filename
        for folder in sys.path:
            path = os.path.join(folder, filename)
            if os.path.exists(path):
                return path
        return None

    def _run(self, filename):
        self._wait_for_mainpyfile = True
        self._user_requested_quit = False
        self.mainpyfile = self.canonic(filename)
        import builtins
        import __main__
        names = __main__.__dict__
        names.clear()
        names.update(__name__='__main__', __file__=filename, __builtins__=builtins)
        with open(filename, encoding='utf-8') as file:
            program = file.read()
        self.run(f'exec(compile({program!r}, {filename!r}, "exec"))')


for _name in (
    'help where down up break tbreak clear disable enable ignore condition commands step next until jump return '
    'retval run continue list longlist args p pp whatis source display undisplay interact alias unalias debug quit'
).split():
    __doc__ += getattr(Pdb, 'do_' + _name).__doc__.strip() + '\n\n'
__doc__ += Pdb.help_exec.__doc__
del _name


def run(statement, globals=None, locals=None):
    Pdb().run(statement, globals, locals)


def runeval(expression, globals=None, locals=None):
    return Pdb().runeval(expression, globals, locals)


def runctx(statement, globals, locals):
    run(statement, globals, locals)


def runcall(*args, **kwds):
    return Pdb().runcall(*args, **kwds)


def set_trace(*, header=None):
    pdb = Pdb()
    if header is not None:
        pdb.message(header)
    pdb.set_trace(sys._getframe().f_back)


def post_mortem(t=None):
    if t is None:
        t = sys.exc_info()[2]
    if t is None:
        raise ValueError('A valid traceback must be passed if no exception is being handled')
    pdb = Pdb()
    pdb.reset()
    pdb.interaction(None, t)


def pm():
    post_mortem(sys.last_traceback)


def help():
    import pydoc
    pydoc.pager(__doc__)


_usage = '''\
usage: pdb.py [-c command] ... pyfile [arg] ...

Debug the Python program given by pyfile.

Initial commands are read from .pdbrc files in your home directory
and in the current directory, if they exist.  Commands supplied with
-c are executed after commands from .pdbrc files.

To let the script run until an exception occurs, use "-c continue".
To let the script run up to a given line X in the debugged file, use
"-c 'until X'".'''


def main():
    args, commands = sys.argv[1:], []
    while args and args[0].startswith('-'):
        option = args.pop(0)
        if option in ('-h', '--help'):
            print(_usage)
            sys.exit()
        if option in ('-c', '--command') and args:
            commands.append(args.pop(0))
        elif option.startswith('-c') and len(option) > 2:
            commands.append(option[2:])
        else:
            print(_usage)
            sys.exit(2)
    if not args:
        print(_usage)
        sys.exit(2)
    target = os.path.realpath(args[0])
    if not os.path.exists(target):
        print('Error:', args[0], 'does not exist')
        sys.exit(1)
    if os.path.isdir(target):
        print('Error:', args[0], 'is a directory')
        sys.exit(1)
    sys.path[0] = os.path.dirname(target)
    sys.argv[:] = args
    pdb = Pdb()
    pdb.rcLines.extend(commands)
    while True:
        try:
            pdb._run(target)
            if pdb._user_requested_quit:
                break
            print('The program finished and will be restarted')
        except Restart:
            print('Restarting', target, 'with arguments:')
            print('\t' + ' '.join(sys.argv[1:]))
        except SystemExit as problem:
            print('The program exited via sys.exit(). Exit status:', end=' ')
            print(problem)
        except SyntaxError:
            import traceback
            traceback.print_exc()
            sys.exit(1)
        except BaseException as problem:
            import traceback
            traceback.print_exc()
            print('Uncaught exception. Entering post mortem debugging')
            print("Running 'cont' or 'step' will restart the program")
            pdb.interaction(None, problem.__traceback__)
            print(f'Post mortem debugger finished. The {target} will be restarted')


if __name__ == '__main__':
    import pdb
    pdb.main()
`;
