import re
print(re.findall(r'(?<=\$)\d+', '$5 6'), re.findall(r'\d(?!x)', '1x2'), re.findall(r'(\w)\1', 'aabbc'), re.findall(r'(?:ab)+?', 'abab'))
