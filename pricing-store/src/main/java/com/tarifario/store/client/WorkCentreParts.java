package com.tarifario.store.client;

import com.tarifario.core.client.Asset;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.client.WorkCentreCard;
import com.tarifario.store.change.Change;
import com.tarifario.store.change.Row;
import com.tarifario.store.change.Table;
import com.tarifario.store.database.Values;
import com.tarifario.store.fault.StoreException;
import com.tarifario.store.fault.StoreMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Work centres of a client, with their attributes and the equipment installed there. */
final class WorkCentreParts {

  private static final Table CENTRE = Table.silent("work_centre");
  private static final Table ATTRIBUTE = Table.silent("work_centre_attribute");
  private static final Table ASSET = Table.silent("asset");
  private static final int CODE = 60;
  private static final int NAME = 300;
  private static final int WORD = 100;
  private static final int REGION = 20;
  private static final int DESCRIPTION = 1000;

  private WorkCentreParts() {}

  /** What the audit trail says of one. */
  static List<String> lines(WorkCentreCard card) {
    WorkCentre centre = card.centre();
    String name = "work_centre " + centre.code();
    List<String> lines = new ArrayList<>();
    lines.add(
        name
            + ": "
            + ClientParts.joined(
                centre.name(),
                labelled("zone", centre.zone()),
                labelled("region", centre.region()),
                labelled("km", centre.distance()),
                labelled("type", centre.type()),
                labelled("activity", centre.activity()),
                card.address()));
    ClientParts.texts(centre.attributes())
        .forEach((attribute, value) -> lines.add(name + " " + attribute + ": " + value));
    for (Asset each : centre.assets()) {
      lines.add(
          name
              + " asset "
              + each.code()
              + ": "
              + ClientParts.joined(each.description(), each.family()));
    }
    return lines;
  }

  private static @Nullable Object labelled(String label, @Nullable Object value) {
    return value == null ? null : label + " " + Values.text(value);
  }

  /** Writes all of a client's, in place of those that were there; one that stays keeps its row. */
  static void write(Change change, long client, List<WorkCentreCard> centres) {
    Handle handle = change.handle();
    Map<String, Long> there = new HashMap<>();
    handle
        .createQuery("SELECT id, code FROM work_centre WHERE client = :client")
        .bind("client", client)
        .map((row, context) -> Map.entry(row.getString("code"), row.getLong("id")))
        .forEach(each -> there.put(each.getKey(), each.getValue()));
    int place = 0;
    for (WorkCentreCard each : centres) {
      Row row = row(client, place++, each);
      Long known = there.remove(each.code());
      long id;
      if (known == null) {
        id = change.insert(CENTRE, each.code(), row);
      } else {
        id = known;
        change.update(CENTRE, id, null, each.code(), row);
        deleteParts(handle, id);
      }
      change.insertAll(
          ATTRIBUTE, ClientParts.attributes("work_centre", id, each.centre().attributes()));
      change.insertAll(ASSET, assets(id, each.centre().assets()));
    }
    there.forEach(
        (code, gone) -> {
          requireUnused(handle, client, code);
          deleteParts(handle, gone);
          handle.execute("DELETE FROM work_centre WHERE id = ?", gone);
        });
  }

  /** A work centre at which work is still open can't be taken away. */
  private static void requireUnused(Handle handle, long client, String code) {
    List<String> open =
        handle
            .createQuery(
                "SELECT number FROM work WHERE client = :client AND is_open"
                    + " AND work_centre = :code ORDER BY number")
            .bind("client", client)
            .bind("code", code)
            .mapTo(String.class)
            .list();
    if (!open.isEmpty()) {
      throw new StoreException(StoreMessage.CENTRE_IN_USE, code, open.size(), open.get(0));
    }
  }

  private static void deleteParts(Handle handle, long id) {
    handle.execute("DELETE FROM work_centre_attribute WHERE work_centre = ?", id);
    handle.execute("DELETE FROM asset WHERE work_centre = ?", id);
  }

  private static Row row(long client, int place, WorkCentreCard card) {
    WorkCentre centre = card.centre();
    Row row =
        Row.of()
            .set("client", client)
            .set("place", place)
            .name("code", centre.code(), CODE)
            .name("name", centre.name(), NAME)
            .text("zone", centre.zone(), WORD)
            .text("region", centre.region(), REGION)
            .set("distance", centre.distance())
            .text("centre_type", centre.type(), WORD)
            .text("centre_activity", centre.activity(), WORD);
    return ClientRow.address(row, "", card.address());
  }

  private static List<Row> assets(long centre, List<Asset> assets) {
    List<Row> rows = new ArrayList<>();
    for (Asset each : assets) {
      rows.add(
          Row.of()
              .set("work_centre", centre)
              .set("place", rows.size())
              .name("code", each.code(), CODE)
              .text("description", each.description(), DESCRIPTION)
              .text("family", each.family(), WORD));
    }
    return rows;
  }
}
