if (n := undefined) > 3:
    pass
