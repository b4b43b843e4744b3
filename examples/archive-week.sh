#!/bin/sh
# A week of articles, added to an archive day by day, and what it can tell at the end: sh examples/archive-week.sh
set -e
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
QUOTES_ARCHIVE=$folder/news.duckdb
export QUOTES_ARCHIVE

show() {
  printf '> quotes archive'
  for word; do
    case $word in *' '*) printf " '%s'" "$word" ;; *) printf ' %s' "$word" ;; esac
  done
  echo
  quotes archive "$@"
  echo
}

for day in 1-monday 2-tuesday 3-wednesday 4-thursday 5-friday; do
  show add "examples/week/$day.jsonl"
done
echo '# The whole folder again: nothing in it is new.'
show add examples/week/
echo '# Who said that first, and how did the others print it?'
show search --like 'We will not sell the harbour to anybody who cannot keep the ferries running' --format table
show search --like 'Nobody will be left on the quay' --format ndjson | sed 's/.*"document":"\([^"]*\)".*"variant":"\([a-z]*\)".*/\2  \1/'
echo '# One speaker, by any form of her name.'
show search ramp --speaker okafor --outlet herald --since 2025-09-02 --kind direct
show timeline Okafor
show speakers --since 2025-09-04
