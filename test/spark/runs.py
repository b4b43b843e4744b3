"""Runs the job twice in one Spark application, the second time with people of one's own, without copies, with clusters of
direct quotes only, and while an executor is killed: sorted rows and clusters of both as text, for the test that compares
them with local runs.

    python runs.py JOB_FOLDER ARTICLES PEOPLE OUTPUT QUOTES
"""

import json
import os
import signal
import sys
import threading
import time

sys.path.insert(0, sys.argv[1])

import job  # noqa: E402
from pyspark.sql import SparkSession  # noqa: E402


def main(articles, people, output, quotes):
    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
    session = (
        SparkSession.builder.master("local-cluster[2,1,1024]")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.sql.shuffle.partitions", "4")
        .config("spark.sql.adaptive.coalescePartitions.parallelismFirst", "false")
        # Many short steps over little data: compiling them would take longer than running them.
        .config("spark.sql.codegen.wholeStage", "false")
        .config("spark.driver.extraJavaOptions", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
        .config("spark.executor.extraJavaOptions", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("ERROR")
    killed = []
    for name in ("whole", "killed"):
        folder = f"{output}/{name}"
        # Parts of 64 records: the way of keys with many records is gone, too.
        words = ["--articles", articles, "--output", folder, "--quotes", quotes, "--chunk", "64", "--partitions", "4"]
        if name == "killed":
            words += ["--people", people, "--unique", "--kind", "direct"]
            threading.Thread(target=kill_executor, args=(f"{folder}/work/passages", killed), daemon=True).start()
        begun = time.monotonic()
        job.main(session, job.parsed(words))
        print(f"{name}: {time.monotonic() - begun:.1f} s", file=sys.stderr, flush=True)
        for table, column in (("rows", "json"), ("clusters", "line")):
            lines = [row[0] for row in session.read.parquet(f"{folder}/{table}").select(column).collect()]
            with open(f"{folder}/{table}.ndjson", "w", encoding="utf-8") as file:
                file.writelines(f"{line}\n" for line in sorted(lines))
    session.stop()
    print(json.dumps({"killed": killed}))


def kill_executor(folder, killed):
    """Kills one executor process of this application as soon as the stage that writes the folder has begun."""
    while not os.path.exists(f"{folder}/_temporary"):
        time.sleep(0.01)
    time.sleep(0.3)
    pid = min(executors_below(os.getpid()))
    os.kill(pid, signal.SIGKILL)
    killed.append(pid)


def executors_below(ancestor):
    """Process ids of the executors that descend from a process."""
    parents, found = {}, []
    for entry in os.listdir("/proc"):
        try:
            with open(f"/proc/{entry}/stat") as file:
                parents[int(entry)] = int(file.read().rsplit(")", 1)[1].split()[1])
            with open(f"/proc/{entry}/cmdline") as file:
                if "CoarseGrainedExecutorBackend" in file.read():
                    found.append(int(entry))
        except (OSError, ValueError):
            continue  # no process, or one that has just ended
    return [pid for pid in found if ancestor in ancestors(pid, parents)]


def ancestors(pid, parents):
    while pid in parents:
        pid = parents[pid]
        yield pid


if __name__ == "__main__":
    main(*sys.argv[2:])
