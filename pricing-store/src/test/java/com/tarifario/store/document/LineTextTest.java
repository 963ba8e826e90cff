package com.tarifario.store.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.ChargeLineBuilder;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.core.work.PriceOverride.Origin;
import com.tarifario.core.work.TimeSpan;
import com.tarifario.store.line.SettledLine;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The trail tells of every field of a line: what it left out would be changed without a trace. */
class LineTextTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private static final ChargeLine LINE =
      ChargeLine.builder(
              new LineId("PT-1", "1"), DAY, "C-001", Kind.LABOUR, Quantity.of("2.5", "h"))
          .build();

  /** One change of a line for each method of its builder that sets something. */
  private static final Map<String, UnaryOperator<ChargeLineBuilder>> CHANGES = changes();

  private static Map<String, UnaryOperator<ChargeLineBuilder>> changes() {
    Map<String, UnaryOperator<ChargeLineBuilder>> all = new LinkedHashMap<>();
    all.put("date", line -> line.date(DAY.plusDays(1)));
    all.put("kind", line -> line.kind(Kind.TRAVEL));
    all.put("quantity", line -> line.quantity(Quantity.of("3", "h")));
    all.put("workCentre", line -> line.workCentre("x"));
    all.put("workOrder", line -> line.workOrder("x"));
    all.put("visit", line -> line.visit("x"));
    all.put("agreement", line -> line.agreement("x"));
    all.put("quoteTariff", line -> line.quoteTariff("x"));
    all.put("workType", line -> line.workType("x"));
    all.put("concept", line -> line.concept("x"));
    all.put("noticeDate", line -> line.noticeDate(DAY));
    all.put("item", line -> line.item("x"));
    all.put("family", line -> line.family("x"));
    all.put("category", line -> line.category("x"));
    all.put("technician", line -> line.technician("x"));
    all.put("description", line -> line.description("x"));
    all.put("billable", line -> line.billable(BigDecimal.ONE));
    all.put("unitCost", line -> line.unitCost(Money.of("20", "EUR")));
    all.put("listPrice", line -> line.listPrice(Money.of("20", "EUR")));
    all.put("band", line -> line.band("x"));
    all.put("override", line -> line.override(price("20", "x", "Ana", null, Origin.BY_HAND)));
    all.put("worked", line -> line.worked(DAY.atTime(9, 0), DAY.atTime(11, 30)));
    all.put("time", line -> line.time(new TimeSpan(DAY.atTime(9, 0), DAY.atTime(12, 0))));
    all.put("billing", line -> line.billing(Billing.WARRANTY));
    all.put("attribute", line -> line.attribute("at_height", "true"));
    return all;
  }

  private static PriceOverride price(
      String amount, String reason, String author, Instant at, Origin origin) {
    return new PriceOverride(Money.of(amount, "EUR"), reason, author, at, origin);
  }

  @Test
  void no_field_is_left_out() {
    Set<String> setters =
        Stream.of(ChargeLineBuilder.class.getDeclaredMethods())
            .filter(method -> method.getReturnType() == ChargeLineBuilder.class)
            .map(Method::getName)
            .filter(name -> !name.startsWith("lambda"))
            .collect(Collectors.toSet());
    assertThat(CHANGES.keySet()).containsExactlyInAnyOrderElementsOf(setters);
  }

  private static String text(ChargeLine line) {
    return LineText.of(new SettledLine(line, false));
  }

  @Test
  void each_change_is_told() {
    Set<String> texts = new HashSet<>();
    texts.add(text(LINE));
    texts.add(LineText.of(new SettledLine(LINE, true)));
    assertThat(texts).as("who said how it is billed").hasSize(2);
    CHANGES.forEach(
        (name, change) ->
            assertThat(texts.add(text(change.apply(LINE.toBuilder()).build()))).as(name).isTrue());
  }

  @Test
  void so_is_each_part_of_a_price() {
    Instant noon = Instant.parse("2026-03-01T12:00:00Z");
    assertThat(
            Stream.of(
                    price("20", "x", "Ana", noon, Origin.BY_HAND),
                    price("21", "x", "Ana", noon, Origin.BY_HAND),
                    price("20", "y", "Ana", noon, Origin.BY_HAND),
                    price("20", "x", "Eva", noon, Origin.BY_HAND),
                    price("20", "x", "Ana", noon.plusSeconds(1), Origin.BY_HAND),
                    price("20", "x", "Ana", noon, Origin.QUOTE))
                .map(LINE::overriddenBy)
                .map(LineTextTest::text))
        .doesNotHaveDuplicates();
  }

  @Test
  void texts_of_several_lines_are_set_in() {
    assertThat(text(LINE.toBuilder().agreement("AM-1").description("one\ntwo").build()))
        .isEqualTo(
            "line 1: 2026-03-02 LABOUR 2.5 h, chargeable\n  agreement: AM-1\n  description: one\n    two");
  }
}
