try:
    import plain.sub
except ModuleNotFoundError as e:
    print(e, e.name)
