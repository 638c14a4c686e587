-- Who repeats whom. All of it can be made again from the renditions and readings.

CREATE TABLE compared (
  exhibit INTEGER PRIMARY KEY REFERENCES rendition (exhibit) ON DELETE CASCADE,
  words   BLOB NOT NULL
);

CREATE TABLE passage (
  number     INTEGER PRIMARY KEY,
  first      INTEGER NOT NULL REFERENCES compared (exhibit) ON DELETE CASCADE,
  first_at   TEXT NOT NULL,
  second     INTEGER NOT NULL REFERENCES compared (exhibit) ON DELETE CASCADE,
  second_at  TEXT NOT NULL,
  same_words INTEGER NOT NULL,
  derivation TEXT NOT NULL,
  reasons    TEXT NOT NULL
);
CREATE INDEX passage_first ON passage (first);
CREATE INDEX passage_second ON passage (second);

CREATE TABLE family (
  number    INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE,
  kind      TEXT NOT NULL,
  title     TEXT NOT NULL,
  reports   INTEGER NOT NULL,
  outlets   INTEGER NOT NULL,
  first_day TEXT NOT NULL,
  last_day  TEXT NOT NULL,
  fewest    INTEGER NOT NULL,
  most      INTEGER NOT NULL,
  circles   INTEGER NOT NULL,
  drift     INTEGER NOT NULL,
  told_by   TEXT NOT NULL,
  body      BLOB NOT NULL
);
CREATE INDEX family_size ON family (reports DESC, number);

CREATE TABLE family_member (
  family    INTEGER NOT NULL REFERENCES family (number) ON DELETE CASCADE,
  exhibit   TEXT NOT NULL,
  statement TEXT NOT NULL
);
CREATE INDEX family_member_family ON family_member (family);
CREATE INDEX family_member_exhibit ON family_member (exhibit);

PRAGMA user_version = 2;
