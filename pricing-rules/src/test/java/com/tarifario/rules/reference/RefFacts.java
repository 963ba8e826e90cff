package com.tarifario.rules.reference;

import com.tarifario.core.client.Agreement;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.work.Assignment;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Document;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.Subject;
import com.tarifario.core.work.TimeSpan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What rules can ask about a line before it has a price: a plain map from field to value. */
final class RefFacts {

  private final ClientDirectory directory;
  private final Document document;

  RefFacts(ClientDirectory directory, Document document) {
    this.directory = directory;
    this.document = document;
  }

  /**
   * The values of all fields of the line; one that is absent has no entry.
   *
   * @throws RefFailure if its client, work centre or agreement is not known, or money is of another
   *     currency
   */
  Map<String, Comparable<?>> of(ChargeLine line) {
    requireEuros(line.override() == null ? null : line.override().price(), "CURRENCY_MISMATCH");
    requireEuros(line.unitCost(), "NO_EXCHANGE_RATE");
    requireEuros(line.listPrice(), "NO_EXCHANGE_RATE");
    Map<String, Comparable<?>> facts = new LinkedHashMap<>();
    ofLine(facts, line);
    ofAssignment(facts, line);
    put(facts, "holiday", RefCut.isHoliday(line.date(), facts.get("region")));
    ofSubject(facts, line.subject());
    putAll(facts, line.attributes());
    return facts;
  }

  private static void requireEuros(@Nullable Money money, String problem) {
    if (money != null && !money.currency().getCurrencyCode().equals("EUR")) {
      throw new RefFailure("FAILED", problem);
    }
  }

  private void ofLine(Map<String, Comparable<?>> facts, ChargeLine line) {
    put(facts, "document", line.id().document());
    put(facts, "documentType", document.type().name());
    put(facts, "line", line.id().line());
    put(facts, "date", line.date());
    put(facts, "weekday", line.date().getDayOfWeek().name().substring(0, 3));
    put(facts, "noticeDate", line.assignment().noticeDate());
    put(facts, "billing", line.billing().name());
    put(facts, "quantity", Fraction.of(line.quantity().value()));
    put(facts, "unit", line.quantity().unit().symbol());
    put(facts, "unitCost", money(line.unitCost()));
    put(facts, "listPrice", money(line.listPrice()));
    put(facts, "band", line.band());
    TimeSpan time = line.time();
    if (time != null) {
      put(facts, "start", time.start().toLocalTime());
      put(facts, "end", time.end().toLocalTime());
    }
    List<ChargeLine> ofVisit =
        document.lines().stream().filter(each -> visit(each).equals(visit(line))).toList();
    put(facts, "visitHours", hours(ofVisit));
    put(facts, "visitTechnicians", technicians(ofVisit));
    put(facts, "documentHours", hours(document.lines()));
  }

  private void ofAssignment(Map<String, Comparable<?>> facts, ChargeLine line) {
    Assignment assignment = line.assignment();
    put(facts, "workOrder", assignment.workOrder());
    put(facts, "visit", assignment.visit());
    put(facts, "quoteTariff", assignment.quoteTariff());
    put(facts, "workType", assignment.workType());
    put(facts, "concept", assignment.concept());
    Client client = directory.client(assignment.client());
    if (client == null) {
      throw new RefFailure("FAILED", "UNKNOWN_CLIENT");
    }
    put(facts, "client", client.code());
    put(facts, "rateGroup", client.rateGroup());
    put(facts, "clientType", client.classification().type());
    put(facts, "clientActivity", client.classification().activity());
    put(facts, "clientSize", client.classification().size());
    putAll(facts, client.attributes());
    if (assignment.workCentre() != null) {
      WorkCentre centre = directory.workCentre(assignment.client(), assignment.workCentre());
      if (centre == null) {
        throw new RefFailure("FAILED", "UNKNOWN_WORK_CENTRE");
      }
      put(facts, "workCentre", centre.code());
      put(facts, "zone", centre.zone());
      put(facts, "region", centre.region());
      put(facts, "distance", number(centre.distance()));
      put(facts, "workCentreType", centre.type());
      put(facts, "workCentreActivity", centre.activity());
      putAll(facts, centre.attributes());
    }
    if (assignment.agreement() != null) {
      Agreement agreement = directory.agreement(assignment.agreement());
      if (agreement == null || !agreement.client().equals(assignment.client())) {
        throw new RefFailure("FAILED", "UNKNOWN_AGREEMENT");
      }
      if (line.date().isBefore(agreement.from())
          || (agreement.to() != null && line.date().isAfter(agreement.to()))) {
        throw new RefFailure("FAILED", "AGREEMENT_NOT_IN_FORCE");
      }
      put(facts, "agreement", agreement.number());
      put(facts, "agreementType", agreement.type());
      put(facts, "agreementFrom", agreement.from());
      put(facts, "agreementTo", agreement.to());
      put(facts, "agreementYear", Fraction.of(year(agreement.from(), line.date())));
      putAll(facts, agreement.attributes());
    }
  }

  /** How many first days of a year of the agreement have come, that of its first year included. */
  private static long year(LocalDate from, LocalDate date) {
    return from.datesUntil(date.plusDays(1))
        .filter(day -> MonthDay.from(day).equals(MonthDay.from(from)))
        .count();
  }

  private static void ofSubject(Map<String, Comparable<?>> facts, Subject subject) {
    put(facts, "kind", subject.kind().name());
    put(facts, "item", subject.item());
    put(facts, "family", subject.family());
    put(facts, "category", subject.category());
    put(facts, "technician", subject.technician());
    put(facts, "description", subject.description());
  }

  /** The visit of a line; those that name none are one visit. */
  static String visit(ChargeLine line) {
    return line.assignment().visit() == null ? "" : line.assignment().visit();
  }

  private static Fraction hours(List<ChargeLine> lines) {
    Fraction hours = Fraction.ZERO;
    for (ChargeLine line : lines) {
      Quantity worked = line.quantity();
      if (line.subject().kind() == Kind.LABOUR && RefUnits.isTime(worked.unit().symbol())) {
        Fraction quantity = Fraction.of(worked.value());
        hours = hours.plus(RefUnits.convert(quantity, worked.unit().symbol(), "h"));
      }
    }
    return hours;
  }

  private static Fraction technicians(List<ChargeLine> lines) {
    return Fraction.of(
        lines.stream()
            .map(line -> line.subject().technician())
            .filter(Objects::nonNull)
            .distinct()
            .count());
  }

  private static @Nullable Fraction money(@Nullable Money money) {
    return money == null ? null : Fraction.of(money.amount());
  }

  private static @Nullable Fraction number(@Nullable BigDecimal number) {
    return number == null ? null : Fraction.of(number);
  }

  private static void put(
      Map<String, Comparable<?>> facts, String field, @Nullable Comparable<?> value) {
    if (value != null) {
      facts.put(field, value);
    }
  }

  private static void putAll(Map<String, Comparable<?>> facts, Map<String, Object> attributes) {
    attributes.forEach(
        (name, value) ->
            facts.put(
                name,
                value instanceof BigDecimal number ? Fraction.of(number) : (Comparable<?>) value));
  }
}
