-- Who changed what and when. An entry holds the hash of the one before, so that none can be changed,
-- added or taken out between others. What an entry says stands beside it with a salt: when a person's
-- data is erased it can be taken away, and the chain still holds.
CREATE TABLE audit_entry (
  id BIGINT PRIMARY KEY,
  at_moment TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  who VARCHAR(200) NOT NULL,
  act VARCHAR(20) NOT NULL,
  subject VARCHAR(60) NOT NULL,
  subject_id BIGINT NOT NULL,
  label VARCHAR(200) NOT NULL,
  content_hash VARCHAR(64) NOT NULL,
  hash VARCHAR(64) NOT NULL
);
CREATE INDEX audit_entry_subject ON audit_entry (subject, subject_id, id);

CREATE TABLE audit_content (
  entry BIGINT PRIMARY KEY REFERENCES audit_entry (id),
  salt VARCHAR(40) NOT NULL,
  before_text VARCHAR(1000000) NOT NULL,
  after_text VARCHAR(1000000) NOT NULL
);

-- What entries say no more, and the entry that says who erased it.
CREATE TABLE audit_erasure (
  entry BIGINT PRIMARY KEY REFERENCES audit_entry (id),
  by_entry BIGINT NOT NULL REFERENCES audit_entry (id)
);

-- The end of the chain; writers wait for each other here, at the end of a transaction.
CREATE TABLE audit_head (
  id INTEGER PRIMARY KEY,
  last_entry BIGINT NOT NULL,
  hash VARCHAR(64) NOT NULL
);
INSERT INTO audit_head (id, last_entry, hash) VALUES (1, 0, '');

-- The last number given, of each kind of document and year; year 0 for what is numbered through.
CREATE TABLE numbering (
  kind VARCHAR(40) NOT NULL,
  in_year INTEGER NOT NULL,
  last_number BIGINT NOT NULL,
  PRIMARY KEY (kind, in_year)
);

-- How numbers are written: {year}, {year:2}, {number}, {number:4}.
CREATE TABLE numbering_format (
  kind VARCHAR(40) PRIMARY KEY,
  pattern VARCHAR(80) NOT NULL
);
INSERT INTO numbering_format (kind, pattern) VALUES ('client', 'C-{number:4}');
INSERT INTO numbering_format (kind, pattern) VALUES ('incident', 'I-{year}-{number:4}');
INSERT INTO numbering_format (kind, pattern) VALUES ('request', 'S-{year}-{number:4}');
INSERT INTO numbering_format (kind, pattern) VALUES ('quote', 'P-{year}-{number:4}');
INSERT INTO numbering_format (kind, pattern) VALUES ('order', 'PE-{year}-{number:4}');
INSERT INTO numbering_format (kind, pattern) VALUES ('work-order', 'OT-{year}-{number:4}');
INSERT INTO numbering_format (kind, pattern) VALUES ('work-report', 'PT-{year}-{number:4}');
INSERT INTO numbering_format (kind, pattern) VALUES ('delivery-note', 'AV-{year}-{number:4}');
INSERT INTO numbering_format (kind, pattern) VALUES ('agreement', 'AM-{year}-{number:4}');
