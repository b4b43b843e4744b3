"""Clusters of quotes on Spark at several sizes: time, shuffled bytes, the largest task and the largest groups.

    python scripts/bench/spark.py [10000 100000 1000000] [--cores 2] [--master local[2]] [--quotes COMMAND]

The quotes are those of scripts/bench/clusters.ts. Python needs what spark/requirements.txt names. Figures are of the
event log that Spark writes; each size runs in a session of its own. Processor time, which counts nothing that runs beside
it, is that of the executor's JVM in tasks and of all Node processes, each of which notes its own when it ends.
"""

import argparse
import glob
import json
import os
import subprocess
import sys
import tempfile
import time

USAGE = """
import { appendFileSync } from 'node:fs';
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  appendFileSync(%s, `${(user + system) / 1e6}\\n`);
});
"""
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(ROOT, "spark"))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("sizes", nargs="*", type=int, default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--master", default="local[2]")
    parser.add_argument("--quotes", default=f"node {ROOT}/bin/quotes.js")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.one:
        measure(arguments)
        return
    print("quotes  seconds  task s  node s  jvm s  longest task s  shuffled MB  largest key  of its parts  candidates  links  largest component  clusters")
    for size in arguments.sizes:
        with tempfile.TemporaryDirectory(prefix="quotes-spark-") as folder:
            with open(f"{folder}/rows.ndjson", "w") as rows:
                maker = ["npx", "tsx", "scripts/bench/clusters.ts", "--rows", str(size)]
                subprocess.run(maker, cwd=ROOT, stdout=rows, check=True)
            words = [str(size), "--master", arguments.master, "--quotes", arguments.quotes, "--one", folder]
            subprocess.run([sys.executable, __file__, *words], check=True)


def measure(arguments):
    import job
    from pyspark.sql import SparkSession
    from pyspark.sql import functions as F

    os.environ["PYSPARK_PYTHON"] = sys.executable
    folder = arguments.one
    size = arguments.sizes[0]
    os.mkdir(f"{folder}/events")
    used = f"{folder}/used"
    with open(f"{folder}/usage.mjs", "w") as usage:
        usage.write(USAGE % json.dumps(used))
    os.environ["NODE_OPTIONS"] = f"--import=file://{folder}/usage.mjs"
    session = (
        SparkSession.builder.master(arguments.master)
        .config("spark.driver.memory", "3g")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.sql.shuffle.partitions", str(max(4, size // 25_000)))
        .config("spark.eventLog.enabled", "true")
        .config("spark.eventLog.dir", f"file://{folder}/events")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("ERROR")
    begun = time.monotonic()
    words = ["--rows", f"{folder}/rows.ndjson", "--output", f"{folder}/out", "--quotes", arguments.quotes]
    job.main(session, job.parsed(words))
    seconds = time.monotonic() - begun
    read = lambda name: session.read.parquet(f"{folder}/out/work/{name}")  # noqa: E731
    largest = read("keys").groupBy("key").count().agg(F.max("count")).first()[0] or 0
    links = read("all-links")
    groups = max((row.count_ for row in components(read).limit(1).collect()), default=0)
    clusters = session.read.parquet(f"{folder}/out/clusters").count()
    counts = [largest, min(largest, 4096), read("pairs").count(), links.count(), groups, clusters]
    session.stop()
    with open(used) as each:
        node = sum(float(line) for line in each)
    tasks, jvm, shuffled, longest = 0, 0, 0, 0
    for path in glob.glob(f"{folder}/events/*"):
        with open(path) as events:
            for line in events:
                event = json.loads(line)
                if event["Event"] != "SparkListenerTaskEnd" or "Task Metrics" not in event:
                    continue
                taken = event["Task Metrics"]["Executor Run Time"] / 1000
                tasks += taken
                jvm += event["Task Metrics"]["Executor CPU Time"] / 1e9
                longest = max(longest, taken)
                shuffled += event["Task Metrics"]["Shuffle Write Metrics"]["Shuffle Bytes Written"]
    figures = [size, f"{seconds:.0f}", f"{tasks:.0f}", f"{node:.0f}", f"{jvm:.0f}", f"{longest:.1f}", f"{shuffled / 1e6:.0f}", *counts]
    print("  ".join(str(figure) for figure in figures), flush=True)


def components(read):
    """Sizes of the components of linked wordings, the largest first."""
    from pyspark.sql import functions as F

    groups = read("components-links").groupBy("component").agg(F.count("*").alias("count_"))
    return groups.orderBy(F.desc("count_"))


if __name__ == "__main__":
    main()
