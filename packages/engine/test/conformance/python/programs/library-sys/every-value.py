import sys
print(sys.abiflags == '', sys.api_version, sys.byteorder, len(sys.copyright) > 100, sys.dont_write_bytecode in (True, False), sys.float_repr_style, sys.hexversion >> 16, sys.maxsize, sys.maxunicode, sys.platform, sys.platlibdir, sys.pycache_prefix, sys.version.split('.')[:2], sys.version_info[:2], sys.version_info.releaselevel)
print(sys.prefix == sys.base_prefix, sys.exec_prefix == sys.base_exec_prefix, isinstance(sys.path, list), type(sys.meta_path).__name__, type(sys.path_hooks).__name__, type(sys.path_importer_cache).__name__, 'sys' in sys.builtin_module_names, 'json' in sys.stdlib_module_names, sys.warnoptions, sys._xoptions)
print(sys.flags.optimize, sys.flags.hash_randomization, len(sys.flags) > 10, sys.float_info.max, sys.float_info.dig, sys.int_info.bits_per_digit, sys.hash_info.width, sys.hash_info.algorithm, sys.thread_info.name, sys.implementation.name, sys.implementation.cache_tag)
print(sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.getfilesystemencodeerrors(), sys.getrecursionlimit(), sys.getswitchinterval(), sys.get_int_max_str_digits(), sys.gettrace(), sys.getprofile(), sys.is_finalizing(), sys.intern('a') is sys.intern('a'))
sys.setswitchinterval(0.01); print(sys.getswitchinterval()); sys.set_int_max_str_digits(1000); print(sys.get_int_max_str_digits()); sys.setrecursionlimit(500); print(sys.getrecursionlimit())
print(sys.getsizeof([]), sys.getsizeof(''), sys.getsizeof(1), sys.getsizeof(2 ** 100), sys.getsizeof(()), sys.getsizeof((1,)), sys.getsizeof({}), sys.getsizeof(b'ab'), sys.getsizeof(1.5), sys.getsizeof(None), sys.getsizeof(True), sys.getrefcount([]) > 0)
print(sys.stdin.name, sys.stdout.name, sys.stderr.name, sys.__stdout__ is sys.stdout, sys.stdout.encoding, sys.stdout.errors, sys.stderr.errors, sys.stdin.errors, sys.argv, len(sys.orig_argv))
print(sys.exc_info(), sys.exception(), sys.call_tracing(max, (1, 2)))
events = []
sys.addaudithook(lambda event, args: events.append((event, args)) if event == 'own' else None); sys.audit('own', 1, 2); print(events)
def hook(*args): print('hook', args[0].__name__, args[1])
sys.excepthook = hook
def unraisable(args): print('unraisable', args)
sys.unraisablehook = unraisable
sys.displayhook([1]); print(_)
for work in (lambda: sys.intern(5), lambda: sys.setrecursionlimit(0), lambda: sys.set_int_max_str_digits(5), lambda: sys.setswitchinterval(0), lambda: sys.setswitchinterval('x'), lambda: sys.getsizeof(), lambda: int('1' * 2000), lambda: sys.exit('bye')):
    try: print(work())
    except (ValueError, TypeError, SystemExit) as error: print(type(error).__name__, error)
raise KeyError('last')
