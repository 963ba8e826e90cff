package com.tarifario.rules.reference;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.ChargeLineBuilder;
import com.tarifario.core.work.Document;
import com.tarifario.core.work.DocumentType;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import com.tarifario.core.work.PriceOverride;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Random documents for the clients of {@link Company}. */
final class Documents {

  private static final Arbitrary<LocalDate> DAYS =
      Arbitraries.of(
              "2026-01-05",
              "2026-01-06",
              "2026-06-24",
              "2026-01-10",
              "2026-03-28",
              "2026-10-24",
              "2026-12-31")
          .map(LocalDate::parse);

  private Documents() {}

  /** A few documents. */
  static Arbitrary<List<Document>> some() {
    return Combinators.combine(
            Arbitraries.of(DocumentType.WORK_REPORT, DocumentType.DELIVERY_NOTE),
            line().list().ofMinSize(1).ofMaxSize(6))
        .as(Documents::numbered)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(Documents::numbered);
  }

  private static Document numbered(DocumentType type, List<ChargeLine> lines) {
    List<ChargeLine> numbered = new ArrayList<>();
    for (ChargeLine line : lines) {
      numbered.add(withId(line, new LineId("D", String.valueOf(numbered.size() + 1))));
    }
    return Document.of(type, "D", numbered);
  }

  private static List<Document> numbered(List<Document> documents) {
    List<Document> numbered = new ArrayList<>();
    for (Document document : documents) {
      String id = "PT-" + (numbered.size() + 1);
      numbered.add(
          Document.of(
              document.type(),
              id,
              document.lines().stream()
                  .map(line -> withId(line, new LineId(id, line.id().line())))
                  .toList()));
    }
    return numbered;
  }

  private static ChargeLine withId(ChargeLine line, LineId id) {
    return new ChargeLine(
        id,
        line.date(),
        line.assignment(),
        line.subject(),
        line.quantity(),
        line.billable(),
        line.unitCost(),
        line.listPrice(),
        line.time(),
        line.band(),
        line.billing(),
        line.override(),
        line.attributes());
  }

  private static Arbitrary<ChargeLine> line() {
    return Arbitraries.frequencyOf(
            Tuple.of(6, worked()),
            Tuple.of(3, of(Kind.LABOUR, "h", "min")),
            Tuple.of(3, of(Kind.MATERIAL, "ud", "ud", "m", "kg")),
            Tuple.of(2, of(Kind.TRAVEL, "km", "h")),
            Tuple.of(1, of(Kind.EXPENSE, "ud")))
        .flatMap(Documents::filled);
  }

  /** For whom and where: mostly clients, work centres and agreements that there are. */
  private record Place(String client, @Nullable String centre, @Nullable String agreement) {

    ChargeLineBuilder line(LocalDate day, Kind kind, String quantity, String unit) {
      return ChargeLine.builder(
              new LineId("D", "1"), day, client, kind, Quantity.of(quantity, unit))
          .workCentre(centre)
          .agreement(agreement);
    }
  }

  private static Arbitrary<Place> places() {
    return Arbitraries.frequencyOf(
        Tuple.of(
            30,
            Arbitraries.of(
                new Place("C-1", "01", null),
                new Place("C-1", "02", null),
                new Place("C-1", "01", "AM-1"),
                new Place("C-1", null, null),
                new Place("C-2", "01", null),
                new Place("C-2", null, "AM-2"),
                new Place("C-3", null, null))),
        Tuple.of(
            1,
            Arbitraries.of(
                new Place("C-9", null, null),
                new Place("C-2", "02", null),
                new Place("C-1", null, "AM-9"),
                new Place("C-1", null, "AM-2"))));
  }

  private static Arbitrary<Supplier<ChargeLineBuilder>> of(Kind kind, String... units) {
    return Combinators.combine(
            places(),
            DAYS,
            Arbitraries.of("1", "2", "0.25", "1.5", "8", "7.333", "0"),
            Arbitraries.of(units),
            Arbitraries.of("noche", "festivo", "laborable").injectNull(0.7))
        .as(
            (place, day, quantity, unit, band) ->
                () -> place.line(day, kind, quantity, unit).band(band));
  }

  /** Lines with hours, most of them with the quantity that they took. */
  private static Arbitrary<Supplier<ChargeLineBuilder>> worked() {
    return Combinators.combine(
            places(),
            DAYS,
            Arbitraries.of("21:00", "05:30", "08:00", "13:47", "23:15", "01:30", "02:30"),
            Arbitraries.of(20, 45, 60, 90, 120, 217, 480, 1700),
            Arbitraries.of("h", "h", "h", "h", "h", "min", "min", "ud"),
            Arbitraries.integers().between(1, 20).map(wrong -> wrong > 1),
            Arbitraries.of(Kind.LABOUR, Kind.LABOUR, Kind.TRAVEL))
        .as(Documents::worked);
  }

  private static Supplier<ChargeLineBuilder> worked(
      Place place, LocalDate day, String from, int minutes, String unit, boolean right, Kind kind) {
    LocalDateTime start = day.atTime(LocalTime.parse(from));
    LocalDateTime end = start.plusMinutes(minutes);
    long elapsed = Duration.between(RefCut.instant(start), RefCut.instant(end)).toMinutes();
    BigDecimal quantity =
        BigDecimal.valueOf(elapsed)
            .divide(BigDecimal.valueOf(unit.equals("h") ? 60 : 1), 2, RoundingMode.HALF_UP);
    String told = right ? quantity.toPlainString() : "3";
    return () -> place.line(day, kind, told, unit).worked(start, end);
  }

  private static Arbitrary<ChargeLine> filled(Supplier<ChargeLineBuilder> line) {
    return Builders.withBuilder(line)
        .use(Arbitraries.of("V1", "V2").injectNull(0.5))
        .in(ChargeLineBuilder::visit)
        .use(Arbitraries.of("2025-12-31", "2026-01-02").map(LocalDate::parse).injectNull(0.6))
        .in(ChargeLineBuilder::noticeDate)
        .use(Arbitraries.of("oficial 1a", "oficial 2a", "ayudante").injectNull(0.3))
        .in(ChargeLineBuilder::category)
        .use(Arbitraries.of("Ana", "Luis").injectNull(0.4))
        .in(ChargeLineBuilder::technician)
        .use(Arbitraries.of("dice \"ya\"", "a, b; c").injectNull(0.7))
        .in(ChargeLineBuilder::description)
        .use(Arbitraries.of("0.5", "1", "0").map(BigDecimal::new).injectNull(0.85))
        .in(ChargeLineBuilder::billable)
        .use(money("10", "30.50", "23.117", "0", "0.5").injectNull(0.15))
        .in(ChargeLineBuilder::unitCost)
        .use(money("100", "12.00").injectNull(0.4))
        .in(ChargeLineBuilder::listPrice)
        .use(billing())
        .in(ChargeLineBuilder::billing)
        .use(override().injectNull(0.85))
        .in(ChargeLineBuilder::override)
        .use(Arbitraries.of("2", "3", "1500.0").map(BigDecimal::new).injectNull(0.6))
        .in((builder, depth) -> depth == null ? builder : builder.attribute("depth", depth))
        .use(Arbitraries.of(true, false).injectNull(0.4))
        .in((builder, urgent) -> urgent == null ? builder : builder.attribute("urgent", urgent))
        .build(ChargeLineBuilder::build);
  }

  private static Arbitrary<Money> money(String... amounts) {
    return Arbitraries.frequencyOf(
        Tuple.of(100, Arbitraries.of(amounts).map(amount -> Money.of(amount, "EUR"))),
        Tuple.of(1, Arbitraries.just(Money.of("10", "USD"))));
  }

  private static Arbitrary<Billing> billing() {
    return Arbitraries.frequencyOf(
        Tuple.of(9, Arbitraries.just(Billing.CHARGEABLE)),
        Tuple.of(1, Arbitraries.of(Billing.values())));
  }

  private static Arbitrary<PriceOverride> override() {
    return Arbitraries.of("40", "33.335", "0")
        .map(price -> new PriceOverride(Money.of(price, "EUR"), "acordado", "ana", null));
  }
}
