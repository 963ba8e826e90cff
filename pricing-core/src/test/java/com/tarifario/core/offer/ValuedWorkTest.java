package com.tarifario.core.offer;

import static com.tarifario.core.testing.FixedRule.rule;
import static com.tarifario.core.testing.Pricing.CLIENTS;
import static com.tarifario.core.testing.Pricing.EUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.tarifario.core.calendar.WorkCalendar;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.pricing.Valuer;
import com.tarifario.core.tariff.Base;
import com.tarifario.core.tariff.Formula;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.tariff.TariffId;
import com.tarifario.core.testing.FixedDecider;
import com.tarifario.core.testing.FixedRule;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Document;
import com.tarifario.core.work.DocumentType;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What valued work says of services that were rendered. */
class ValuedWorkTest {

  private static final LocalDate END = LocalDate.of(2026, 12, 31);

  private static ChargeLine line(String document, String number, String date, String concept) {
    return ChargeLine.builder(
            new LineId(document, number),
            LocalDate.parse(date),
            "C-014",
            Kind.LABOUR,
            Quantity.of("1", "h"))
        .workCentre("03")
        .concept(concept)
        .unitCost(Money.of("20", "EUR"))
        .build();
  }

  private static Valuation valued(ChargeLine... lines) {
    Tariff tariff =
        new Tariff(
            new TariffId("tariff", "1".repeat(64)),
            EUR,
            Rounding.CENTS,
            FixedRule.LAYERS,
            Vocabulary.standard(),
            WorkCalendar.NONE,
            new FixedDecider(
                List.of(
                    rule(
                        "client",
                        "half",
                        new Base(new Formula.Markup(Percentage.of("50")), false)))));
    return new Valuer(tariff, CLIENTS)
        .value(Document.of(DocumentType.WORK_REPORT, lines[0].id().document(), List.of(lines)));
  }

  private static final ValuedWork WORK =
      new ValuedWork(
          List.of(
              valued(
                  line("PT-1", "1", "2026-02-03", "REV"),
                  line("PT-1", "2", "2026-02-04", "REV"),
                  line("PT-1", "3", "2026-02-04", null)),
              valued(line("PT-2", "1", "2026-05-06", "REV"))));

  @Test
  void lines_of_one_document_are_one_time() {
    assertThat(WORK.of("C-014", END))
        .containsExactly(
            new RenderedService(
                "REV",
                "03",
                2,
                LocalDate.of(2026, 2, 3),
                LocalDate.of(2026, 5, 6),
                Money.of("90.00", "EUR")));
  }

  @Test
  void what_comes_later_does_not_count_yet() {
    assertThat(WORK.of("C-014", LocalDate.of(2026, 5, 5)))
        .extracting(RenderedService::times, RenderedService::last)
        .containsExactly(tuple(1, LocalDate.of(2026, 2, 4)));
  }

  @Test
  void nothing_was_rendered_to_others() {
    assertThat(WORK.of("C-001", END)).isEmpty();
  }
}
