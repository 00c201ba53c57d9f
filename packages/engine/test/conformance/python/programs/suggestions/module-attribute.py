import helper
helper.valeu
