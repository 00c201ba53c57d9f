print(int('٣٤'), int('１２'), int('\u00a012\u2003'), int('१२३'))
for text in ['½', '²', '1²', '\u200b1', 'é']:
    try:
        print(int(text))
    except ValueError as exception:
        print(exception)
print(int('𝟗𝟘'))
