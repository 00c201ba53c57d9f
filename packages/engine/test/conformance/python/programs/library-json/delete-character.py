import json

print(json.dumps("\x7f"), json.dumps({"\x7f": ["\x7f"]}), json.dumps({"\x7f": "\x7f"}, indent=1))
print(json.dumps("\x7f", ensure_ascii=False) == '"\x7f"')
