import os, signal
def handler(number, frame):
    print('signal', number, type(frame).__name__)
print(signal.signal(signal.SIGUSR1, handler), signal.getsignal(signal.SIGUSR1) is handler)
os.kill(os.getpid(), signal.SIGUSR1)
signal.raise_signal(signal.SIGUSR1)
print(repr(signal.SIGTERM), int(signal.SIGINT), signal.getsignal(signal.SIGTERM), signal.Signals(9).name)
