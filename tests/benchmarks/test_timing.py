"""CPU time is what a task uses itself and what the processes use that it starts."""

import subprocess
import sys
import time

from benchmarks.timing import cpu_seconds, for_each

BURN = "import time\nwhile time.process_time() < 0.2: pass"


def test_work_in_a_process_of_its_own_is_counted() -> None:
    own = time.process_time()
    seconds = cpu_seconds(lambda: subprocess.run([sys.executable, "-c", BURN], check=True))
    assert seconds >= 0.19  # what the child is known to have burnt, whatever the machine
    assert time.process_time() - own < seconds


def test_a_task_does_its_work_on_each_thing_every_time_it_runs() -> None:
    done: list[int] = []
    task = for_each([1, 2, 3], done.append)
    task()
    task()
    assert done == [1, 2, 3, 1, 2, 3]
