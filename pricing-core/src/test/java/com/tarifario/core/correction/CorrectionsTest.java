package com.tarifario.core.correction;

import static com.tarifario.core.testing.FixedRule.rule;
import static com.tarifario.core.testing.Pricing.labour;
import static com.tarifario.core.testing.Pricing.line;
import static com.tarifario.core.testing.Pricing.report;
import static com.tarifario.core.testing.Pricing.tariff;
import static com.tarifario.core.testing.Pricing.value;
import static com.tarifario.core.testing.Proposals.eur;
import static com.tarifario.core.testing.Proposals.unitPrice;
import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.correction.Correction.Effect;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.money.Money;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Document;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.PriceOverride;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CorrectionsTest {

  private static final Tariff TARIFF = tariff(rule("rate-groups", "group", unitPrice("40.00")));
  private static final PriceOverride AGREED =
      new PriceOverride(eur("30.00"), "pactado", "marta", null);

  private static List<FrozenLine> frozen(Valuation valuation) {
    return valuation.lines().stream()
        .map(
            each ->
                new FrozenLine(
                    each.id(),
                    each.isCharge() ? null : each.source(),
                    each.amount(),
                    valuation.tariff().toString()))
        .toList();
  }

  private static Corrections corrections(Valuation then, Valuation now) {
    return Corrections.of(frozen(then), document(now), now, Vocabulary.standard());
  }

  private static Document document(Valuation valuation) {
    return report(
        valuation.lines().stream()
            .filter(each -> !each.isCharge())
            .map(PricedLine::source)
            .toArray(ChargeLine[]::new));
  }

  private static Correction only(ChargeLine then, ChargeLine now) {
    return corrections(value(TARIFF, then), value(TARIFF, now)).lines().get(0);
  }

  @Test
  void aPriceThatWasSetByHandSinceIsNamedAmongTheChanges() {
    Valuation then = value(TARIFF, labour("2", "h").build());
    Valuation now = value(TARIFF, labour("2", "h").override(AGREED).build());

    assertThat(corrections(then, now).lines())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.changes()).hasToString("[overridePrice - -> 30.00]");
              assertThat(each.staleOverride()).isFalse();
              assertThat(each.difference()).isEqualTo(eur("-20.00"));
            });
    assertThat(corrections(now, then).lines().get(0).changes())
        .hasToString("[overridePrice 30.00 -> -]");
    assertThat(corrections(now, now).lines().get(0).effect()).isEqualTo(Effect.SAME);
  }

  @Test
  void aDocumentThatDidNotChangeHasNoDifference() {
    Valuation valuation = value(TARIFF, labour("2", "h").build());
    Corrections corrections = corrections(valuation, valuation);
    assertThat(corrections.valuation()).isEqualTo(valuation);
    assertThat(corrections.lines()).extracting(Correction::effect).containsExactly(Effect.SAME);
    assertThat(corrections.difference()).isEqualTo(eur("0"));
  }

  @Test
  void aQuantityThatWasCorrectedIsChargedByItsDifference() {
    Correction changed = only(labour("2", "h").build(), labour("3", "h").build());
    assertThat(changed.effect()).isEqualTo(Effect.CHANGED);
    assertThat(changed.difference()).isEqualTo(eur("40.00"));
    assertThat(changed.changes()).extracting(FieldChange::toString).contains("quantity 2 -> 3");
    assertThat(changed.staleOverride()).isFalse();
  }

  @Test
  void aPriceThatWasSetForOtherDataIsStaleStillHoldsAndIsFlagged() {
    Valuation then = value(TARIFF, labour("2", "h").override(AGREED).build());
    Corrections corrections =
        corrections(then, value(TARIFF, labour("3", "h").override(AGREED).build()));
    PricedLine line = corrections.valuation().lines().get(0);
    assertThat(corrections.lines().get(0).staleOverride()).isTrue();
    assertThat(line.status()).isEqualTo(LineStatus.OVERRIDDEN);
    assertThat(line.amount()).isEqualTo(eur("90.00"));
    assertThat(line.problem()).asString().contains("quantity 2 -> 3");
  }

  @Test
  void aPriceThatWasAgreedHoldsForAnyQuantityOfTheSame() {
    PriceOverride agreed =
        new PriceOverride(eur("30.00"), "PT-1", "marta", null, PriceOverride.Origin.WORK_REPORT);
    ChargeLine then = labour("2", "h").override(agreed).build();
    assertThat(only(then, labour("3", "h").override(agreed).build()).staleOverride()).isFalse();
    assertThat(only(then, labour("2", "h").band("noche").override(agreed).build()).staleOverride())
        .isTrue();
  }

  @Test
  void aPriceThatWasSetAnewForTheNewDataIsNotStale() {
    PriceOverride confirmed = new PriceOverride(eur("30.00"), "confirmado", "marta", null);
    Correction changed =
        only(
            labour("2", "h").override(AGREED).build(),
            labour("3", "h").override(confirmed).build());
    assertThat(changed.staleOverride()).isFalse();
  }

  @Test
  void anotherTextOnTheLineIsNoChange() {
    Correction same =
        only(
            labour("2.00", "h").override(AGREED).description("Avería").build(),
            labour("2", "h").override(AGREED).description("Avería del compresor").build());
    assertThat(same.effect()).isEqualTo(Effect.SAME);
    assertThat(same.changes()).isEmpty();
  }

  @Test
  void aCostInAnotherCurrencyIsComparedAsTheDocumentHasIt() {
    Valuation euros = value(TARIFF, labour("2", "h").unitCost(eur("20")).build());
    ChargeLine dollars = labour("2", "h").unitCost(Money.of("20", "USD")).build();
    Correction changed =
        Corrections.of(frozen(euros), report(dollars), euros, Vocabulary.standard()).lines().get(0);
    assertThat(changed.changes())
        .extracting(FieldChange::toString)
        .containsExactly("currency EUR -> USD");
  }

  @Test
  void anotherTariffChangesTheAmountAndIsNamed() {
    ChargeLine line = labour("2", "h").build();
    Valuation then = value(TARIFF, line);
    List<FrozenLine> others =
        frozen(then).stream()
            .map(each -> new FrozenLine(each.id(), each.source(), eur("70.00"), "old@000000000000"))
            .toList();
    Correction changed =
        Corrections.of(others, document(then), then, Vocabulary.standard()).lines().get(0);
    assertThat(changed.effect()).isEqualTo(Effect.CHANGED);
    assertThat(changed.changes()).isEmpty();
    assertThat(changed.tariffChanged()).isTrue();
    assertThat(changed.difference()).isEqualTo(eur("10.00"));
  }

  @Property(tries = 200)
  void theDifferencesAreWhatIsNowLessWhatWas(
      @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 4) Integer> then,
      @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 4) Integer> now) {
    Valuation before = value(TARIFF, lines(then));
    Valuation after = value(TARIFF, lines(now));
    Corrections corrections = corrections(before, after);
    assertThat(corrections.difference()).isEqualTo(after.total().net().minus(before.total().net()));
    assertThat(corrections.lines()).hasSize(Math.max(then.size(), now.size()));
  }

  private static ChargeLine[] lines(List<Integer> quantities) {
    List<ChargeLine> lines = new ArrayList<>();
    for (int index = 0; index < quantities.size(); index++) {
      lines.add(
          line(String.valueOf(index + 1), Kind.LABOUR, quantities.get(index).toString(), "h")
              .build());
    }
    return lines.toArray(ChargeLine[]::new);
  }
}
