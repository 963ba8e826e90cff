package com.tarifario.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.expression.Expression.Literal;
import com.tarifario.core.facts.PriceIndex;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.tariff.Adjustment.Basis;
import com.tarifario.core.tariff.Charge.Pick;
import com.tarifario.core.tariff.Charge.Scope;
import com.tarifario.core.tariff.Indexation;
import com.tarifario.core.tariff.PriceEnding.Direction;
import com.tarifario.core.tariff.Proposal;
import com.tarifario.core.tariff.Scale;
import com.tarifario.core.testing.Proposals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What proposals are called: each argument finds its place in the sentence. */
class ArgumentsOfMessagesTest {

  private static final PriceIndex IPC =
      new PriceIndex("IPC", new TreeMap<>(Map.of(LocalDate.of(2023, 12, 1), BigDecimal.TEN)));

  @Test
  void everyProposalIsDescribedWithAllThatItSays() {
    Map<Proposal, String> described =
        Map.ofEntries(
            Map.entry(Proposals.markup("35"), "cost + 35 %"),
            Map.entry(Proposals.marginOnSale("25"), "margin of 25 % on the selling price"),
            Map.entry(Proposals.unitPrice("12.50"), "fixed price 12.50 EUR"),
            Map.entry(Proposals.unitPrice("48.00", "h"), "fixed price 48.00 EUR/h"),
            Map.entry(Proposals.listDiscount("0"), "list price"),
            Map.entry(Proposals.listDiscount("10"), "list price - 10 %"),
            Map.entry(
                Proposals.scale(
                    Scale.Type.GRADUATED,
                    Scope.DAY,
                    Proposals.upTo("30", "min", "1.30"),
                    Proposals.beyond("1.00", "min")),
                "graduated: up to 30 min 1.30 EUR/min, beyond 1.00 EUR/min, per day"),
            Map.entry(
                Proposals.volume(Proposals.under("500", "kg", "2.00")),
                "by volume: under 500 kg 2.00 EUR/kg"),
            Map.entry(Proposals.below("-5"), "the price of the rule below - 5 %"),
            Map.entry(Proposals.below("5"), "the price of the rule below + 5 %"),
            Map.entry(
                Proposals.closed(Proposals.markup("35")), "cost + 35 %, closed to lower layers"),
            Map.entry(Proposals.onBase("25"), "+ 25 % of the base price"),
            Map.entry(Proposals.onBase("-25"), "- 25 % of the base price"),
            Map.entry(Proposals.onRunning("25"), "+ 25 % of the price so far"),
            Map.entry(Proposals.onRunning("-25"), "- 25 % of the price so far"),
            Map.entry(Proposals.perUnit("5", "h"), "+ 5 EUR/h"),
            Map.entry(Proposals.perUnit("-5", null), "- 5 EUR"),
            Map.entry(Proposals.perLine("20"), "+ 20 EUR on the line"),
            Map.entry(Proposals.perLine("-20"), "- 20 EUR on the line"),
            Map.entry(
                Proposals.inGroup("noche", Proposals.onBase("25")),
                "+ 25 % of the base price (group noche)"),
            Map.entry(
                Proposals.additive("noche", Proposals.onBase("25")),
                "+ 25 % of the base price (group noche, additive)"),
            Map.entry(
                Proposals.indexed(IPC, "2023-12-01", "01-01"),
                "the price of the rule below by index IPC since 2023-12-01, updated each 01-01"),
            Map.entry(
                Proposals.indexed(IPC, new Indexation.DateField("agreementFrom"), null),
                "the price of the rule below by index IPC since agreementFrom, updated each year"
                    + " on that day"),
            Map.entry(Proposals.cover("Cuota"), "covered by \"Cuota\""),
            Map.entry(Proposals.waive("noche"), "no \"noche\""),
            Map.entry(Proposals.minimum("1", "h"), "minimum of 1 h"),
            Map.entry(Proposals.increment("15", "min"), "charged in steps of 15 min"),
            Map.entry(Proposals.included("30", "min"), "the first 30 min free"),
            Map.entry(Proposals.maximum("30", "min"), "at most 30 min charged"),
            Map.entry(
                Proposals.per(Scope.VISIT, Proposals.minimum("1", "h")),
                "minimum of 1 h, per visit"),
            Map.entry(
                Proposals.coefficient(new Literal(new BigDecimal("1.15")), Basis.RUNNING),
                "the price so far x 1.15"),
            Map.entry(
                Proposals.coefficient(new Literal(new BigDecimal("0.9")), Basis.BASE),
                "the base price x 0.9"),
            Map.entry(
                Proposals.roundTo("0.05", Direction.UP),
                "rounded to a multiple of 0.05 EUR, upwards"),
            Map.entry(
                Proposals.ending("0.95", "1", Direction.DOWN),
                "rounded to a price that ends in 0.95 EUR of each 1 EUR, downwards"),
            Map.entry(Proposals.unitPrice("12.00", "100 ud"), "fixed price 12.00 EUR/100 ud"),
            Map.entry(Proposals.floor("20", "h"), "at least 20 EUR/h"),
            Map.entry(
                Proposals.binding(Proposals.ceiling("90", null)),
                "at most 90 EUR, binding for all layers"),
            Map.entry(
                Proposals.floorMargin("10"), "at least a margin of 10 % on the selling price"),
            Map.entry(
                Proposals.charge("Salida", "30.00", Scope.VISIT, Pick.FIRST),
                "Salida: 30.00 EUR once a visit"),
            Map.entry(Proposals.tax("21"), "tax of 21 %"));
    described.forEach(
        (proposal, text) -> {
          assertThat(proposal.describe().in(Locale.ENGLISH)).isEqualTo(text);
          assertThat(proposal.describe().in(Locale.forLanguageTag("es")))
              .isNotBlank()
              .doesNotContain("{");
        });
  }

  @Test
  void numbersAreWrittenAsTheLanguageWritesThem() {
    Message message =
        Message.of(
            CoreMessage.STEP_TIMES_QUANTITY, Proposals.eur("1234.50"), Quantity.of("0.750", "h"));
    assertThat(message.in(Locale.ENGLISH)).isEqualTo("0.75 h at 1234.50 EUR");
    assertThat(message.in(Locale.forLanguageTag("es"))).isEqualTo("0,75 h a 1234,50 EUR");
    assertThat(message.in(Locale.forLanguageTag("es-ES"))).isEqualTo("0,75 h a 1234,50 EUR");
    assertThat(Proposals.markup("12.5").describe().in(Locale.forLanguageTag("es")))
        .isEqualTo("coste + 12,5 %");
  }
}
