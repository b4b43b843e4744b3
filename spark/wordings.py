"""Quotes of all documents → passages, wordings, links by their words, clusters."""

import numpy
from pyspark.sql import Window
from pyspark.sql import functions as F

from components import components_of
from tables import hot_keys, packed, parts, ranked

PASSAGE = """struct<at:bigint, words:string, short:boolean, form:bigint, look:bigint, wording:string, length:int>"""
PASSAGES = f"""number bigint, quotes array<struct<at:bigint, quote:string, day:int, speaker:string, look:string,
    fragment:boolean, keys:array<string>, passages:array<{PASSAGE}>>>,
    words array<bigint>, counts array<int>, together array<bigint>"""
PAIR = "struct<a:bigint, b:bigint>"
LINK = """a bigint, b bigint, similarity double, fromA int, toA int, fromB int, toB int, together bigint"""
VERIFIED = f"{LINK}, needed string, form bigint, documents array<{PAIR}>"
CLUSTER = """id string, documents int, members int, first struct<document:string, start:int>, line string"""
# A wording is compared at so many places, a phrase is looked for at so many (PLACES and SAME_FORM of the program).
PLACES = 6
SAME_FORM = 64
# Runs of words are counted from the shortest to the longest (SHORTEST_RUN, LONGEST_RUN).
LENGTHS = range(2, 7)
# The number of a passage tells its document.
IN_DOCUMENT = 24


def document_of(column):
    return F.shiftright(column, IN_DOCUMENT)


class Wordings:
    """Wordings of a run (`nodes`), which passages have them (`members`), where the first of these are (`places`)."""

    def __init__(self, nodes, members, places):
        self.nodes = nodes
        self.members = members
        self.places = places


def passages_of(run, numbers, quotes, profiles, *flags):
    documents = numbers.join(quotes, "document")
    if profiles is not None:
        documents = documents.join(profiles, "document")
    found = run.keep("passages", run.stage("passages", documents.drop("document"), PASSAGES, *flags))
    return found if profiles is not None else found.where("size(quotes) > 0")


def wordings_of(run, passages):
    quotes = passages.select("number", F.explode("quotes").alias("quote")).select(
        "number", "quote.day", "quote.speaker", F.col("quote.at").alias("quoteAt"), F.explode("quote.passages").alias("p")
    )
    printed = quotes.where("p.length > 0").select("number", "day", "speaker", "quoteAt", "p.*")
    first = F.min(F.struct("at", "words", "short", "form", "look", "length", "day")).alias("first")
    nodes = printed.groupBy("wording").agg(first, F.count("*").alias("size"))
    nodes = run.keep("nodes", nodes.select(F.col("first.at").alias("node"), "wording", "size", "first.*").drop("at"))
    members = run.keep(
        "members",
        printed.join(nodes.select("wording", "node"), "wording").select(
            "node", "at", "quoteAt", "number", "day", "speaker"
        ),
    )
    rank = F.row_number().over(Window.partitionBy("node").orderBy("at"))
    places = members.withColumn("rank", rank).where(F.col("rank") <= PLACES).groupBy("node").agg(
        F.sort_array(F.collect_list(F.struct("rank", "number", "day", "speaker"))).alias("places")
    )
    return Wordings(nodes, members, places)


def links_of(run, passages, wordings):
    """Pairs of wordings that are the same words."""
    pairs = pairs_of(run, wordings.nodes)
    together = passages.select(F.explode("together").alias("together")).distinct()
    verified = run.keep("verified-words", run.stage("verify", sides(pairs, wordings), VERIFIED))
    asked = verified.where("needed = 'places'").select("a", "b")
    placed = run.keep("verified-places", run.stage("verify", sides(asked, wordings, True), VERIFIED))
    phrases = placed.where("needed = 'others'").select("a", "b", "form")
    others = others_of(wordings.nodes)
    phrased = sides(phrases.join(others, "form").drop("form"), wordings, True)
    phrased = run.keep("verified-others", run.stage("verify", phrased, VERIFIED))
    doubtful = placed.unionByName(phrased).where("needed = 'likeness'").select("a", "b", "documents")
    doubtful = run.keep("doubtful", doubtful)
    likeness = likeness_of(run, passages, "words", doubtful)
    of_pair = doubtful.select("a", "b", F.explode("documents").alias("two"))
    of_pair = of_pair.join(likeness, F.col("two") == F.col("documents")).groupBy("a", "b").agg(
        F.collect_list(F.struct("two.a", "two.b", "likeness")).alias("likeness")
    )
    known = of_pair.join(phrases, ["a", "b"], "left").join(others, "form", "left").drop("form")
    decided = run.stage("verify", sides(known, wordings, True), VERIFIED)
    links = None
    for found in (verified, placed, phrased, decided):
        some = found.where("similarity is not null").drop("needed", "form", "documents")
        links = some if links is None else links.unionByName(some)
    return run.keep("links", links.join(together, "together", "left_anti").drop("together"))


def sides(pairs, wordings, placed=False):
    """Pairs of numbers → pairs of wordings, with the places where each was printed."""
    nodes = wordings.nodes.select("node", "words", "short", "form")
    fields = ["node", "words", "short", "form"]
    if placed:
        nodes = nodes.join(wordings.places, "node")
        fields.append("places")
    for side in ("a", "b"):
        record = nodes.select(F.col("node").alias(side), F.struct(*fields).alias(f"side{side}"))
        pairs = pairs.join(record, side)
    rest = [name for name in pairs.columns if name not in ("a", "b", "sidea", "sideb")]
    return pairs.select(F.col("sidea").alias("a"), F.col("sideb").alias("b"), *rest)


def others_of(nodes):
    """Where the first short wordings of a form were printed."""
    short = nodes.where("short").withColumn("rank", F.row_number().over(Window.partitionBy("form").orderBy("node")))
    place = F.struct(document_of("node").alias("number"), "day")
    return short.where(F.col("rank") <= SAME_FORM).groupBy("form").agg(F.collect_list(place).alias("others"))


def likeness_of(run, passages, name, asked):
    """How alike the asked documents are: `documents` (a, b), `likeness`."""
    profiles = passages.select("number", "words", "counts")
    table = document_counts(run, passages, name)
    two = asked.select(F.explode("documents").alias("two")).distinct()
    for side in ("a", "b"):
        record = profiles.select(
            F.col("number").alias(f"number{side}"), F.struct("number", "words", "counts").alias(side)
        )
        two = two.join(record, F.col(f"two.{side}") == F.col(f"number{side}"))
    found = run.stage("likeness", two.select("a", "b"), "a bigint, b bigint, likeness double", *table)
    return found.select(F.struct("a", "b").alias("documents"), "likeness")


def document_counts(run, passages, name):
    """The flags that bring the numbers of documents with each word to the stage."""
    counts = passages.select(F.explode("words").alias("word")).groupBy("word").count().where("count > 1")
    words, found = packed(run, counts.select("word", "count"), "<u4", "<u4")
    content = numpy.stack([words, found], axis=1).tobytes() if len(words) else b""
    return ["--table", run.send(f"documents-{name}", content), "--total", str(passages.count())]


def pairs_of(run, nodes):
    """Pairs that share a key."""
    total = nodes.agg(F.sum("length")).first()[0] or 0
    flags = ["--total", str(max(1, total))]
    for length in LENGTHS:
        flags += ["--table", run_table(run, nodes, length, flags)]
    keyed = run.stage(
        "keys",
        nodes.select("node", "words", "short", "form", "look"),
        "node bigint, length int, signature array<int>, keys array<bigint>",
        *flags,
    )
    entries = keyed.select(F.explode("keys").alias("key"), "node", "length", "signature")
    entries = run.keep("keys", entries)
    sizes = entries.groupBy("key").agg(F.count("*").alias("size"))
    hot = run.keep("hot-keys", hot_keys(sizes, run.chunk))
    record = F.struct("node", "length", "signature")
    small = entries.join(F.broadcast(hot), "key", "left_anti").groupBy("key").agg(F.collect_list(record).alias("nodes"))
    found = f"pairs array<{PAIR}>"
    pairs = run.stage("pairs", small.where("size(nodes) > 1").select("nodes"), found)
    if hot.limit(1).count() > 0:
        pairs = pairs.unionByName(run.stage("pairs", hot_parts(run, entries, hot, record), found))
    return run.keep("pairs", pairs.select(F.explode("pairs").alias("pair")).select("pair.*").distinct())


def hot_parts(run, entries, hot, record):
    """The parts of keys with many wordings, each with the anchors that all of them are compared with."""
    shape = run.keep("anchors", run.stage("anchors", hot.select("size").distinct(), "size bigint, ranks array<int>, ahead int"))
    ahead = shape.first().ahead
    major = [-F.col("length"), F.shiftright("node", IN_DOCUMENT + 12)]
    ranks = ranked(entries.join(F.broadcast(hot), "key"), ["key"], major, "node")
    ranks = run.keep("ranks", ranks.select("key", "size", "rank", "node", "length", "signature"))
    wanted = hot.join(shape, "size").select("key", F.explode("ranks").alias("rank")).distinct()
    anchors = ranks.join(F.broadcast(wanted), ["key", "rank"]).groupBy("key", "size").agg(
        F.collect_list(record).alias("anchors")
    )
    cut = parts(ranks, ["key"], record, run.chunk, ahead)
    return cut.join(F.broadcast(anchors), "key").select(F.col("records").alias("nodes"), "size", "anchors", "ahead")


def run_table(run, nodes, length, flags):
    """Counts of the runs of one length as a table of two bits: none or one, few, many."""
    counted = run.stage("runs", nodes.select("words"), "slots array<bigint>, counts array<int>, many int", *flags)
    slots = counted.select(F.explode(F.arrays_zip("slots", "counts")).alias("found"), "many").select("found.*", "many")
    counts = slots.groupBy("slots").agg(F.sum("counts").alias("count"), F.max("many").alias("many")).where("count > 1")
    kind = F.when(F.col("count") > F.col("many"), 2).otherwise(1)
    bits = kind * F.pow(F.lit(4), F.col("slots") % 4)
    table = counts.groupBy(F.shiftright("slots", 2).alias("at")).agg(F.sum(bits).cast("bigint").alias("bits"))
    at, found = packed(run, table, "<i8", "<u1")
    content = numpy.zeros(int(at.max()) + 1 if len(at) else 0, "<u1")
    content[at] = found
    return run.send(f"runs-{length}", content.tobytes())


def clusters_of(run, passages, wordings, links, min_documents):
    nodes = wordings.nodes.select("node", "size", "length", "short")
    of_node = components_of(run, "links", links.select("a", "b"))
    linked = nodes.join(of_node, "node").groupBy("component").agg(
        F.collect_list(F.struct("node", "size", "length", "short")).alias("nodes")
    )
    edges = links.join(of_node.withColumnRenamed("node", "a"), "a").groupBy("component").agg(
        F.collect_list(F.struct(*links.columns)).alias("links")
    )
    grouped = run.stage("groups", linked.join(edges, "component").select("nodes", "links"), "nodes array<bigint>")
    alone = nodes.join(of_node, "node", "left_anti")
    if min_documents > 1:
        alone = alone.where("size > 1")
    groups = grouped.unionByName(alone.select(F.array("node").alias("nodes")))
    groups = run.keep("groups", groups.withColumn("group", F.monotonically_increasing_id()))
    held = groups.select("group", F.explode("nodes").alias("node")).join(wordings.members, "node")
    held = held.select("group", F.col("quoteAt").alias("at")).distinct()
    quotes = passages.select(F.explode("quotes").alias("quote")).select("quote.at", "quote.quote")
    whole = held.join(quotes, "at").groupBy("group").agg(F.collect_list(F.struct("at", "quote")).alias("quotes"))
    ready = groups.join(whole, "group").select("nodes", "quotes")
    return run.stage("clusters", ready, CLUSTER, "--min-documents", str(min_documents))
