import csv

print(csv is __import__('sys').modules['csv'], csv.__name__)
writer = 'none'
