/** `textwrap`: text in lines of a width. */
export const source = String.raw`
__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

_space = '\t\n\x0b\x0c\r '


def _chunks_of(text, on_hyphens):
    """Words, runs of blanks and, at hyphens and dashes, parts of words."""
    chunks = []
    place = 0
    while place < len(text):
        end = place + 1
        blank = text[place] in _space
        while end < len(text) and (text[end] in _space) == blank:
            end += 1
        run = text[place:end]
        place = end
        if blank or not on_hyphens:
            chunks.append(run)
        else:
            chunks.extend(_parts_of(run))
    return chunks


def _in_word(char):
    return char.isalnum() or char == '_'


def _parts_of(word):
    """Cuts a word behind hyphens between letters, and around dashes."""
    parts = []
    start = 0
    place = 0
    while place < len(word):
        if word[place] != '-':
            place += 1
            continue
        end = place
        while end < len(word) and word[end] == '-':
            end += 1
        if end - place >= 2:
            before = place > 0 and (_in_word(word[place - 1]) or word[place - 1] in '!"\'&.,?')
            if before and end < len(word) and _in_word(word[end]):
                if place > start:
                    parts.append(word[start:place])
                parts.append(word[place:end])
                start = end
        elif _breaks(word, place, start):
            parts.append(word[start:end])
            start = end
        place = end
    if start < len(word):
        parts.append(word[start:])
    return parts


def _breaks(word, place, start):
    def letter(index):
        return start <= index < len(word) and _in_word(word[index]) and not word[index].isdigit()

    if not (letter(place - 1) and (letter(place - 2) or place - 2 >= start and word[place - 2] == '-' and letter(place - 3))):
        return False
    return letter(place + 1) and (letter(place + 2) or place + 2 < len(word) and word[place + 2] == '-' and letter(place + 3))


class TextWrapper:
    unicode_whitespace_trans = {ord(char): 32 for char in _space}

    def __init__(
        self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True, replace_whitespace=True,
        fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
        tabsize=8, *, max_lines=None, placeholder=' [...]'
    ):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _split(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(self.unicode_whitespace_trans)
        chunks = _chunks_of(text, self.break_on_hyphens)
        if self.fix_sentence_endings:
            for index in range(len(chunks) - 1):
                if chunks[index + 1] == ' ' and _ends_sentence(chunks[index]):
                    chunks[index + 1] = '  '
        return chunks

    def wrap(self, text):
        chunks = self._split(text)
        if self.width <= 0:
            raise ValueError(f'invalid width {self.width!r} (must be > 0)')
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError('placeholder too large for max width')
        lines = []
        chunks.reverse()
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and lines and not chunks[-1].strip():
                chunks.pop()
            line = []
            length = 0
            while chunks and length + len(chunks[-1]) <= width:
                length += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                length += self._cut(chunks, line, length, width)
            if self.drop_whitespace and line and not line[-1].strip():
                length -= len(line.pop())
            if not line:
                continue
            fits = (
                self.max_lines is None or len(lines) + 1 < self.max_lines
                or (not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip())
                and length <= width
            )
            if fits:
                lines.append(indent + ''.join(line))
                continue
            while line:
                if line[-1].strip() and length + len(self.placeholder) <= width:
                    lines.append(indent + ''.join(line) + self.placeholder)
                    break
                length -= len(line.pop())
            else:
                last = lines[-1].rstrip() if lines else None
                if last is not None and len(last) + len(self.placeholder) <= self.width:
                    lines[-1] = last + self.placeholder
                else:
                    lines.append(indent + self.placeholder.lstrip())
            break
        return lines

    def _cut(self, chunks, line, length, width):
        """Takes what there is room for of a word that is too long for any line."""
        room = 1 if width < 1 else width - length
        if self.break_long_words:
            end = room
            chunk = chunks[-1]
            if self.break_on_hyphens and len(chunk) > room:
                hyphen = chunk.rfind('-', 0, room)
                if hyphen > 0 and any(char != '-' for char in chunk[:hyphen]):
                    end = hyphen + 1
            line.append(chunk[:end])
            chunks[-1] = chunk[end:]
            return end
        if not line:
            line.append(chunks.pop())
            return len(line[-1])
        return 0

    def fill(self, text):
        return '\n'.join(self.wrap(text))


def _ends_sentence(word):
    word = word[:-1] if word[-1:] in '"\'' and word else word
    return len(word) > 1 and word[-1] in '.!?' and word[-2].islower()


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(' '.join(text.strip().split()))


def dedent(text):
    if isinstance(text, (bytes, bytearray, memoryview)):
        raise TypeError('cannot use a string pattern on a bytes-like object')
    if not isinstance(text, str):
        raise TypeError(f"expected string or bytes-like object, got '{type(text).__name__}'")
    lines = ['' if not line.strip(' \t') else line for line in text.split('\n')]
    margin = None
    for line in lines:
        if not line:
            continue
        own = line[:len(line) - len(line.lstrip(' \t'))]
        if margin is None:
            margin = own
        else:
            same = 0
            while same < min(len(own), len(margin)) and own[same] == margin[same]:
                same += 1
            margin = margin[:same]
    return '\n'.join(line[len(margin):] if line else '' for line in lines) if margin else '\n'.join(lines)


def indent(text, prefix, predicate=None):
    if predicate is None:
        predicate = lambda line: line.strip()
    return ''.join(prefix + line if predicate(line) else line for line in text.splitlines(True))
`;
