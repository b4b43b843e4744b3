"""What each speaker is quoted with → links between wordings that say the same in other words."""

from pyspark.sql import functions as F

from tables import hot_keys, parts, ranked
from wordings import LINK, PAIR, likeness_of

# Up to so many statements of a speaker are all compared (FEW of the program); each is compared with so many that follow.
FEW = 24
FOLLOWING = 5
STATEMENT = ["at", "number", "day", "speaker", "fragment", "passages"]


def rewordings_of(run, passages, wordings, links):
    """The links by words together with those of rewordings."""
    statements = statements_of(run, passages, wordings)
    pairs = candidates_of(run, statements)
    record = statements.select("at", F.struct(*STATEMENT).alias("statement"))
    likeness = likeness_of(run, passages, "statements", pairs)
    of_pair = pairs.select("a", "b", F.explode("documents").alias("two"))
    of_pair = of_pair.join(likeness, F.col("two") == F.col("documents")).groupBy("a", "b").agg(
        F.collect_list(F.struct("two.a", "two.b", "likeness")).alias("likeness")
    )
    both = both_of(pairs.select("a", "b"), record)
    linked = linked_of(both, links)
    ready = both.join(linked, ["a", "b"], "left").join(of_pair, ["a", "b"], "left")
    found = run.stage("reworded", ready.select("statements", "linked", "likeness"), LINK)
    together = passages.select(F.explode("together").alias("together")).distinct()
    apart = found.join(together, "together", "left_anti").drop("together")
    fields = links.columns
    same = apart.groupBy("a", "b").agg(F.collect_list(F.struct(*fields)).alias("links")).select("links")
    best = run.stage("better", same, LINK).select(*fields)
    return run.keep("all-links", links.unionByName(best))


def statements_of(run, passages, wordings):
    """Quotes of known speakers, each wording of a speaker once."""
    quotes = passages.select("number", F.explode("quotes").alias("quote")).select("number", "quote.*")
    quotes = quotes.where("look <> '' and size(passages) > 0")
    said = quotes.select("at", F.explode("passages").alias("passage")).select(F.col("at").alias("quoteAt"), "passage.*")
    of_passage = wordings.members.select("at", "node")
    nodes = said.join(of_passage, "at", "left").withColumn("node", F.coalesce("node", F.lit(-1)))
    nodes = nodes.groupBy("quoteAt").agg(
        F.sort_array(F.collect_list(F.struct("at", "node", "form", "words"))).alias("passages")
    )
    full = quotes.drop("passages").join(nodes.withColumnRenamed("quoteAt", "at"), "at")
    fields = ["at", "number", "day", "look", "fragment", "keys", "passages"]
    first = F.min(F.struct(*fields)).alias("first")
    once = full.groupBy("speaker", F.col("passages.node").alias("nodes")).agg(first)
    return run.keep("statements", once.select("speaker", "first.*"))


def candidates_of(run, statements):
    """Pairs of statements that may be the same: `a`, `b`, and the documents whose likeness decides."""
    sizes = statements.groupBy("look").agg(F.count("*").alias("statements")).where("statements > 1")
    known = statements.join(sizes, "look")
    few = known.where(F.col("statements") <= FEW).groupBy("look").agg(
        F.collect_list(F.struct(*STATEMENT)).alias("statements")
    )
    pair = f"pairs array<struct<a:bigint, b:bigint, documents:array<{PAIR}>>>"
    found = run.stage("reword", few.select("statements"), pair)
    many = known.where(F.col("statements") > FEW)
    record = statements.select("at", F.struct(*STATEMENT).alias("statement"))
    keyed = run.keep("keyed", following_of(run, many))
    found = found.unionByName(run.stage("reword", both_of(keyed, record).select("statements"), pair))
    return run.keep("candidates", found.select(F.explode("pairs").alias("pair")).select("pair.*"))


def following_of(run, statements):
    """Pairs of statements of one speaker that share a key and follow each other."""
    entries = statements.select("look", F.explode("keys").alias("key"), "day", "at")
    sizes = entries.groupBy("look", "key").agg(F.count("*").alias("size"))
    hot = run.keep("hot-statements", hot_keys(sizes, run.chunk))
    record = F.struct("day", "at")
    small = entries.join(F.broadcast(hot), ["look", "key"], "left_anti").groupBy("look", "key").agg(
        F.collect_list(record).alias("statements")
    )
    schema = f"pairs array<{PAIR}>"
    pairs = run.stage("following", small.where("size(statements) > 1").select("statements"), schema)
    if hot.limit(1).count() > 0:
        ranks = ranked(entries.join(F.broadcast(hot), ["look", "key"]), ["look", "key"], [F.col("day")], "at")
        cut = parts(ranks, ["look", "key"], record, run.chunk, FOLLOWING)
        cut = cut.select(F.col("records").alias("statements"), "ahead")
        pairs = pairs.unionByName(run.stage("following", cut, schema))
    return pairs.select(F.explode("pairs").alias("pair")).select("pair.*").distinct()


def both_of(pairs, record):
    """Pairs of numbers with the two statements."""
    first = record.select(F.col("at").alias("a"), F.col("statement").alias("first"))
    second = record.select(F.col("at").alias("b"), F.col("statement").alias("second"))
    joined = pairs.join(first, "a").join(second, "b")
    return joined.select("a", "b", F.array("first", "second").alias("statements"))


def linked_of(both, links):
    """For each pair of statements the wordings of theirs that are linked by their words."""
    nodes = both.select(
        "a",
        "b",
        F.col("statements")[0]["passages"].alias("x"),
        F.col("statements")[1]["passages"].alias("y"),
    )
    nodes = nodes.select("a", "b", F.explode("x.node").alias("x"), "y").select("a", "b", "x", F.explode("y.node").alias("y"))
    ends = nodes.select("a", "b", F.least("x", "y").alias("low"), F.greatest("x", "y").alias("high")).distinct()
    two = links.select(F.col("a").alias("low"), F.col("b").alias("high"))
    return ends.join(two, ["low", "high"], "left_semi").groupBy("a", "b").agg(
        F.collect_list(F.struct(F.col("low").alias("a"), F.col("high").alias("b"))).alias("linked")
    )
