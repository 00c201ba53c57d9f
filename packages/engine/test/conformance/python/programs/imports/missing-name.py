from helper import nothing
