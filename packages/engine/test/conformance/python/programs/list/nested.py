matrix = [[i * 3 + j for j in range(3)] for i in range(3)]
print(matrix, list(zip(*matrix)), [list(r) for r in zip(*matrix)], sum(matrix, []))
matrix[1][1] = "x"
for row in matrix:
    print(*row, sep="\t")
import_free = [row[:] for row in matrix]
import_free[0][0] = "changed"
print(matrix[0][0], import_free[0][0])
