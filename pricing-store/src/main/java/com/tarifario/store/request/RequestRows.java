package com.tarifario.store.request;

import com.tarifario.core.request.FieldKind;
import com.tarifario.core.request.FieldValues;
import com.tarifario.core.request.RequestField;
import com.tarifario.core.request.ServiceRequest;
import com.tarifario.core.text.Message;
import com.tarifario.store.change.Change;
import com.tarifario.store.change.Row;
import com.tarifario.store.change.Table;
import com.tarifario.store.database.Database;
import com.tarifario.store.database.Values;
import com.tarifario.store.work.KeptWork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Requests as rows of the tables. */
final class RequestRows {

  static final Table REQUEST = Table.of(Requests.SUBJECT);
  private static final Table VALUE = Table.silent("request_value");

  private RequestRows() {}

  /** Adds what is beside the piece of work. */
  static KeptRequest add(
      Change change, KeptWork work, long client, KeptRequestType type, ServiceRequest request) {
    long id =
        change.insert(
            REQUEST,
            work.number(),
            Row.of().set("work", work.id()).set("client", client).set("request_type", type.id()),
            said(request.values()));
    change.insertAll(VALUE, values(id, request));
    // Again beside its state, for lists.
    change
        .handle()
        .execute("UPDATE work SET request_type = ? WHERE id = ?", type.type().code(), work.id());
    return new KeptRequest(
        id, 1, work, type, new ServiceRequest(type.type(), work.work(), request.values()));
  }

  /**
   * Changes what was entered.
   *
   * @return whether anything is other than it was
   */
  static boolean save(Change change, KeptRequest before, ServiceRequest after) {
    boolean changed =
        change.update(
            REQUEST,
            before.id(),
            before.version(),
            before.number(),
            Row.of(),
            said(before.values()),
            said(after.values()));
    if (changed) {
      change.handle().execute("DELETE FROM request_value WHERE request = ?", before.id());
      change.insertAll(VALUE, values(before.id(), after));
    }
    return changed;
  }

  private static List<Row> values(long id, ServiceRequest request) {
    List<Row> rows = new ArrayList<>();
    for (RequestField field : request.type().fields()) {
      Object value = request.values().get(field.name());
      if (value != null) {
        rows.add(
            Row.of()
                .set("request", id)
                .set("field", field.name())
                .set("is_text", field.kind() == FieldKind.TEXT)
                .text("content", FieldValues.text(value), RequestField.LONGEST));
      }
    }
    return rows;
  }

  /** What the audit trail says of the values. */
  private static String said(Map<String, Object> values) {
    return values.entrySet().stream()
        .map(each -> each.getKey() + ": " + FieldValues.text(each.getValue()).replace("\n", "\n  "))
        .collect(Collectors.joining("\n"));
  }

  /** The request that is this piece of work; empty if it is none. */
  static Optional<KeptRequest> find(Database database, KeptWork work) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT t.*, r.id AS request_id, r.version AS request_version"
                            + " FROM request r JOIN request_type t ON t.id = r.request_type"
                            + " WHERE r.work = :work")
                    .bind("work", work.id())
                    .map(
                        (row, context) -> {
                          KeptRequestType type = RequestTypes.type(row);
                          long id = row.getLong("request_id");
                          return new KeptRequest(
                              id,
                              row.getLong("request_version"),
                              work,
                              type,
                              new ServiceRequest(
                                  type.type(), work.work(), values(handle, id, type)));
                        })
                    .findOne());
  }

  /** The codes of the types of requests, by the identities of their pieces of work. */
  static Map<Long, String> types(Database database, List<KeptWork> works) {
    Map<Long, String> codes = new HashMap<>();
    if (!works.isEmpty()) {
      database
          .jdbi()
          .useHandle(
              handle ->
                  handle
                      .createQuery(
                          "SELECT r.work, t.code FROM request r"
                              + " JOIN request_type t ON t.id = r.request_type"
                              + " WHERE r.work IN (<works>)")
                      .bindList("works", works.stream().map(KeptWork::id).toList())
                      .map((row, context) -> Map.entry(row.getLong("work"), row.getString("code")))
                      .forEach(each -> codes.put(each.getKey(), each.getValue())));
    }
    return codes;
  }

  private static Map<String, Object> values(Handle handle, long id, KeptRequestType type) {
    Map<String, Object> values = new LinkedHashMap<>();
    handle
        .createQuery("SELECT field, content FROM request_value WHERE request = :request")
        .bind("request", id)
        .map((row, context) -> Map.entry(Values.text(row, "field"), Values.text(row, "content")))
        .forEach(
            each ->
                type.type()
                    .field(each.getKey())
                    .map(field -> read(field, each.getValue()))
                    .ifPresent(value -> values.put(each.getKey(), value)));
    return values;
  }

  /** What was entered was looked at then; what is kept can be what it is. */
  private static Object read(RequestField field, String content) {
    List<Message> problems = new ArrayList<>();
    Object value = FieldValues.read(field, content, problems);
    if (value == null) {
      throw new IllegalStateException(problems.toString());
    }
    return value;
  }
}
