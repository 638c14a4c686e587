-- Who is who. All of it can be made again from the readings and from what people decided.

-- Whose names were gathered.
CREATE TABLE named (
  exhibit INTEGER PRIMARY KEY REFERENCES rendition (exhibit) ON DELETE CASCADE
);

-- "name" is the fullest that the document gives, "form" what stands there; "statement" is the innermost whose content holds it, or ''.
CREATE TABLE mention (
  exhibit   INTEGER NOT NULL REFERENCES named (exhibit) ON DELETE CASCADE,
  name      TEXT NOT NULL,
  kind      TEXT NOT NULL,
  form      TEXT NOT NULL,
  statement TEXT NOT NULL,
  times     INTEGER NOT NULL
);
CREATE INDEX mention_exhibit ON mention (exhibit);
CREATE INDEX mention_name ON mention (name);
CREATE INDEX attribution_source ON attribution (source);

CREATE TABLE actor (
  number     INTEGER PRIMARY KEY,
  name       TEXT NOT NULL,
  kind       TEXT NOT NULL,
  names      INTEGER NOT NULL,
  documents  INTEGER NOT NULL,
  statements INTEGER NOT NULL,
  first_day  TEXT NOT NULL,
  last_day   TEXT NOT NULL,
  sort_name  TEXT NOT NULL
);
CREATE INDEX actor_statements ON actor (statements DESC, documents DESC, number);
CREATE INDEX actor_sort_name ON actor (sort_name);

-- "within" is the one document that is meant; 0 for all others.
CREATE TABLE actor_name (
  actor      INTEGER NOT NULL REFERENCES actor (number) ON DELETE CASCADE,
  name       TEXT NOT NULL,
  within     INTEGER NOT NULL,
  reason     TEXT NOT NULL,
  documents  INTEGER NOT NULL,
  statements INTEGER NOT NULL,
  PRIMARY KEY (name, within)
) WITHOUT ROWID;
CREATE INDEX actor_name_actor ON actor_name (actor);

CREATE TABLE suggestion (
  number       INTEGER PRIMARY KEY,
  one          TEXT NOT NULL,
  one_within   INTEGER NOT NULL,
  one_actor    INTEGER NOT NULL,
  other        TEXT NOT NULL,
  other_within INTEGER NOT NULL,
  other_actor  INTEGER NOT NULL,
  reason       TEXT NOT NULL
);
CREATE INDEX suggestion_one ON suggestion (one_actor);
CREATE INDEX suggestion_other ON suggestion (other_actor);

PRAGMA user_version = 4;
