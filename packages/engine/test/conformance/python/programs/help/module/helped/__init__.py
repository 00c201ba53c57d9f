# A package
# without documentation.

__all__ = ['Thing', 'VALUE']

VALUE = 1 + 2j


class Thing:
    # What it does.
    def act(self): ...


class Other:
    pass
