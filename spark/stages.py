"""DataFrames in, `quotes stage NAME` on every worker, DataFrames out: how Spark runs the stages of the program."""

import subprocess
import threading

import pyarrow as pa
from pyspark import SparkFiles
from pyspark.sql import DataFrame
from pyspark.sql import functions as F

BATCH_BYTES = 4 * 1024 * 1024


class Table(str):
    """The name of a file that `SparkContext.addFile` brought to the workers."""


def run_stage(data: DataFrame, command: list, schema: str) -> DataFrame:
    """Each row as a line of JSON through the command; each line that it prints as a row of the schema."""
    lines = data.select(F.to_json(F.struct(*[F.col(f"`{name}`") for name in data.columns])).alias("line"))
    return run_lines(lines, command, schema)


def run_lines(lines: DataFrame, command: list, schema: str) -> DataFrame:
    """The same for rows that are lines of JSON already."""
    printed = lines.mapInArrow(lambda batches: through(command, batches), "line string")
    return printed.select(F.from_json("line", schema).alias("record")).select("record.*")


def through(command, batches):
    """Record batches with one column of lines through a process, batch by batch; no process for an empty partition."""
    first = next((batch for batch in batches if batch.num_rows > 0), None)
    if first is None:
        return
    found = [SparkFiles.get(str(word)) if isinstance(word, Table) else word for word in command]
    process = subprocess.Popen(found, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    failures = []

    def feed():
        try:
            write(first)
            for batch in batches:
                write(batch)
        except BrokenPipeError:
            pass  # the process has ended: its exit status tells why
        except BaseException as error:  # must not end in a thread that nobody looks at
            failures.append(error)
        finally:
            try:
                process.stdin.close()
            except BrokenPipeError:
                pass

    def write(batch):
        lines = batch.column(0).to_pylist()
        if lines:
            process.stdin.write(("\n".join(lines) + "\n").encode("utf-8"))

    feeder = threading.Thread(target=feed, daemon=True)
    feeder.start()
    try:
        lines, size = [], 0
        for line in process.stdout:
            lines.append(line[:-1])
            size += len(line)
            if size >= BATCH_BYTES:
                yield batch_of(lines)
                lines, size = [], 0
        if lines:
            yield batch_of(lines)
        feeder.join()
        status = process.wait()
        if failures:
            raise failures[0]
        if status != 0:
            raise RuntimeError(f"{' '.join(found)} ended with {status}; its messages are in the executor's log")
    finally:
        process.kill()
        process.wait()


def batch_of(lines):
    return pa.RecordBatch.from_arrays([pa.array(lines, pa.binary()).cast(pa.string())], ["line"])
