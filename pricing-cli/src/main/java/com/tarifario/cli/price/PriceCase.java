package com.tarifario.cli.price;

import com.tarifario.cli.text.CliMessage;
import com.tarifario.core.client.Agreement;
import com.tarifario.core.client.Classification;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.client.ClientRegister;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.facts.Field.Origin;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.ChargeLineBuilder;
import com.tarifario.core.work.Document;
import com.tarifario.core.work.DocumentType;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line to be priced, with the client, work centre and agreement that it needs. What is typed
 * goes before what the directory says; without a directory, what is typed is all there is.
 *
 * @param document a document of that line alone
 * @param directory where its client, work centre and agreement are found
 */
public record PriceCase(Document document, ClientDirectory directory) {

  /** What a client, agreement or document is called that was not named. */
  private static final String UNNAMED = "-";

  /** The only line. */
  public ChargeLine line() {
    return document.lines().get(0);
  }

  /**
   * From {@code field=value} arguments.
   *
   * @param known where clients are looked up; null if there is no such place
   * @param today the date of a line that gives none
   * @throws InvalidFieldException if a field can't be used
   */
  public static PriceCase of(
      List<String> arguments,
      Vocabulary vocabulary,
      Currency currency,
      @Nullable ClientDirectory known,
      LocalDate today) {
    FieldValues values = FieldValues.parse(arguments, vocabulary);
    LocalDate given = values.date(StandardField.DATE);
    LocalDate date = given == null ? today : given;
    Client client = client(values, known);
    WorkCentre centre = workCentre(values, client, known);
    Agreement agreement = agreement(values, client, date, known);
    ChargeLine line = line(values, date, client, centre, agreement, currency);
    DocumentType type =
        DocumentType.valueOf(
            values.text(StandardField.DOCUMENT_TYPE, DocumentType.WORK_REPORT.name()));
    if (type == DocumentType.QUOTE) {
      throw new InvalidFieldException(CliMessage.PRICE_OF_QUOTE);
    }
    return new PriceCase(
        Document.of(type, line.id().document(), List.of(line)),
        new ClientRegister(
            List.of(client),
            centre == null ? List.of() : List.of(centre),
            agreement == null ? List.of() : List.of(agreement)));
  }

  private static Client client(FieldValues values, @Nullable ClientDirectory known) {
    String code = values.text(StandardField.CLIENT);
    Client found = code == null || known == null ? null : known.client(code);
    if (code != null && known != null && found == null) {
      throw new InvalidFieldException(CliMessage.PRICE_UNKNOWN_CLIENT, code);
    }
    String name = code == null ? UNNAMED : code;
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

  private static @Nullable WorkCentre workCentre(
      FieldValues values, Client client, @Nullable ClientDirectory known) {
    String code = values.text(StandardField.WORK_CENTRE);
    Map<String, Object> attributes = values.attributes(Origin.WORK_CENTRE, Map.of());
    boolean described =
        values.hasAny(
            StandardField.ZONE,
            StandardField.DISTANCE,
            StandardField.WORK_CENTRE_TYPE,
            StandardField.WORK_CENTRE_ACTIVITY);
    if (code == null && !described && attributes.isEmpty()) {
      return null;
    }
    WorkCentre found = code == null || known == null ? null : known.workCentre(client.code(), code);
    if (code != null && known != null && found == null && known.client(client.code()) != null) {
      throw new InvalidFieldException(CliMessage.PRICE_UNKNOWN_CENTRE, code, client.code());
    }
    String name = code == null ? UNNAMED : code;
    WorkCentre under = found == null ? WorkCentre.of(client.code(), name, name, null) : found;
    return new WorkCentre(
        under.client(),
        under.code(),
        under.name(),
        or(values.text(StandardField.ZONE), under.zone()),
        or(values.number(StandardField.DISTANCE), under.distance()),
        or(values.text(StandardField.WORK_CENTRE_TYPE), under.type()),
        or(values.text(StandardField.WORK_CENTRE_ACTIVITY), under.activity()),
        under.assets(),
        values.attributes(Origin.WORK_CENTRE, under.attributes()));
  }

  private static @Nullable Agreement agreement(
      FieldValues values, Client client, LocalDate date, @Nullable ClientDirectory known) {
    String number = values.text(StandardField.AGREEMENT);
    Map<String, Object> attributes = values.attributes(Origin.AGREEMENT, Map.of());
    String type = values.text(StandardField.AGREEMENT_TYPE);
    if (number == null && type == null && attributes.isEmpty()) {
      return null;
    }
    Agreement found = number == null || known == null ? null : known.agreement(number);
    if (number != null && known != null && found == null && known.client(client.code()) != null) {
      throw new InvalidFieldException(CliMessage.PRICE_UNKNOWN_AGREEMENT, number);
    }
    Agreement under =
        found == null
            ? new Agreement(
                number == null ? UNNAMED : number, client.code(), null, date, null, Map.of())
            : found;
    return new Agreement(
        under.number(),
        client.code(),
        or(type, under.type()),
        under.from(),
        under.to(),
        values.attributes(Origin.AGREEMENT, under.attributes()));
  }

  private static ChargeLine line(
      FieldValues values,
      LocalDate date,
      Client client,
      @Nullable WorkCentre centre,
      @Nullable Agreement agreement,
      Currency currency) {
    String kindWord = values.text(StandardField.KIND);
    if (kindWord == null) {
      throw new InvalidFieldException(
          CliMessage.PRICE_NEEDS_KIND, List.<Object>copyOf(StandardField.KIND.field().words()));
    }
    Kind kind = Kind.valueOf(kindWord);
    LocalTime start = values.time(StandardField.START);
    LocalTime end = values.time(StandardField.END);
    if ((start == null) != (end == null)) {
      throw new InvalidFieldException(CliMessage.PRICE_START_AND_END);
    }
    Unit unit = Unit.of(values.text(StandardField.UNIT, kind.usualUnit().symbol()));
    LocalDateTime from = start == null ? null : date.atTime(start);
    LocalDateTime to =
        start == null || end == null
            ? null
            : (end.isAfter(start) ? date : date.plusDays(1)).atTime(end);
    BigDecimal given = values.number(StandardField.QUANTITY);
    if (given != null && given.signum() < 0) {
      throw new InvalidFieldException(CliMessage.FIELD_BELOW_ZERO, given, "quantity");
    }
    Quantity quantity =
        given != null
            ? new Quantity(given, unit)
            : from != null && to != null && unit.isTime()
                ? worked(from, to, unit)
                : new Quantity(BigDecimal.ONE, unit);
    LineId id =
        new LineId(
            values.text(StandardField.DOCUMENT, UNNAMED), values.text(StandardField.LINE, "1"));
    ChargeLineBuilder line =
        ChargeLine.builder(id, date, client.code(), kind, quantity)
            .workCentre(centre == null ? null : centre.code())
            .workOrder(values.text(StandardField.WORK_ORDER))
            .visit(values.text(StandardField.VISIT))
            .agreement(agreement == null ? null : agreement.number())
            .quoteTariff(values.text(StandardField.QUOTE_TARIFF))
            .workType(values.text(StandardField.WORK_TYPE))
            .concept(values.text(StandardField.CONCEPT))
            .item(values.text(StandardField.ITEM))
            .family(values.text(StandardField.FAMILY))
            .category(values.text(StandardField.CATEGORY))
            .technician(values.text(StandardField.TECHNICIAN))
            .description(values.text(StandardField.DESCRIPTION))
            .unitCost(money(values.number(StandardField.UNIT_COST), currency))
            .listPrice(money(values.number(StandardField.LIST_PRICE), currency))
            .band(values.text(StandardField.BAND))
            .billing(
                Billing.valueOf(values.text(StandardField.BILLING, Billing.CHARGEABLE.name())));
    if (from != null && to != null) {
      line.worked(from, to);
    }
    values.attributes(Origin.LINE, Map.of()).forEach(line::attribute);
    return line.build();
  }

  private static Quantity worked(LocalDateTime from, LocalDateTime to, Unit unit) {
    BigDecimal minutes = BigDecimal.valueOf(Duration.between(from, to).toMinutes());
    return new Quantity(Exact.divide(minutes.multiply(Unit.MINUTE.factor()), unit.factor()), unit);
  }

  private static @Nullable Money money(@Nullable BigDecimal amount, Currency currency) {
    return amount == null ? null : Money.of(amount, currency);
  }

  private static <T> @Nullable T or(@Nullable T one, @Nullable T other) {
    return one == null ? other : one;
  }
}
