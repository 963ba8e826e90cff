-- The code of a request's type stands with its state, so that the requests of a type, or of a client and a
-- type, are read in their order; of one type there may be several editions.
ALTER TABLE work ADD COLUMN request_type plain;
UPDATE work SET request_type =
  (SELECT t.code FROM request r JOIN request_type t ON t.id = r.request_type WHERE r.work = work.id)
  WHERE work_type = 'REQUEST';
CREATE INDEX work_request_type ON work (request_type, on_day, id);
CREATE INDEX work_client_request_type ON work (client, request_type, on_day, id);
