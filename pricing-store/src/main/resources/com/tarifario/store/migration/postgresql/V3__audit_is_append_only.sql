CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND TG_TABLE_NAME = 'audit_content' THEN
    IF EXISTS (SELECT 1 FROM audit_erasure WHERE entry = OLD.entry) THEN
      RETURN OLD;
    END IF;
  END IF;
  RAISE EXCEPTION 'The audit trail is never rewritten.';
END $$;

CREATE TRIGGER audit_entry_fixed BEFORE UPDATE OR DELETE ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION audit_refuse();
CREATE TRIGGER audit_content_fixed BEFORE UPDATE OR DELETE ON audit_content
  FOR EACH ROW EXECUTE FUNCTION audit_refuse();
CREATE TRIGGER audit_erasure_fixed BEFORE UPDATE OR DELETE ON audit_erasure
  FOR EACH ROW EXECUTE FUNCTION audit_refuse();
CREATE TRIGGER audit_entry_whole BEFORE TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
CREATE TRIGGER audit_content_whole BEFORE TRUNCATE ON audit_content
  FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
