/** What of `io` is fetched with its first use. */
export const source = String.raw`
from _callers import as_built_in as _as_built_in


@_as_built_in
class IncrementalNewlineDecoder:
    """Makes of ends of lines '\n', or only notes which there were, also when they come in pieces."""

    __module__ = '_io'

    def __init__(self, decoder, translate, errors='strict'):
        self._decoder = decoder
        self._translate = translate
        self._waits = False
        self._seen = set()

    def decode(self, input, final=False):
        text = input if self._decoder is None else self._decoder.decode(input, final)
        if self._waits and (text or final):
            text = '\r' + text
            self._waits = False
        if text.endswith('\r') and not final:
            text = text[:-1]
            self._waits = True
        pairs = text.count('\r\n')
        for end, count in (('\r\n', pairs), ('\r', text.count('\r') - pairs), ('\n', text.count('\n') - pairs)):
            if count:
                self._seen.add(end)
        return text.replace('\r\n', '\n').replace('\r', '\n') if self._translate else text

    def getstate(self):
        data, flag = (b'', 0) if self._decoder is None else self._decoder.getstate()
        return data, flag << 1 | self._waits

    def setstate(self, state, /):
        data, flag = state
        self._waits = bool(flag & 1)
        if self._decoder is not None:
            self._decoder.setstate((data, flag >> 1))

    def reset(self):
        self._seen.clear()
        self._waits = False
        if self._decoder is not None:
            self._decoder.reset()

    @property
    def newlines(self):
        seen = tuple(end for end in ('\r', '\n', '\r\n') if end in self._seen)
        return seen[0] if len(seen) == 1 else seen or None
`;
