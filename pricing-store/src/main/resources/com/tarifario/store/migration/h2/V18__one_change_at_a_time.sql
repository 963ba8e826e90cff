-- Held by whoever changes something, until that is done. In a schema of its own: it is no data.
CREATE SCHEMA changing;
CREATE TABLE changing.turn (id INTEGER PRIMARY KEY);
