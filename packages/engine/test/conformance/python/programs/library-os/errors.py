import os
for call in (lambda: os.mkdir('/'), lambda: os.rmdir('none'), lambda: os.listdir('none'), lambda: os.rename('none', 'x'), lambda: os.stat('none'), lambda: os.chdir('none'), lambda: os.close(99), lambda: os.listdir(1.5)):
    try:
        call()
    except (OSError, TypeError) as error:
        print(type(error).__name__, error)
