print(tuple[int, ...], tuple[()], tuple[int], tuple[int, str].__origin__)
