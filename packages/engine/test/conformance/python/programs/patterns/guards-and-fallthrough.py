def f(v):
    match v:
        case x if x > 10:
            return 'big'
        case x if x < 0:
            return 'negative'
    return ('after', x)
print(f(20), f(-1), f(5))
