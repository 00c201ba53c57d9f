import textwrap
text = 'One sentence.  Two sentences! hyphen-ated words here'
print(textwrap.wrap(text, 12, break_on_hyphens=False), textwrap.wrap(text, 15, max_lines=2), textwrap.wrap(text, 15, max_lines=2, placeholder='~'), textwrap.fill('a. b. Hello there. End.', 80, fix_sentence_endings=True), textwrap.wrap('  a  b', 3, drop_whitespace=False), textwrap.wrap('a\tb', 20, expand_tabs=False), textwrap.wrap('x\ny', 20, replace_whitespace=False))
print(textwrap.shorten('Hello  world, how are you?', 15), textwrap.shorten('Hello world', 11), textwrap.shorten('Hello world!', 8, placeholder='...'))
w = textwrap.TextWrapper(width=8, initial_indent='> ')
print(w.wrap('some words to wrap'), w.fill('a b'))
