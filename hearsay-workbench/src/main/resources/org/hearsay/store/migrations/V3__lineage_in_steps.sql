-- Lineage is found in steps that each fit in memory, and only what changed is gathered anew. What version 2 held is found again.

DROP TABLE family_member;
DROP TABLE family;
DROP TABLE passage;
DROP TABLE compared;

CREATE TABLE compared (
  exhibit INTEGER PRIMARY KEY REFERENCES rendition (exhibit) ON DELETE CASCADE,
  settled INTEGER NOT NULL,
  words   BLOB NOT NULL
);
CREATE INDEX compared_unsettled ON compared (exhibit) WHERE settled = 0;

-- Passages of one pair stand together. "tie" is the same for all of one family; NULL before they are gathered, 0 for furniture.
CREATE TABLE passage (
  number      INTEGER PRIMARY KEY,
  first       INTEGER NOT NULL REFERENCES compared (exhibit) ON DELETE CASCADE,
  first_from  INTEGER NOT NULL,
  first_to    INTEGER NOT NULL,
  second      INTEGER NOT NULL REFERENCES compared (exhibit) ON DELETE CASCADE,
  second_from INTEGER NOT NULL,
  second_to   INTEGER NOT NULL,
  same_words  INTEGER NOT NULL,
  derivation  TEXT NOT NULL,
  tie         INTEGER,
  reasons     TEXT NOT NULL
);
CREATE INDEX passage_first ON passage (first);
CREATE INDEX passage_second ON passage (second);
CREATE INDEX passage_tie ON passage (tie);

-- Wording that so many have that it shows nothing of who took it from whom.
CREATE TABLE stock (
  exhibit  INTEGER NOT NULL REFERENCES compared (exhibit) ON DELETE CASCADE,
  at_from  INTEGER NOT NULL,
  at_to    INTEGER NOT NULL,
  reports  INTEGER NOT NULL,
  outlets  INTEGER NOT NULL,
  words    TEXT NOT NULL,
  PRIMARY KEY (exhibit, at_from)
) WITHOUT ROWID;
CREATE INDEX stock_reports ON stock (reports DESC, exhibit, at_from);

CREATE TABLE family (
  number    INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE,
  tie       INTEGER,
  kind      TEXT NOT NULL,
  title     TEXT NOT NULL,
  reports   INTEGER NOT NULL,
  outlets   INTEGER NOT NULL,
  first_day TEXT NOT NULL,
  last_day  TEXT NOT NULL,
  days      INTEGER NOT NULL,
  fewest    INTEGER NOT NULL,
  most      INTEGER NOT NULL,
  repeated  REAL NOT NULL,
  circles   INTEGER NOT NULL,
  drift     INTEGER NOT NULL,
  told_by   TEXT NOT NULL,
  body      BLOB NOT NULL
);
CREATE INDEX family_tie ON family (tie);
CREATE INDEX family_size ON family (reports DESC, id);
CREATE INDEX family_repeated ON family (repeated DESC, reports DESC, id);
CREATE INDEX family_days ON family (days DESC, reports DESC, id);
CREATE INDEX family_drift ON family (drift DESC, reports DESC, id);

CREATE TABLE family_member (
  family    INTEGER NOT NULL REFERENCES family (number) ON DELETE CASCADE,
  exhibit   TEXT NOT NULL,
  statement TEXT NOT NULL
);
CREATE INDEX family_member_family ON family_member (family);
CREATE INDEX family_member_exhibit ON family_member (exhibit);

PRAGMA user_version = 3;
