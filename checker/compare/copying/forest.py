"""What belongs together because it is linked: a forest in which every tree is a group."""


def root(parents: list[int], number: int) -> int:
    """The representative of a number in a forest of parents; paths are halved on the way."""
    while parents[number] != number:
        parents[number] = parents[parents[number]]
        number = parents[number]
    return number
