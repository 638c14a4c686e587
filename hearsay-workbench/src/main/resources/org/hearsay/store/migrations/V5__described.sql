-- Voices that are described and not named, document by document, without a look at every statement.
CREATE INDEX attribution_described ON attribution (exhibit, source, number, id, source_type)
  WHERE unnamed = 1 AND source_type IN ('unnamed', 'role', 'group');

PRAGMA user_version = 5;
