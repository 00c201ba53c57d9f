import os
print(os.sep, os.linesep == '\n', os.name, os.curdir, os.pardir, os.extsep, os.pathsep, os.devnull, os.fspath('a'))
print(os.system('exit 3'), os.WEXITSTATUS(768), os.popen('echo hi').read())
