x = 1
completely_different_name
