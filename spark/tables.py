"""What the steps of the job share: tables kept between stages, numbers for documents, ranks within hot keys."""

import os
import sys
import tempfile
import time

import numpy
import pyarrow as pa
from pyspark.sql import Window
from pyspark.sql import functions as F

from stages import Table, run_lines, run_stage


class Run:
    """One run: where the command is, where tables are kept."""

    def __init__(self, spark, quotes, work, chunk):
        self.spark = spark
        self.quotes = quotes
        self.work = work
        self.chunk = chunk

    def keep(self, name, data):
        """Writes a table and reads it back: what is lost with a machine is not worked out from the start."""
        path = f"{self.work}/{name}"
        begun = time.monotonic()
        data.write.mode("overwrite").parquet(path)
        print(f"quotes: {name}: {time.monotonic() - begun:.1f} s", file=sys.stderr, flush=True)
        return self.spark.read.schema(data.schema).parquet(path)

    def stage(self, name, data, schema, *flags):
        return run_stage(data, [*self.quotes, "stage", name, *flags], schema)

    def stage_lines(self, name, lines, schema, *flags):
        return run_lines(lines, [*self.quotes, "stage", name, *flags], schema)

    def send(self, name, content):
        """Brings bytes to all workers as a file."""
        # Workers keep files by their names: a name of its own for each.
        file, path = tempfile.mkstemp(prefix=f"quotes-{name}-")
        with os.fdopen(file, "wb") as stream:
            stream.write(content)
        self.spark.sparkContext.addFile(path)
        return Table(os.path.basename(path))


def numbered(run, documents):
    """Documents → their places in the order of UTF-16 code units, from 0."""
    sorted_ = documents.withColumn("order", F.encode("document", "UTF-16BE")).repartitionByRange("order")
    placed = sorted_.sortWithinPartitions("order").select("document", F.monotonically_increasing_id().alias("place"))
    placed = run.keep("numbers", placed)
    part = F.shiftright("place", 33)
    counts = sorted((row.part, row["count"]) for row in placed.groupBy(part.alias("part")).count().collect())
    offsets, before = [], 0
    for number, count in counts:
        offsets.append((number, before))
        before += count
    table = run.spark.createDataFrame(offsets or [(0, 0)], "part bigint, before bigint")
    joined = placed.withColumn("part", part).join(F.broadcast(table), "part")
    return joined.select("document", (F.col("before") + F.col("place").bitwiseAND((1 << 33) - 1)).alias("number"))


def packed(run, data, *types):
    """Two columns of numbers of some tables → numpy arrays on the driver."""

    def pack(batches):
        for batch in batches:
            columns = [numpy.asarray(batch.column(i)).astype(kind).tobytes() for i, kind in enumerate(types)]
            yield pa.RecordBatch.from_arrays([pa.array([column], pa.binary()) for column in columns], ["a", "b"])

    rows = data.mapInArrow(pack, "a binary, b binary").collect()
    return [numpy.frombuffer(b"".join(bytes(row[i]) for row in rows), kind) for i, kind in enumerate(types)]


def ranked(data, keys, major, minor):
    """Ranks of records under their keys, from 0, without one task for a key: counted by `major`, sorted within it."""
    names = [*keys, *[f"major{i}" for i in range(len(major))]]
    data = data.select("*", *[column.alias(f"major{i}") for i, column in enumerate(major)])
    counts = data.groupBy(*names).count()
    order = [f"major{i}" for i in range(len(major))]
    before = F.sum("count").over(Window.partitionBy(*keys).orderBy(*order).rowsBetween(Window.unboundedPreceding, -1))
    offsets = counts.select(*names, F.coalesce(before, F.lit(0)).alias("before"))
    within = F.row_number().over(Window.partitionBy(*names).orderBy(minor)) - 1
    ranks = data.withColumn("within", within).join(F.broadcast(offsets), names)
    return ranks.withColumn("rank", F.col("before") + F.col("within")).drop("before", "within", *order)


def parts(data, keys, record, chunk, ahead):
    """Ranked records → one row for each part of a key: `records`, the last `ahead` of which are those of the next part."""
    part = F.floor(F.col("rank") / chunk)
    leads = (F.col("rank") % chunk < ahead) & (part > 0)
    places = F.when(leads, F.array(part, part - 1)).otherwise(F.array(part))
    spread = data.select(*keys, record.alias("record"), part.alias("own"), F.explode(places).alias("part"))
    follows = F.when(F.col("own") > F.col("part"), 1).otherwise(0)
    return spread.groupBy(*keys, "part").agg(
        F.collect_list("record").alias("records"), F.sum(follows).alias("ahead")
    )


def hot_keys(sizes, chunk):
    """Keys with more records than a part holds."""
    return sizes.where(F.col("size") > chunk)
