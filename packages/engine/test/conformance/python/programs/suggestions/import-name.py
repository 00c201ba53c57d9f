from helper import valeu
