package com.tarifario.core.pricing;

import static com.tarifario.core.pricing.QuoteRules.always;
import static com.tarifario.core.pricing.QuoteRules.is;
import static com.tarifario.core.testing.FixedRule.rule;
import static com.tarifario.core.testing.Pricing.labour;
import static com.tarifario.core.testing.Pricing.price;
import static com.tarifario.core.testing.Proposals.eur;
import static com.tarifario.core.testing.Proposals.unitPrice;
import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientRegister;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.quote.Chapter;
import com.tarifario.core.quote.Component;
import com.tarifario.core.quote.Item;
import com.tarifario.core.quote.Quote;
import com.tarifario.core.quote.QuotePath;
import com.tarifario.core.tariff.Limit;
import com.tarifario.core.tariff.Permission;
import com.tarifario.core.tariff.Permission.DownToPart;
import com.tarifario.core.tariff.Permission.DownToPrice;
import com.tarifario.core.tariff.Permission.Mode;
import com.tarifario.core.tariff.Proposal;
import com.tarifario.core.testing.FixedRule;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.MessageKey;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.QuoteValuation;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.core.work.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PermissionTest {

  private static final FixedRule GROUP = rule("rate-groups", "40 an hour", unitPrice("40.00", "h"));
  private static final FixedRule FLOOR =
      rule("rate-groups", "floor", new Limit(new Limit.Floor(eur("30.00"), Unit.HOUR), false));

  @Test
  void withoutARuleAnyPriceHoldsEvenWithoutAReason() {
    PricedLine priced = price(labour("2", "h").override(set("1.00", "")).build(), GROUP);
    assertThat(priced.status()).isEqualTo(LineStatus.OVERRIDDEN);
    assertThat(priced.problem()).isNull();
  }

  @Test
  void aLockedPriceIsTheTariffsAndTheLineSaysSo() {
    PricedLine priced = overridden("25.00", "agreed", allow(Mode.LOCKED));
    assertThat(priced.status()).isEqualTo(LineStatus.PRICED);
    assertThat(priced.amount()).isEqualTo(eur("80.00"));
    assertThat(priced.computed()).isNull();
    assertThat(key(priced)).isEqualTo(CoreMessage.OVERRIDE_REFUSED);
    assertThat(overridden(null, "", allow(Mode.LOCKED)).problem()).isNull();
  }

  @Test
  void aReasonThatIsAskedForMustBeGiven() {
    PricedLine without = overridden("25.00", " ", allow(Mode.REASON));
    assertThat(without.status()).isEqualTo(LineStatus.PRICED);
    assertThat(without.amount()).isEqualTo(eur("80.00"));
    assertThat(key(without)).isEqualTo(CoreMessage.OVERRIDE_WITHOUT_REASON);
    PricedLine with = overridden("25.00", "agreed", allow(Mode.REASON));
    assertThat(with.status()).isEqualTo(LineStatus.OVERRIDDEN);
    assertThat(with.problem()).isNull();
  }

  @Test
  void aPriceBelowWhatIsAllowedHoldsAndIsAProblem() {
    Permission part = allow(new DownToPart(Percentage.of("90")));
    assertThat(overridden("36.00", "x", part).problem()).isNull();
    PricedLine low = overridden("35.99", "x", part);
    assertThat(low.status()).isEqualTo(LineStatus.OVERRIDDEN);
    assertThat(low.amount()).isEqualTo(eur("71.98"));
    assertThat(key(low)).isEqualTo(CoreMessage.OVERRIDE_TOO_LOW);
    Permission price = allow(new DownToPrice(eur("0.50"), Unit.of("min")));
    assertThat(overridden("30.00", "x", price).problem()).isNull();
    assertThat(key(overridden("29.99", "x", price))).isEqualTo(CoreMessage.OVERRIDE_TOO_LOW);
  }

  @Test
  void aPriceBelowAFloorHoldsAndIsAProblemEvenIfTheTariffHasNoPrice() {
    PriceOverride low = set("29.00", "x");
    assertThat(key(price(labour("2", "h").override(low).build(), GROUP, FLOOR)))
        .isEqualTo(CoreMessage.OVERRIDE_TOO_LOW);
    PricedLine unpriced = price(labour("2", "h").override(low).build(), FLOOR);
    assertThat(unpriced.amount()).isEqualTo(eur("58.00"));
    assertThat(key(unpriced)).isEqualTo(CoreMessage.OVERRIDE_TOO_LOW);
    assertThat(price(labour("2", "h").override(set("30.00", "x")).build(), GROUP, FLOOR).problem())
        .isNull();
  }

  @Test
  void aMarginFloorIsOneOfTheCost() {
    FixedRule margin =
        rule("client", "margin", new Limit(new Limit.MarginFloor(Percentage.of("25")), true));
    PriceOverride low = set("39.99", "x");
    assertThat(
            key(price(labour("2", "h").unitCost(eur("30")).override(low).build(), GROUP, margin)))
        .isEqualTo(CoreMessage.OVERRIDE_TOO_LOW);
    PriceOverride enough = set("40.00", "x");
    assertThat(
            price(labour("2", "h").unitCost(eur("30")).override(enough).build(), GROUP, margin)
                .problem())
        .isNull();
  }

  @Test
  void theHighestRuleHoldsAndTwoOnOneLevelCantBeToldApart() {
    FixedRule free = rule("client", "free", allow(Mode.FREE));
    FixedRule locked = rule("rate-groups", "locked", allow(Mode.LOCKED));
    PriceOverride some = set("25.00", "x");
    assertThat(price(labour("2", "h").override(some).build(), GROUP, free, locked).status())
        .isEqualTo(LineStatus.OVERRIDDEN);
    FixedRule reason = rule("rate-groups", "reason", allow(Mode.REASON));
    assertThat(price(labour("2", "h").override(some).build(), GROUP, reason, locked).status())
        .isEqualTo(LineStatus.TIED);
    assertThat(price(labour("2", "h").build(), GROUP, reason, locked).status())
        .isEqualTo(LineStatus.PRICED);
  }

  @Test
  void aRuleForPricesOfOneLayerLeavesOthersFree() {
    FixedRule locked = rule("rate-groups", "locked", new Permission(Mode.LOCKED, "client"));
    FixedRule agreed = rule("client", "agreed", unitPrice("38.00", "h"));
    PriceOverride some = set("25.00", "x");
    assertThat(price(labour("2", "h").override(some).build(), GROUP, locked).status())
        .isEqualTo(LineStatus.OVERRIDDEN);
    PricedLine held = price(labour("2", "h").override(some).build(), GROUP, agreed, locked);
    assertThat(held.status()).isEqualTo(LineStatus.PRICED);
    assertThat(held.amount()).isEqualTo(eur("76.00"));
  }

  @Test
  void whatIsNotChargedStaysSoIfNoPriceMayBeSet() {
    FixedRule locked = rule("rate-groups", "locked", allow(Mode.LOCKED));
    PricedLine priced =
        price(
            labour("2", "h").billing(Billing.WARRANTY).override(set("25.00", "x")).build(),
            GROUP,
            locked);
    assertThat(priced.status()).isEqualTo(LineStatus.WARRANTY);
    assertThat(key(priced)).isEqualTo(CoreMessage.OVERRIDE_REFUSED);
  }

  @Test
  void aLockedLineWithoutAPriceSaysBoth() {
    PricedLine priced =
        price(
            labour("2", "h").override(set("25.00", "x")).build(),
            rule("client", "locked", allow(Mode.LOCKED)));
    assertThat(priced.status()).isEqualTo(LineStatus.UNPRICED);
    assertThat(priced.amount()).isNull();
    assertThat(key(priced)).isEqualTo(CoreMessage.BOTH);
  }

  @Test
  void inAQuoteTheLeastOfAnItemIsTheSumOfItsComponents() {
    Permission part = allow(new DownToPart(Percentage.of("90")));
    QuoteValuation enough = quote(part, QuotePath.of("01", "A"), "90.00");
    assertThat(enough.problems()).isEmpty();
    QuoteValuation low = quote(part, QuotePath.of("01", "A"), "89.99");
    assertThat(low.items().get(0).status()).isEqualTo(LineStatus.OVERRIDDEN);
    assertThat(low.problems())
        .extracting(each -> each.message().key())
        .containsExactly(CoreMessage.OVERRIDE_TOO_LOW);
    assertThat(low.gross()).contains(eur("89.99"));
  }

  @Test
  void inAQuoteALockHoldsForComponentsItemsAndChapters() {
    for (QuotePath path :
        List.of(QuotePath.of("01"), QuotePath.of("01", "A"), QuotePath.of("01", "A", "1"))) {
      QuoteValuation locked = quote(allow(Mode.LOCKED), path, "30.00");
      assertThat(locked.gross()).contains(eur("100.00"));
      assertThat(locked.problems()).hasSize(1);
      assertThat(quote(allow(Mode.FREE), path, "30.00").problems()).isEmpty();
    }
  }

  /** The same said in cents: 2 h at 40.00, one price an hour set by hand. */
  @Test
  void allRulesThatAskForTheLeastAreNamedEachWithItsPart() {
    QuoteRules rules =
        new QuoteRules()
            .unitPrice(always(), "50.00")
            .rule(is(Kind.MATERIAL), new Limit(new Limit.Floor(eur("20.00"), null), true))
            .rule(is(Kind.LABOUR), new Limit(new Limit.Floor(eur("30.00"), null), false));
    Component labour =
        Component.of("3", Subject.of(Kind.LABOUR), Quantity.of("1", "ud"), eur("10.00"));
    QuoteValuation low = quote(rules, QuotePath.of("01"), "69.99", labour);

    assertThat(low.problems()).hasSize(1);
    assertThat(low.problems().get(0).isBelowLimit()).isTrue();
    assertThat(low.problems().get(0).message())
        .hasToString(
            "The price set by marta makes 69.99 EUR, less than the 70.00 EUR that several rules ask"
                + " for together: 40.00 EUR for 2 parts by \"rule 2\" (rules.drl:2)"
                + " (\"at least 20.00 EUR, binding for all layers\"), 30.00 EUR for 1 part by"
                + " \"rule 3\" (rules.drl:3) (\"at least 30.00 EUR\"). Raise it, or lift it.");
    assertThat(quote(rules, QuotePath.of("01"), "70.00", labour).problems()).isEmpty();
    QuoteValuation tenths = quote(rules, QuotePath.of("01"), "69.9", labour);
    assertThat(tenths.problems().get(0).message().toString()).contains("makes 69.90 EUR,");
  }

  @Property
  void aPartOfThePriceIsWhatItSays(
      @ForAll @IntRange(max = 5000) int cents, @ForAll @IntRange(max = 100) int percent) {
    PricedLine priced =
        overridden(
            BigDecimal.valueOf(cents, 2).toPlainString(),
            "x",
            allow(new DownToPart(Percentage.of(String.valueOf(percent)))));
    assertThat(priced.problem() != null).isEqualTo(cents * 100 < 4000 * percent);
    assertThat(priced.status()).isEqualTo(LineStatus.OVERRIDDEN);
  }

  private static QuoteValuation quote(Proposal permission, QuotePath path, String set) {
    return quote(
        new QuoteRules().unitPrice(always(), "50.00").rule(always(), permission), path, set);
  }

  private static QuoteValuation quote(
      QuoteRules rules, QuotePath path, String set, Component... more) {
    List<Component> components = new ArrayList<>(List.of(component("1"), component("2")));
    components.addAll(List.of(more));
    Quote quote =
        Quote.of(
                "P-1",
                LocalDate.of(2026, 3, 2),
                "C-014",
                Chapter.of(
                    "01",
                    "Clima",
                    Item.of(
                        "A", "A", Quantity.of("1", "ud"), components.toArray(Component[]::new))))
            .overriddenAt(path, set(set, "agreed"));
    return new QuoteValuer(
            rules.tariff(), ClientRegister.of(Client.of("C-014", "Hotel Miramar", "A")))
        .value(quote);
  }

  private static Component component(String code) {
    return Component.of(
        code, Subject.of(Kind.MATERIAL), Quantity.of("1", "ud"), Money.of("10", "EUR"));
  }

  private static PricedLine overridden(
      @Nullable String price, String reason, Permission permission) {
    return price(
        labour("2", "h").override(price == null ? null : set(price, reason)).build(),
        GROUP,
        rule("client", "permission", permission));
  }

  private static Permission allow(Permission.Term term) {
    return new Permission(term, null);
  }

  private static PriceOverride set(String price, String reason) {
    return new PriceOverride(eur(price), reason, "marta", null);
  }

  private static @Nullable MessageKey key(PricedLine line) {
    return line.problem() == null ? null : line.problem().key();
  }
}
