print(__name__, __package__ == ''); 1/0
