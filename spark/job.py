"""Articles in JSON Lines → rows and clusters in Parquet: what `quotes extract` and `quotes cluster` give, on Apache Spark.

    spark-submit job.py --articles PATH --output PATH

All words about language stand in the stages of the program; here is only what brings records together.
"""

import argparse
import os
import shlex
import sys

from pyspark.sql import SparkSession
from pyspark.sql import functions as F

from people import people_of
from rewordings import rewordings_of
from tables import Run, numbered
from wordings import clusters_of, links_of, passages_of, wordings_of

MODULES = ["stages", "tables", "components", "people", "wordings", "rewordings"]
ARTICLE = """document string, warning string, quotes array<string>,
    entities array<struct<key:string, type:string, name:string, forms:array<string>, gender:string, roles:array<string>,
        kind:string, nameKey:string, exact:string, `like`:string>>,
    words array<bigint>, counts array<int>, url string, sketch array<bigint>"""
ROWS = "document string, quotes array<struct<line:string, quote:string>>"
SPAN = "struct<text:string, start:int, end:int>"
ROW = f"""id string, document string, kind string, text string, start int, end int, line int, statement string,
    content {SPAN}, speaker struct<id:string, name:string, type:string, role:string, mention:{SPAN}>,
    source {SPAN}, cue {SPAN}, evidence string, confidence double,
    title string, date string, outlet string, url string"""


def main(spark, arguments):
    """One run in a session."""
    send_modules(spark)
    run = Run(spark, shlex.split(arguments.quotes), arguments.work or f"{arguments.output}/work", arguments.chunk)
    if arguments.rows is None:
        articles = articles_of(run, arguments)
        quotes = rows_of(run, articles, people_of(run, articles), arguments)
        profiles = articles.select("document", "words", "counts")
    else:
        quotes = quotes_given(run, arguments.rows)
        profiles = None
    given = [*people_given(run, arguments), *kinds_given(arguments)]
    if not arguments.no_clusters:
        passages = passages_of(run, numbered(run, quotes.select("document").distinct()), quotes, profiles, *given)
        wordings = wordings_of(run, passages)
        links = links_of(run, passages, wordings)
        links = rewordings_of(run, passages, wordings, links)
        clusters = clusters_of(run, passages, wordings, links, arguments.min_documents)
        clusters.write.mode("overwrite").parquet(f"{arguments.output}/clusters")


def send_modules(spark):
    """The modules of the job for the workers, unless they came with --py-files."""
    for name in MODULES:
        path = os.path.join(os.path.dirname(os.path.abspath(__file__)), f"{name}.py")
        if os.path.exists(path):
            spark.sparkContext.addPyFile(path)


def articles_of(run, arguments):
    lines = run.spark.read.text(arguments.articles.split(",")).withColumnRenamed("value", "line")
    if arguments.partitions:
        at = F.monotonically_increasing_id().alias("at")
        ordered = lines.select("line", at).repartitionByRange(arguments.partitions, "at").sortWithinPartitions("at")
        lines = ordered.select("line")
    # Whatever is cut or brought together later, this is the order in which the articles were read.
    placed = run.stage_lines("articles", lines, ARTICLE).withColumn("place", F.monotonically_increasing_id())
    found = run.keep("articles", placed)
    for row in found.where("warning is not null").select("warning").limit(20).collect():
        print(f"quotes: {row.warning}", file=sys.stderr)
    articles = found.where("document is not null")
    same = articles.groupBy("document").count().where("count > 1").limit(1).collect()
    if same:
        sys.exit(f"quotes: two articles have the id {same[0].document}; ids must differ")
    return without_copies(run, articles) if arguments.unique else articles


def without_copies(run, articles):
    """One process sees the sketches of all articles in their order: which of two is the copy depends on it."""
    sketches = articles.select("place", "document", "url", "sketch").coalesce(1).sortWithinPartitions("place")
    found = run.stage("unique", sketches.drop("place"), "document string, original string")
    copies = run.keep("copies", found)
    for row in copies.limit(20).collect():
        print(f"quotes: {row.document}: nearly the same as {row.original}, left out", file=sys.stderr)
    return run.keep("unique", articles.join(copies.select("document"), "document", "left_anti"))


def rows_of(run, articles, names, arguments):
    named = names.groupBy("document").agg(F.collect_list(F.struct("key", "canonical")).alias("named"))
    given = people_given(run, arguments)
    own = ["document", "quotes", "entities"] if given else ["document", "quotes"]
    joined = articles.select(*own).join(named, "document", "left")
    quotes = run.keep("quotes", run.stage("rows", joined, ROWS, *given))
    rows = quotes.select(F.explode("quotes").alias("row")).select("row.line")
    table = rows.select(F.from_json("line", ROW).alias("row"), F.col("line").alias("json")).select("row.*", "json")
    table.write.mode("overwrite").parquet(f"{arguments.output}/rows")
    return quotes.select("document", F.col("quotes.quote").alias("quotes"))


def people_given(run, arguments):
    """Flags of a stage that knows the people whom the user names."""
    if arguments.people is None:
        return []
    with open(arguments.people, "rb") as file:
        return ["--people", run.send("people", file.read())]


def kinds_given(arguments):
    return ["--kind", ",".join(arguments.kind)] if arguments.kind else []


def quotes_given(run, path):
    lines = run.spark.read.text(path.split(",")).withColumnRenamed("value", "quote")
    document = F.get_json_object("quote", "$.document").alias("document")
    grouped = lines.select(document, "quote").groupBy("document").agg(F.collect_list("quote").alias("quotes"))
    return run.keep("quotes", grouped)


def parsed(words):
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--articles", help="JSON Lines with id and text (and title, date, outlet, author, url)")
    source.add_argument("--rows", help="NDJSON rows of quotes extract: only clusters are made")
    parser.add_argument("--output", required=True, help="folder for rows/ and clusters/ (Parquet)")
    parser.add_argument("--work", help="folder for what is kept between stages (default: OUTPUT/work)")
    parser.add_argument("--quotes", default="quotes", help="the command on the workers (default: quotes)")
    parser.add_argument("--min-documents", type=int, default=2, help="only clusters from so many articles (default: 2)")
    parser.add_argument("--partitions", type=int, help="parts in which the articles are extracted (default: of the files)")
    parser.add_argument("--chunk", type=int, default=4096, help="a key with more records is cut in parts of this size")
    parser.add_argument("--people", help="JSON file of people with names, aliases and roles of your own, which win")
    parser.add_argument("--unique", action="store_true", help="leave out articles nearly the same as earlier ones")
    kinds = ["direct", "mixed", "indirect", "other"]
    parser.add_argument("--kind", nargs="+", choices=kinds, help="kinds that clusters are made of (default: direct mixed)")
    parser.add_argument("--no-clusters", action="store_true", help="only extract")
    return parser.parse_args(words)


if __name__ == "__main__":
    session = SparkSession.builder.appName("quotes").getOrCreate()
    main(session, parsed(sys.argv[1:]))
    session.stop()
