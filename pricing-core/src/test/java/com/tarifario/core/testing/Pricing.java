package com.tarifario.core.testing;

import com.tarifario.core.calendar.DayKind;
import com.tarifario.core.calendar.TimeBand;
import com.tarifario.core.calendar.WorkCalendar;
import com.tarifario.core.client.Agreement;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.client.ClientRegister;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.pricing.Valuer;
import com.tarifario.core.tariff.Decider;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.tariff.TariffId;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.ChargeLineBuilder;
import com.tarifario.core.work.Document;
import com.tarifario.core.work.DocumentType;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import com.tarifario.core.work.WorkReport;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Lines, a small directory of clients and a tariff that is made of a few rules. Client {@code
 * C-001} is of rate group A, {@code C-014} of B; it has a work centre {@code 03} and an agreement
 * {@code AM-7}.
 */
public final class Pricing {

  /** A Tuesday that is no holiday. */
  public static final LocalDate TUESDAY = LocalDate.of(2026, 3, 10);

  /** The euro. */
  public static final Currency EUR = Currency.getInstance("EUR");

  /** Madrid: clocks change on 29 March and 25 October 2026. */
  public static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

  /** Where the clients are. */
  public static final ClientDirectory CLIENTS =
      new ClientRegister(
          List.of(Client.of("C-001", "Taller Ruiz", "A"), Client.of("C-014", "Hotel Miramar", "B")),
          List.of(WorkCentre.of("C-014", "03", "Lavandería", "Z2")),
          List.of(
              new Agreement(
                  "AM-7", "C-014", "todo-riesgo", LocalDate.of(2026, 1, 1), null, Map.of())));

  /** Day from 06:00 to 22:00, night from 22:00 to 06:00, on every day. */
  public static final WorkCalendar DAY_AND_NIGHT =
      calendar(band("diurna", 6, 22), band("noche", 22, 6));

  private Pricing() {}

  /** A calendar of Madrid with no holidays, in which all time must be in a band. */
  public static WorkCalendar calendar(TimeBand... bands) {
    return new WorkCalendar(MADRID, Set.of(), List.of(bands), null);
  }

  /** A band of every day, from one full hour to another. */
  public static TimeBand band(String name, int from, int to) {
    return new TimeBand(
        name, EnumSet.allOf(DayKind.class), LocalTime.of(from, 0), LocalTime.of(to, 0));
  }

  /** A tariff in euros and cents, without a calendar. */
  public static Tariff tariff(FixedRule... rules) {
    return tariff(WorkCalendar.NONE, Rounding.CENTS, new FixedDecider(List.of(rules)));
  }

  /** A tariff in euros. */
  public static Tariff tariff(WorkCalendar calendar, Rounding rounding, Decider decider) {
    return new Tariff(
        new TariffId("Test 2026", "0".repeat(64)),
        EUR,
        rounding,
        FixedRule.LAYERS,
        Vocabulary.standard(),
        calendar,
        decider);
  }

  /** A work report of these lines, valued. */
  public static Valuation value(Tariff tariff, ChargeLine... lines) {
    return new Valuer(tariff, CLIENTS).value(report(lines));
  }

  /** A work report of these lines, valued by these rules, without a calendar. */
  public static Valuation value(List<FixedRule> rules, ChargeLine... lines) {
    return value(tariff(rules.toArray(FixedRule[]::new)), lines);
  }

  /** One line, priced by these rules, without a calendar. */
  public static PricedLine price(ChargeLine line, FixedRule... rules) {
    return value(tariff(rules), line).lines().get(0);
  }

  /** One line, priced by these rules, split at the borders of the calendar's bands. */
  public static PricedLine price(WorkCalendar calendar, ChargeLine line, FixedRule... rules) {
    Tariff tariff = tariff(calendar, Rounding.CENTS, new FixedDecider(List.of(rules)));
    return value(tariff, line).lines().get(0);
  }

  /** A work report of these lines. */
  public static Document report(ChargeLine... lines) {
    return Document.of(DocumentType.WORK_REPORT, "PT-1", Arrays.asList(lines));
  }

  /** A line of work report PT-1 for client C-014 on a Tuesday. */
  public static ChargeLineBuilder line(String number, Kind kind, String quantity, String unit) {
    return ChargeLine.builder(
        new LineId("PT-1", number), TUESDAY, "C-014", kind, Quantity.of(quantity, unit));
  }

  /** So much labour at a cost of 30.00 EUR, for client C-014 on a Tuesday: line 1 of PT-1. */
  public static ChargeLineBuilder labour(String quantity, String unit) {
    return line("1", Kind.LABOUR, quantity, unit).unitCost(Proposals.eur("30.00"));
  }

  /** So many pieces at a cost of 10.00 EUR and a list price of 20.00 EUR: line 1 of PT-1. */
  public static ChargeLineBuilder material(String quantity) {
    return line("1", Kind.MATERIAL, quantity, "ud")
        .unitCost(Proposals.eur("10.00"))
        .listPrice(Proposals.eur("20.00"));
  }

  /** Labour as {@link #labour} from one hour to another, as {@code 2026-03-10T21:00}. */
  public static ChargeLineBuilder worked(String hours, String start, String end) {
    return labour(hours, "h").worked(LocalDateTime.parse(start), LocalDateTime.parse(end));
  }

  /** Matches facts in which the field has the value. */
  public static Predicate<Facts> is(StandardField field, Object value) {
    return facts -> value.equals(facts.get(field));
  }

  /** Matches facts in which the field is absent. */
  public static Predicate<Facts> isAbsent(StandardField field) {
    return facts -> facts.get(field) == null;
  }

  /** A work report. */
  public static WorkReport report(String id, List<ChargeLine> lines) {
    return new WorkReport(id, lines);
  }
}
