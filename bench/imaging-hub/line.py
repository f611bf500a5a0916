"""A line between two network interfaces: packets arrive late, and one after the other. Not every kernel has netem.

    python3 line.py NEAR FAR DELAY_MS MEGABITS

Makes the interfaces NEAR and FAR (TUN) and says `ready`; from SIGUSR1 on it is slow. Takes root.
"""
import collections
import fcntl
import os
import select
import signal
import struct
import sys
import time

TUNSETIFF = 0x400454CA
IFF_TUN, IFF_NO_PI = 0x0001, 0x1000
MOST_QUEUED = 1000

near, far, delay, rate = sys.argv[1], sys.argv[2], float(sys.argv[3]) / 1000, float(sys.argv[4]) * 1e6
slow = False


def be_slow(*_):
    global slow
    slow = True


def interface(name):
    handle = os.open('/dev/net/tun', os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(handle, TUNSETIFF, struct.pack('16sH', name.encode(), IFF_TUN | IFF_NO_PI))
    return handle


class Way:
    """One direction."""

    def __init__(self, source, target):
        self.source, self.target = source, target
        self.free_at = 0.0
        self.queue = collections.deque()

    def take(self, now):
        while len(self.queue) < MOST_QUEUED:
            try:
                packet = os.read(self.source, 65536)
            except BlockingIOError:
                return
            if slow:
                self.free_at = max(now, self.free_at) + len(packet) * 8 / rate
                self.queue.append((self.free_at + delay, packet))
            else:
                self.queue.append((now, packet))

    def give(self, now):
        while self.queue and self.queue[0][0] <= now:
            try:
                os.write(self.target, self.queue[0][1])
            except OSError:
                pass  # Nobody is there yet, or any more.
            self.queue.popleft()


signal.signal(signal.SIGUSR1, be_slow)
ends = interface(near), interface(far)
ways = Way(ends[0], ends[1]), Way(ends[1], ends[0])
print('ready', flush=True)
while True:
    dues = [way.queue[0][0] for way in ways if way.queue]
    wait = max(0, min(dues) - time.monotonic()) if dues else 1
    readable, _, _ = select.select([w.source for w in ways if len(w.queue) < MOST_QUEUED], [], [], wait)
    now = time.monotonic()
    for way in ways:
        if way.source in readable:
            way.take(now)
        way.give(time.monotonic())
