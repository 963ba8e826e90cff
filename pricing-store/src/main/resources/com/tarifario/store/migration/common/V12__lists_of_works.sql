-- Each list that a person asks for is found in the order of its days, however much there is.
CREATE INDEX work_state ON work (state, on_day, id);
CREATE INDEX work_open ON work (is_open, on_day, id);
CREATE INDEX work_client_open ON work (client, is_open, on_day, id);
CREATE INDEX work_client_to_value ON work (client, to_value, on_day, id);
CREATE INDEX work_client_to_bill ON work (client, to_bill, on_day, id);
