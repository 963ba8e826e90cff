package com.tarifario.store.client;

import com.tarifario.core.client.Asset;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientCard;
import com.tarifario.core.client.Contact;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.client.WorkCentreCard;
import com.tarifario.store.database.Values;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/** Reads clients with all their parts: a few queries, however many they are. */
final class ClientReader {

  private final Handle handle;
  private final Map<Long, List<Contact>> contacts = new HashMap<>();
  private final Map<Long, Map<String, Object>> attributes = new HashMap<>();
  private final Map<Long, List<WorkCentreCard>> centres = new HashMap<>();

  private ClientReader(Handle handle) {
    this.handle = handle;
  }

  /** The clients with their parts, in the order given. */
  static List<KeptClient> complete(Handle handle, List<KeptClient> bare) {
    if (bare.isEmpty()) {
      return bare;
    }
    ClientReader reader = new ClientReader(handle);
    List<Long> ids = bare.stream().map(KeptClient::id).toList();
    reader.readContacts(ids);
    reader.readAttributes("client", ids, reader.attributes);
    reader.readCentres(ids, bare);
    return bare.stream().map(reader::complete).toList();
  }

  private KeptClient complete(KeptClient bare) {
    ClientCard card = bare.card();
    Client client = card.client();
    Client whole =
        new Client(
            client.code(),
            client.name(),
            client.status(),
            client.rateGroup(),
            client.classification(),
            contacts.getOrDefault(bare.id(), List.of()),
            attributes.getOrDefault(bare.id(), Map.of()));
    return new KeptClient(
        bare.id(),
        bare.version(),
        new ClientCard(
            whole,
            card.taxId(),
            card.cnae(),
            card.address(),
            card.billingAddress(),
            card.terms(),
            card.since(),
            centres.getOrDefault(bare.id(), List.of()),
            card.notes()),
        bare.erasedAt());
  }

  private void readContacts(List<Long> ids) {
    handle
        .createQuery("SELECT * FROM client_contact WHERE client IN (<ids>) ORDER BY client, place")
        .bindList("ids", ids)
        .map(
            (row, context) ->
                contacts
                    .computeIfAbsent(row.getLong("client"), none -> new ArrayList<>())
                    .add(
                        new Contact(
                            Values.text(row, "name"),
                            Values.textOrNull(row, "role_there"),
                            Values.textOrNull(row, "phone"),
                            Values.textOrNull(row, "email"))))
        .list();
  }

  private void readAttributes(
      String owner, List<Long> ids, Map<Long, Map<String, Object>> byOwner) {
    handle
        .createQuery("SELECT * FROM " + owner + "_attribute WHERE " + owner + " IN (<ids>)")
        .bindList("ids", ids)
        .map(
            (row, context) -> {
              byOwner
                  .computeIfAbsent(row.getLong(owner), none -> new HashMap<>())
                  .put(Values.text(row, "name"), Values.text(row, "content"));
              return true;
            })
        .list();
  }

  private void readCentres(List<Long> ids, List<KeptClient> clients) {
    Map<Long, String> codes = new HashMap<>();
    clients.forEach(each -> codes.put(each.id(), each.code()));
    Map<Long, Long> owners = new HashMap<>();
    List<Map.Entry<Long, WorkCentreCard>> bare =
        handle
            .createQuery("SELECT * FROM work_centre WHERE client IN (<ids>) ORDER BY client, place")
            .bindList("ids", ids)
            .map(
                (row, context) -> {
                  owners.put(row.getLong("id"), row.getLong("client"));
                  return Map.entry(
                      row.getLong("id"),
                      centre(row, Objects.requireNonNull(codes.get(row.getLong("client")))));
                })
            .list();
    if (bare.isEmpty()) {
      return;
    }
    List<Long> centreIds = bare.stream().map(Map.Entry::getKey).toList();
    Map<Long, Map<String, Object>> own = new HashMap<>();
    readAttributes("work_centre", centreIds, own);
    Map<Long, List<Asset>> assets = assets(centreIds);
    for (Map.Entry<Long, WorkCentreCard> each : bare) {
      WorkCentre centre = each.getValue().centre();
      WorkCentre whole =
          new WorkCentre(
              centre.client(),
              centre.code(),
              centre.name(),
              centre.zone(),
              centre.region(),
              centre.distance(),
              centre.type(),
              centre.activity(),
              assets.getOrDefault(each.getKey(), List.of()),
              own.getOrDefault(each.getKey(), Map.of()));
      centres
          .computeIfAbsent(owners.get(each.getKey()), none -> new ArrayList<>())
          .add(new WorkCentreCard(whole, each.getValue().address()));
    }
  }

  private static WorkCentreCard centre(ResultSet row, String client) throws SQLException {
    return new WorkCentreCard(
        new WorkCentre(
            client,
            Values.text(row, "code"),
            Values.text(row, "name"),
            Values.textOrNull(row, "zone"),
            Values.textOrNull(row, "region"),
            Values.number(row, "distance"),
            Values.textOrNull(row, "centre_type"),
            Values.textOrNull(row, "centre_activity"),
            List.of(),
            Map.of()),
        ClientRow.address(row, ""));
  }

  private Map<Long, List<Asset>> assets(List<Long> centres) {
    Map<Long, List<Asset>> assets = new HashMap<>();
    handle
        .createQuery("SELECT * FROM asset WHERE work_centre IN (<ids>) ORDER BY work_centre, place")
        .bindList("ids", centres)
        .map(
            (row, context) ->
                assets
                    .computeIfAbsent(row.getLong("work_centre"), none -> new ArrayList<>())
                    .add(
                        new Asset(
                            Values.text(row, "code"),
                            Values.text(row, "description"),
                            Values.textOrNull(row, "family"))))
        .list();
    return assets;
  }
}
