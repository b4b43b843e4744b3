// The tables of an archive and the views that people query, as SQL: the archive's published shape, told in docs/archive.md.
//
// No table has an index: the archive adds in batches and reads by scanning columns, which at a million quotes takes
// milliseconds; indexes would double the file and slow every addition. What must be unique is seen to under the one writer's lock.

/** Raised whenever a table or a view changes its meaning. */
export const SCHEMA_NUMBER = 1;

/** Places of a span: its words and their offsets, UTF-16, half open. */
const span = (name: string) => `${name}_text VARCHAR, ${name}_start INTEGER, ${name}_end INTEGER`;

/** Makes everything; the statements run in one transaction. */
export const SCHEMA = `
CREATE TABLE archive (key VARCHAR NOT NULL, value VARCHAR NOT NULL);
INSERT INTO archive VALUES ('schema', '${SCHEMA_NUMBER}'), ('additions', '0'), ('joined', '0');

CREATE TABLE documents (
  document_no INTEGER NOT NULL, document VARCHAR NOT NULL, hash VARCHAR NOT NULL, title VARCHAR, date VARCHAR, day DATE,
  outlet VARCHAR, author VARCHAR, url VARCHAR, text VARCHAR, profile_words BLOB, profile_counts BLOB);

CREATE TABLE quotes (
  quote_no INTEGER NOT NULL, document_no INTEGER NOT NULL, name_no INTEGER, id VARCHAR NOT NULL, kind VARCHAR NOT NULL,
  text VARCHAR NOT NULL, plain VARCHAR NOT NULL, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL, line INTEGER NOT NULL,
  statement VARCHAR NOT NULL, ${span('content')}, ${span('mention')}, ${span('source')}, ${span('cue')},
  evidence VARCHAR NOT NULL, confidence DOUBLE NOT NULL);

CREATE TABLE names (
  name_no INTEGER NOT NULL, document_no INTEGER NOT NULL, entity_no INTEGER NOT NULL, key VARCHAR NOT NULL,
  name VARCHAR NOT NULL, type VARCHAR NOT NULL, forms VARCHAR[] NOT NULL, role VARCHAR, gender VARCHAR, roles VARCHAR[]);

CREATE TABLE entities (
  entity_no INTEGER NOT NULL, id VARCHAR NOT NULL, name VARCHAR NOT NULL, type VARCHAR NOT NULL, forms VARCHAR[] NOT NULL,
  plain VARCHAR NOT NULL);

CREATE TABLE passages (
  passage_no INTEGER NOT NULL, quote_no INTEGER NOT NULL, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL);

CREATE TABLE keys (key UINTEGER NOT NULL, passage_no INTEGER NOT NULL);

CREATE TABLE clusters (
  cluster VARCHAR NOT NULL, hash VARCHAR NOT NULL, speaker_id VARCHAR, speaker_name VARCHAR, speaker_type VARCHAR,
  text VARCHAR NOT NULL, documents INTEGER NOT NULL, wording_differs BOOLEAN NOT NULL, attribution_conflict BOOLEAN NOT NULL);

CREATE TABLE members (
  cluster VARCHAR NOT NULL, position INTEGER NOT NULL, quote_no INTEGER NOT NULL, "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL, text VARCHAR NOT NULL, variant VARCHAR NOT NULL, similarity DOUBLE NOT NULL,
  edits VARCHAR NOT NULL);

-- The rows of quotes extract: the columns of its CSV, under the same names and in the same order.
CREATE VIEW rows AS
SELECT q.id, d.document, q.kind, q.text, q."start", q."end", q.line, q.statement,
  q.content_text, q.content_start, q.content_end, e.id AS speaker_id, e.name AS speaker_name, e.type AS speaker_type,
  n.role AS speaker_role, q.mention_text, q.mention_start, q.mention_end, q.source_text, q.source_start, q.source_end,
  q.cue_text, q.cue_start, q.cue_end, q.evidence, q.confidence, d.title, d.date, d.outlet, d.url, d.day,
  q.quote_no, q.document_no, n.entity_no
FROM quotes q JOIN documents d USING (document_no)
LEFT JOIN names n ON n.name_no = q.name_no LEFT JOIN entities e ON e.entity_no = n.entity_no;

-- Every printing of the words of every cluster, side by side.
CREATE VIEW printings AS
SELECT m.cluster, m.position, c.text AS wording, c.documents, c.speaker_name AS said_by, m.variant, m.similarity,
  r.document, r.outlet, r.day, r.speaker_name, m.text, m."start", m."end", r.id AS quote, c.wording_differs,
  c.attribution_conflict, m.quote_no
FROM members m JOIN clusters c USING (cluster) JOIN rows r USING (quote_no);
`;
