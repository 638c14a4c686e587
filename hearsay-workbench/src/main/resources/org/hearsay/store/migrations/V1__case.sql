-- A case, version 1. docs/reference/case-folder.md says what each table and column means.
-- "seal" columns hold a SHA-256 over the row's own fields as netstrings; hearsay verify computes them again.

CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE exhibit (
  number     INTEGER PRIMARY KEY,
  digest     TEXT NOT NULL UNIQUE CHECK (length(digest) = 64),
  size       INTEGER NOT NULL,
  name       TEXT NOT NULL,
  depth      INTEGER NOT NULL,
  budget     TEXT NOT NULL,
  media_type TEXT NOT NULL,
  outcome    TEXT NOT NULL,
  code       TEXT NOT NULL,
  sentence   TEXT NOT NULL,
  flags      TEXT NOT NULL,
  revision   INTEGER NOT NULL,
  seal       TEXT NOT NULL
);
CREATE INDEX exhibit_outcome ON exhibit (outcome, number);
CREATE INDEX exhibit_revision ON exhibit (revision);

CREATE TABLE sighting (
  number  INTEGER PRIMARY KEY,
  exhibit INTEGER NOT NULL REFERENCES exhibit (number),
  parent  INTEGER REFERENCES exhibit (number),
  path    TEXT NOT NULL,
  stamp   TEXT NOT NULL,
  at      TEXT NOT NULL,
  seal    TEXT NOT NULL
);
CREATE UNIQUE INDEX sighting_once ON sighting (path, ifnull(parent, 0), exhibit);
CREATE INDEX sighting_exhibit ON sighting (exhibit);
CREATE INDEX sighting_parent ON sighting (parent) WHERE parent IS NOT NULL;

CREATE TABLE passed_over (
  number   INTEGER PRIMARY KEY,
  path     TEXT NOT NULL,
  code     TEXT NOT NULL,
  sentence TEXT NOT NULL,
  at       TEXT NOT NULL,
  seal     TEXT NOT NULL
);
CREATE UNIQUE INDEX passed_over_once ON passed_over (path, sentence);

CREATE TABLE rendition (
  exhibit   INTEGER PRIMARY KEY REFERENCES exhibit (number),
  extractor TEXT NOT NULL,
  title     TEXT,
  byline    TEXT,
  outlet    TEXT,
  published TEXT,
  language  TEXT,
  address   TEXT,
  text      TEXT NOT NULL,
  layout    BLOB NOT NULL
);

CREATE TABLE reading (
  exhibit    INTEGER PRIMARY KEY REFERENCES rendition (exhibit),
  statements INTEGER NOT NULL,
  unnamed    INTEGER NOT NULL,
  findings   BLOB NOT NULL
);

CREATE TABLE attribution (
  exhibit     INTEGER NOT NULL REFERENCES reading (exhibit),
  number      INTEGER NOT NULL,
  id          TEXT NOT NULL,
  depth       INTEGER NOT NULL,
  parent      TEXT,
  form        TEXT NOT NULL,
  kind        TEXT NOT NULL,
  stance      TEXT NOT NULL,
  source_type TEXT NOT NULL,
  source      TEXT NOT NULL,
  unnamed     INTEGER NOT NULL,
  chain       TEXT NOT NULL,
  words       TEXT NOT NULL,
  cue         TEXT NOT NULL,
  source_at   TEXT NOT NULL,
  cue_at      TEXT NOT NULL,
  content_at  TEXT NOT NULL,
  confidence  REAL NOT NULL,
  PRIMARY KEY (exhibit, number)
) WITHOUT ROWID;
CREATE INDEX attribution_id ON attribution (id);

CREATE TABLE decision (
  number  INTEGER PRIMARY KEY,
  at      TEXT NOT NULL,
  author  TEXT NOT NULL,
  kind    TEXT NOT NULL,
  payload TEXT NOT NULL,
  undoes  INTEGER REFERENCES decision (number),
  seal    TEXT NOT NULL
);

CREATE TABLE custody (
  number   INTEGER PRIMARY KEY,
  at       TEXT NOT NULL,
  who      TEXT NOT NULL,
  action   TEXT NOT NULL,
  exhibit  TEXT NOT NULL,
  detail   TEXT NOT NULL,
  tool     TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash     TEXT NOT NULL
);

PRAGMA user_version = 1;
