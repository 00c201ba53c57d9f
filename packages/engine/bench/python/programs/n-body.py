PI = 3.141592653589793
SOLAR_MASS = 4 * PI * PI
DAYS = 365.24


def body(position, velocity, mass):
    return (list(position), [one * DAYS for one in velocity], mass * SOLAR_MASS)


SUN = ([0.0, 0.0, 0.0], [0.0, 0.0, 0.0], SOLAR_MASS)
BODIES = [
    SUN,
    body(
        (4.84143144246472090, -1.16032004402742839, -0.103622044471123109),
        (0.00166007664274403694, 0.00769901118419740425, -0.0000690460016972063023),
        0.000954791938424326609,
    ),
    body(
        (8.34336671824457987, 4.12479856412430479, -0.403523417114321381),
        (-0.00276742510726411036, 0.00499852801234917238, 0.0000230417297573763929),
        0.000285885980666130812,
    ),
    body(
        (12.8943695621391310, -15.1111514016986312, -0.223307578892655734),
        (0.00296460137564761618, 0.00237847173959480950, -0.0000296589568540237556),
        0.0000436624404335156298,
    ),
    body(
        (15.3796971148509165, -25.9193146099879641, 0.179258772950371181),
        (0.00268067772490389322, 0.00162824170038242295, -0.0000951592254519715870),
        0.0000515138902046611451,
    ),
]


def pairs_of(bodies):
    pairs = []
    for i in range(len(bodies)):
        for j in range(i + 1, len(bodies)):
            pairs.append((bodies[i], bodies[j]))
    return pairs


def settle():
    x = y = z = 0.0
    for position, velocity, mass in BODIES:
        x -= velocity[0] * mass
        y -= velocity[1] * mass
        z -= velocity[2] * mass
    position, velocity, mass = SUN
    velocity[0] = x / mass
    velocity[1] = y / mass
    velocity[2] = z / mass


def advance(step, count, bodies, pairs):
    for i in range(count):
        for (first, v1, m1), (second, v2, m2) in pairs:
            dx = first[0] - second[0]
            dy = first[1] - second[1]
            dz = first[2] - second[2]
            force = step * ((dx * dx + dy * dy + dz * dz) ** (-1.5))
            b1 = m1 * force
            b2 = m2 * force
            v1[0] -= dx * b2
            v1[1] -= dy * b2
            v1[2] -= dz * b2
            v2[0] += dx * b1
            v2[1] += dy * b1
            v2[2] += dz * b1
        for position, velocity, mass in bodies:
            position[0] += step * velocity[0]
            position[1] += step * velocity[1]
            position[2] += step * velocity[2]


def energy(bodies, pairs):
    total = 0.0
    for (first, v1, m1), (second, v2, m2) in pairs:
        dx = first[0] - second[0]
        dy = first[1] - second[1]
        dz = first[2] - second[2]
        total -= (m1 * m2) / ((dx * dx + dy * dy + dz * dz) ** 0.5)
    for position, velocity, mass in bodies:
        x, y, z = velocity
        total += mass * (x * x + y * y + z * z) / 2.0
    return total


settle()
PAIRS = pairs_of(BODIES)
print('%.9f' % energy(BODIES, PAIRS))
advance(0.01, 20000, BODIES, PAIRS)
print('%.9f' % energy(BODIES, PAIRS))
