import re
for bad in '(', ')', '[', '*', 'a**', '(?P<1>a)', r'\q', 'a{2,1}', '(?P=x)', '[b-a]', '(?<=a+)b':
    try:
        re.compile(bad)
    except re.error as error:
        print(bad, '|', error, '|', error.msg, error.pos, error.lineno, error.colno)
