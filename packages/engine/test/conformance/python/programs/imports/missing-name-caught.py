try:
    from helper import nothing
except ImportError as e:
    print(type(e).__name__, e.name, e.msg.split(' (')[0])
