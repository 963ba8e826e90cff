package com.tarifario.rules.cases;

import com.tarifario.core.client.Agreement;
import com.tarifario.core.client.Classification;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.client.ClientRegister;
import com.tarifario.core.client.Pack;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.facts.Field.Origin;
import com.tarifario.core.facts.StandardField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The clients, work centres and agreements of some lines. What is written goes before what the
 * directory says; what several lines say of one of them is put together.
 */
final class Parties {

  /** What a client, agreement or document is called that was not named. */
  static final String UNNAMED = "-";

  private final @Nullable ClientDirectory known;
  private final Map<String, Client> clients = new LinkedHashMap<>();
  private final Map<String, WorkCentre> centres = new LinkedHashMap<>();
  private final Map<String, Agreement> agreements = new LinkedHashMap<>();

  /**
   * The parties of the lines.
   *
   * @param dates the day of each line
   * @param known where they are looked up; null if there is no such place
   * @throws InvalidFieldException if one is not known there, or if lines say different things
   */
  Parties(List<FieldValues> lines, List<LocalDate> dates, @Nullable ClientDirectory known) {
    this.known = known;
    Map<String, List<FieldValues>> byClient = new LinkedHashMap<>();
    Map<String, List<FieldValues>> byCentre = new LinkedHashMap<>();
    Map<String, List<FieldValues>> byAgreement = new LinkedHashMap<>();
    Map<String, LocalDate> firstDays = new LinkedHashMap<>();
    for (int index = 0; index < lines.size(); index++) {
      FieldValues line = lines.get(index);
      byClient.computeIfAbsent(clientKey(line), key -> new ArrayList<>()).add(line);
      byCentre.computeIfAbsent(centreKey(line), key -> new ArrayList<>()).add(line);
      byAgreement.computeIfAbsent(agreementKey(line), key -> new ArrayList<>()).add(line);
      firstDays.merge(
          agreementKey(line), dates.get(index), (one, two) -> one.isBefore(two) ? one : two);
    }
    byClient.forEach((key, of) -> clients.put(key, client(of)));
    byCentre.forEach(
        (key, of) -> {
          WorkCentre centre = workCentre(of);
          if (centre != null) {
            centres.put(key, centre);
          }
        });
    byAgreement.forEach(
        (key, of) -> {
          Agreement agreement = agreement(of, firstDays.getOrDefault(key, LocalDate.MIN));
          if (agreement != null) {
            agreements.put(key, agreement);
          }
        });
  }

  /**
   * All of them.
   *
   * @param given what is in the packs of the first client, by name; null if what the directory says
   */
  ClientRegister register(@Nullable Map<String, BigDecimal> given) {
    List<Pack> packs = new ArrayList<>();
    for (String client : clients.keySet()) {
      if (given == null && known != null) {
        packs.addAll(known.packs(client));
      }
    }
    if (given != null) {
      String first = clients.keySet().iterator().next();
      given.forEach(
          (name, units) -> packs.add(new Pack(name, first, null, name, units, null, null)));
    }
    return new ClientRegister(clients.values(), centres.values(), agreements.values(), packs);
  }

  /** The code of the line's client. */
  static String clientKey(FieldValues line) {
    return line.text(StandardField.CLIENT, UNNAMED);
  }

  /** The code of the line's work centre; null if it is at none. */
  @Nullable String workCentre(FieldValues line) {
    WorkCentre centre = centres.get(centreKey(line));
    return centre == null ? null : centre.code();
  }

  /** The number of the line's agreement; null if it is under none. */
  @Nullable String agreement(FieldValues line) {
    Agreement agreement = agreements.get(agreementKey(line));
    return agreement == null ? null : agreement.number();
  }

  private static String centreKey(FieldValues line) {
    return clientKey(line) + "/" + line.text(StandardField.WORK_CENTRE, "");
  }

  private static String agreementKey(FieldValues line) {
    String number = line.text(StandardField.AGREEMENT);
    return number == null ? "/" + clientKey(line) : number;
  }

  private Client client(List<FieldValues> lines) {
    FieldValues values = FieldValues.together(lines, Origin.CLIENT);
    String code = values.text(StandardField.CLIENT);
    Client found = code == null || known == null ? null : known.client(code);
    if (code != null && known != null && found == null) {
      throw values.refuse(CaseMessage.UNKNOWN_CLIENT, code);
    }
    String name = clientKey(values);
    Client under = found == null ? Client.of(name, name, null) : found;
    Classification classification = under.classification();
    return new Client(
        under.code(),
        under.name(),
        under.status(),
        or(values.text(StandardField.RATE_GROUP), under.rateGroup()),
        new Classification(
            or(values.text(StandardField.CLIENT_TYPE), classification.type()),
            or(values.text(StandardField.CLIENT_ACTIVITY), classification.activity()),
            or(values.text(StandardField.CLIENT_SIZE), classification.size())),
        under.contacts(),
        values.attributes(Origin.CLIENT, under.attributes()));
  }

  private @Nullable WorkCentre workCentre(List<FieldValues> lines) {
    FieldValues values = FieldValues.together(lines, Origin.WORK_CENTRE);
    String client = clientKey(values);
    String code = values.text(StandardField.WORK_CENTRE);
    Map<String, Object> attributes = values.attributes(Origin.WORK_CENTRE, Map.of());
    boolean described =
        values.hasAny(
            StandardField.ZONE,
            StandardField.REGION,
            StandardField.DISTANCE,
            StandardField.WORK_CENTRE_TYPE,
            StandardField.WORK_CENTRE_ACTIVITY);
    if (code == null && !described && attributes.isEmpty()) {
      return null;
    }
    WorkCentre found = code == null || known == null ? null : known.workCentre(client, code);
    if (code != null && known != null && found == null && known.client(client) != null) {
      throw values.refuse(CaseMessage.UNKNOWN_CENTRE, code, client);
    }
    String name = code == null ? UNNAMED : code;
    WorkCentre under = found == null ? WorkCentre.of(client, name, name, null) : found;
    return new WorkCentre(
        under.client(),
        under.code(),
        under.name(),
        or(values.text(StandardField.ZONE), under.zone()),
        or(values.text(StandardField.REGION), under.region()),
        or(values.number(StandardField.DISTANCE), under.distance()),
        or(values.text(StandardField.WORK_CENTRE_TYPE), under.type()),
        or(values.text(StandardField.WORK_CENTRE_ACTIVITY), under.activity()),
        under.assets(),
        values.attributes(Origin.WORK_CENTRE, under.attributes()));
  }

  private @Nullable Agreement agreement(List<FieldValues> lines, LocalDate firstDay) {
    FieldValues values = FieldValues.together(lines, Origin.AGREEMENT);
    String client = clientKey(values);
    String number = values.text(StandardField.AGREEMENT);
    Map<String, Object> attributes = values.attributes(Origin.AGREEMENT, Map.of());
    String type = values.text(StandardField.AGREEMENT_TYPE);
    LocalDate from = values.date(StandardField.AGREEMENT_FROM);
    LocalDate to = values.date(StandardField.AGREEMENT_TO);
    if (number == null && type == null && from == null && to == null && attributes.isEmpty()) {
      return null;
    }
    Agreement found = number == null || known == null ? null : known.agreement(number);
    if (number != null && known != null && found == null && known.client(client) != null) {
      throw values.refuse(CaseMessage.UNKNOWN_AGREEMENT, number);
    }
    Agreement under =
        found == null
            ? new Agreement(
                number == null ? UNNAMED + client : number, client, null, firstDay, null, Map.of())
            : found;
    LocalDate first = from == null ? under.from() : from;
    LocalDate last = or(to, under.to());
    if (last != null && last.isBefore(first)) {
      throw values.refuse(CaseMessage.AGREEMENT_ENDS_EARLY, first, last);
    }
    return new Agreement(
        under.number(),
        client,
        or(type, under.type()),
        first,
        last,
        values.attributes(Origin.AGREEMENT, under.attributes()),
        under.cancelled());
  }

  private static <T> @Nullable T or(@Nullable T one, @Nullable T other) {
    return one == null ? other : one;
  }
}
