table = {"x": [1, 2], "y": [3, 4]}
rows = [dict(zip(table, values)) for values in zip(*table.values())]
print(rows)
back = {key: [row[key] for row in rows] for key in rows[0]}
print(back, back == table)
