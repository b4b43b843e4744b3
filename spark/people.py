"""Entities of all articles → the run's name for each: evidence per name, a decision per key."""

from pyspark.sql import Window
from pyspark.sql import functions as F

from components import components_of

NAME = """key string, name string, type string, words array<string>, count bigint, `order` string,
    variantKeys array<string>"""
PERSON = """id string, keys array<string>, canonical string, type string, words array<string>, male bigint,
    female bigint, count bigint, `order` string, exact string, `like` string"""
# People and names under one key are compared with so many, the most frequent ones (MOST_NAMESAKES of the program).
MOST = 256


def people_of(run, articles):
    """For each entity of each document the run's name as JSON: `document`, `key`, `canonical`."""
    entities = articles.select("document", F.explode("entities").alias("entity")).select("document", "entity.*")
    full = entities.where("kind = 'full'")
    lone = entities.where("kind = 'lone'")
    people = run.keep("people", joined_people(run, names_of(run, full)))
    of_name = people.select(F.explode("keys").alias("nameKey"), "id", "canonical", "type")
    owned, alone = owners_of(run, lone, people)
    alone_names = names_of(run, alone.withColumn("type", F.lit("person")))
    alone_people = run.keep("alone", run.stage("people", alone_names.select(F.array("name").alias("names")), PERSON))
    of_alone = alone_people.select(F.explode("keys").alias("nameKey"), "id", "canonical", "type")
    columns = ["document", "key", "id", "canonical", "type", "roles"]
    named = run.keep(
        "named",
        full.drop("type").join(of_name, "nameKey").select(*columns)
        .unionByName(owned.drop("type").join(people.select("id", "canonical", "type"), "id").select(*columns))
        .unionByName(alone.drop("type").join(of_alone, "nameKey").select(*columns)),
    )
    unnamed = described(run, entities.where("kind = 'none'"), named)
    return named.select("document", "key", "canonical").unionByName(unnamed)


def names_of(run, entities):
    """The evidence for each name."""
    uses = entities.groupBy("nameKey", "type", "name", "gender").agg(F.count("*").alias("times"))
    forms = uses.groupBy(F.col("nameKey").alias("key"), "type").agg(
        F.collect_list(F.struct("name", "gender", "times")).alias("forms")
    )
    return run.stage("names", forms, NAME)


def joined_people(run, names):
    names = run.keep("names", names)
    keyed = names.select(F.explode("variantKeys").alias("variant"), "key", "type", "words", "count", "order")
    frequency = Window.partitionBy("variant").orderBy(F.desc("count"), F.encode("order", "UTF-16BE"), "type")
    ranks = keyed.withColumn("rank", F.row_number().over(frequency) - 1)
    part = F.floor(F.col("rank") / run.chunk)
    grouped = ranks.groupBy("variant", part.alias("part")).agg(
        F.sort_array(F.collect_list(F.struct("rank", "key", "type", "words"))).alias("names")
    )
    most = ranks.where(F.col("rank") < MOST).groupBy("variant").agg(
        F.collect_list(F.struct("key", "type", "words")).alias("most")
    )
    hot = grouped.where("part > 0").join(most, "variant").select(
        "names", (F.col("part") * run.chunk).alias("from"), "most"
    )
    small = grouped.where("part = 0 and size(names) > 1").select("names")
    pairs = "later string, earlier string"
    found = run.stage("namesakes", small, pairs).unionByName(run.stage("namesakes", hot, pairs)).distinct()
    found = run.keep("namesakes", found)
    parts = components_of(run, "people", found.select(F.col("later").alias("a"), F.col("earlier").alias("b")))
    own = F.coalesce("component", "key").alias("component")
    groups = names.join(parts.withColumnRenamed("node", "key"), "key", "left").select(own, "name")
    linked = found.join(parts.withColumnRenamed("node", "later"), "later").groupBy("component").agg(
        F.collect_list(F.struct("later", "earlier")).alias("pairs")
    )
    together = groups.groupBy("component").agg(F.collect_list("name").alias("names"))
    return run.stage("people", together.join(linked, "component", "left").select("names", "pairs"), PERSON)


def owners_of(run, lone, people):
    """Lone names with the person whose each is, and those that are nobody's."""
    persons = people.where("type = 'person'")
    keyed = persons.select(F.explode(F.array("exact", "like")).alias("variant"), "id", "words", "male", "female", "count", "order")
    frequency = Window.partitionBy("variant").orderBy(F.desc("count"), F.encode("order", "UTF-16BE"))
    first = keyed.withColumn("rank", F.row_number().over(frequency)).where(F.col("rank") <= MOST)
    candidates = first.groupBy("variant").agg(F.collect_list(F.struct("id", "words", "male", "female")).alias("people"))
    asked = lone.select(F.col("nameKey").alias("name"), "gender", "exact", "like").distinct()
    exact = candidates.select(F.col("variant").alias("exact"), F.col("people").alias("exactPeople"))
    like = candidates.select(F.col("variant").alias("like"), F.col("people").alias("likePeople"))
    joined = asked.join(exact, "exact", "left").join(like, "like", "left").select(
        "name", "gender", F.col("exactPeople").alias("exact"), F.col("likePeople").alias("like")
    )
    decided = run.keep("lone", run.stage("lone", joined, "name string, gender string, id string"))
    match = (F.col("nameKey") == F.col("decided.name")) & F.col("entity.gender").eqNullSafe(F.col("decided.gender"))
    both = lone.alias("entity").join(decided.alias("decided"), match).select("entity.*", "decided.id")
    return both.where("id is not null"), both.where("id is null").drop("id")


def described(run, unnamed, named):
    """Unnamed sources: somebody whom the article names, or known in their article only."""
    persons = named.where("type = 'person'")
    nouns = persons.select("id", F.explode("roles").alias("noun")).distinct()
    present = persons.select("document", "id", "canonical").distinct()
    asked = unnamed.select("document", F.col("roles")[0].alias("noun")).where("noun is not null").distinct()
    known = asked.join(present, "document").join(nouns, ["id", "noun"])
    people = known.groupBy("document", "id", "canonical").agg(F.collect_list("noun").alias("nouns"))
    people = people.groupBy("document").agg(F.collect_list(F.struct("canonical", "nouns")).alias("people"))
    entities = unnamed.groupBy("document").agg(F.collect_list(F.struct("key", "name", "roles")).alias("entities"))
    return run.stage("described", entities.join(people, "document", "left"), "document string, key string, canonical string")
