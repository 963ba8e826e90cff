CREATE TRIGGER audit_entry_fixed BEFORE UPDATE, DELETE ON audit_entry
  FOR EACH ROW CALL 'com.tarifario.store.audit.AppendOnly';
CREATE TRIGGER audit_content_fixed BEFORE UPDATE, DELETE ON audit_content
  FOR EACH ROW CALL 'com.tarifario.store.audit.AppendOnly';
CREATE TRIGGER audit_erasure_fixed BEFORE UPDATE, DELETE ON audit_erasure
  FOR EACH ROW CALL 'com.tarifario.store.audit.AppendOnly';
