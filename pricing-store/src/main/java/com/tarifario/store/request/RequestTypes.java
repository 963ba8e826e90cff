package com.tarifario.store.request;

import com.tarifario.core.request.RequestType;
import com.tarifario.core.text.Suggestion;
import com.tarifario.io.InvalidDataException;
import com.tarifario.io.request.RequestTypeFile;
import com.tarifario.io.yaml.ReadResult;
import com.tarifario.store.change.Change;
import com.tarifario.store.change.Row;
import com.tarifario.store.change.Table;
import com.tarifario.store.database.Database;
import com.tarifario.store.database.Values;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.fault.StoreMessage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * The types of requests: configuration that is kept with the rest, so that all who work have the
 * same. Each edition of a type stays, for the requests that were opened with it.
 */
public final class RequestTypes {

  private static final Table TYPE = Table.part("request_type");
  private static final int CONTENT = 1_000_000;

  private static final String NEWEST =
      "SELECT t.* FROM request_type t WHERE t.edition ="
          + " (SELECT MAX(o.edition) FROM request_type o WHERE o.code = t.code)";

  private final Database database;

  /** The types of the database. */
  public RequestTypes(Database database) {
    this.database = database;
  }

  /**
   * Adds a type, or a new edition of one that is there; requests that were opened before stay as
   * they are.
   *
   * @param file what messages call the text
   * @param text what stands in its file
   * @return whether anything is other than it was
   * @throws InvalidDataException if the text is no type; has all that is wrong
   */
  public boolean put(Change change, String file, String text) {
    ReadResult<RequestType> read = RequestTypeFile.read(file, text);
    RequestType type = read.value().orElseThrow(() -> new InvalidDataException(read.problems()));
    Optional<KeptRequestType> before = find(type.code());
    if (before.map(KeptRequestType::content).filter(text::equals).isPresent()) {
      return false;
    }
    int edition = before.map(KeptRequestType::edition).orElse(0) + 1;
    change.insert(
        TYPE,
        type.code() + " " + edition,
        Row.of().set("code", type.code()).set("edition", edition).text("content", text, CONTENT));
    return true;
  }

  /** The newest edition of each type, in the order of their codes. */
  public List<KeptRequestType> list() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(NEWEST + " ORDER BY t.code")
                    .map((row, context) -> type(row))
                    .list());
  }

  /** The newest edition of the type of that code. */
  public Optional<KeptRequestType> find(String code) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(NEWEST + " AND t.code = :code")
                    .bind("code", code)
                    .map((row, context) -> type(row))
                    .findOne());
  }

  /**
   * The newest edition of the type of that code.
   *
   * @throws StoreException if there is none
   */
  public KeptRequestType get(String code) {
    return find(code)
        .orElseThrow(
            () -> {
              List<String> known = list().stream().map(KeptRequestType::code).toList();
              return known.isEmpty()
                  ? new StoreException(StoreMessage.NO_REQUEST_TYPES, code)
                  : new StoreException(
                      StoreMessage.REQUEST_TYPE_UNKNOWN, code, Suggestion.hint(code, known), known);
            });
  }

  /** All editions of the type of that code, the first first; none if there is no such type. */
  public List<KeptRequestType> editions(String code) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT * FROM request_type WHERE code = :code ORDER BY edition")
                    .bind("code", code)
                    .map((row, context) -> type(row))
                    .list());
  }

  static KeptRequestType type(ResultSet row) throws SQLException {
    String code = Values.text(row, "code");
    int edition = row.getInt("edition");
    String content = Values.text(row, "content");
    ReadResult<RequestType> read = RequestTypeFile.kept(code + " " + edition, content);
    RequestType type = read.value().orElseThrow(() -> new InvalidDataException(read.problems()));
    return new KeptRequestType(row.getLong("id"), edition, type, content);
  }
}
