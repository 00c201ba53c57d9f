def again():
    raise

try:
    try:
        raise ValueError('x')
    except ValueError:
        again()
except ValueError as e:
    t = e.__traceback__
    while t:
        print(t.tb_lineno, t.tb_frame.f_code.co_name)
        t = t.tb_next
