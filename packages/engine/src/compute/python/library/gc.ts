/** `gc`: the host collects, so there is nothing to do. */
export const source = String.raw`
_enabled = True


def enable():
    global _enabled
    _enabled = True


def disable():
    global _enabled
    _enabled = False


def isenabled():
    return _enabled


def collect(generation=2):
    return 0


def get_count():
    return 0, 0, 0


def get_threshold():
    return 700, 10, 10


def freeze():
    pass
`;
