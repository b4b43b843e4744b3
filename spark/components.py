"""Pairs → connected components, by large star and small star in turn: Kiveris and others, “Connected Components in
MapReduce and Beyond” (2014). Each round is two shuffles of the edges, whatever the shape of the graph."""

from pyspark.sql import functions as F


def components_of(run, name, pairs):
    """Every node of the pairs with the smallest node that hangs together with it: `node`, `component`."""
    edges = run.keep(
        f"edges-{name}-0",
        pairs.where("a <> b").select(F.greatest("a", "b").alias("a"), F.least("a", "b").alias("b")).distinct(),
    )
    before = None
    turn = 0
    while True:
        state = edges.agg(F.count("*"), F.sum(F.xxhash64("a", "b").bitwiseAND(0xFFFFFFFF))).first()
        if tuple(state) == before:
            break
        before = tuple(state)
        turn += 1
        edges = run.keep(f"edges-{name}-{turn % 2 + 1}", small_star(large_star(edges)))
    members = edges.select(F.col("a").alias("node"), F.col("b").alias("component"))
    roots = edges.select(F.col("b").alias("node"), F.col("b").alias("component")).distinct()
    return run.keep(f"components-{name}", members.unionByName(roots))


def large_star(edges):
    both = edges.unionByName(edges.select(F.col("b").alias("a"), F.col("a").alias("b")))
    least = both.groupBy("a").agg(F.min("b").alias("least")).select("a", F.least("a", "least").alias("least"))
    return both.join(least, "a").where("b > a").select(F.col("b").alias("a"), F.col("least").alias("b")).distinct()


def small_star(edges):
    least = edges.groupBy("a").agg(F.min("b").alias("least"))
    joined = edges.join(least, "a")
    moved = joined.where("b <> least").select(F.col("b").alias("a"), F.col("least").alias("b"))
    return moved.unionByName(least.select("a", F.col("least").alias("b"))).distinct()
