package com.tarifario.core.pricing;

import static com.tarifario.core.pricing.QuoteRules.is;
import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientRegister;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.quote.Chapter;
import com.tarifario.core.quote.Component;
import com.tarifario.core.quote.Discount;
import com.tarifario.core.quote.Item;
import com.tarifario.core.quote.Option;
import com.tarifario.core.quote.Options;
import com.tarifario.core.quote.Quote;
import com.tarifario.core.quote.QuotePath;
import com.tarifario.core.tariff.Base;
import com.tarifario.core.tariff.Charge;
import com.tarifario.core.tariff.Formula;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.QuoteValuation;
import com.tarifario.core.valuation.Subtotal;
import com.tarifario.core.valuation.ValuedChapter;
import com.tarifario.core.valuation.ValuedComponent;
import com.tarifario.core.valuation.ValuedItem;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.core.work.Subject;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What holds for every quote. */
class QuoteValuerLawsTest {

  private static final BigDecimal MARGIN = new BigDecimal("0.30");
  private static final BigDecimal MARKUP = new BigDecimal("1.175");

  /** Which items of the quotes with overrides are outside the total. */
  private static final Set<String> OUTSIDE = Set.of("4");

  private static final Discount DISCOUNT =
      new Discount(Percentage.of("7.3"), "loyal", "M. Ruiz", null);

  private final QuoteValuer valuer =
      new QuoteValuer(
          new QuoteRules()
              .rule(is(Kind.LABOUR), new Base(new Formula.MarginOnSale(Percentage.of("30")), false))
              .markup(Kind.MATERIAL, "17.5")
              .rule(
                  is(Kind.LABOUR),
                  new Charge(
                      "Journey",
                      Money.of("35.00", "EUR"),
                      Charge.Scope.DOCUMENT,
                      Charge.Pick.SAME,
                      Kind.TRAVEL))
              .tax(QuoteRules.always(), "21")
              .tariff(Rounding.CENTS),
          ClientRegister.of(Client.of("C", "Client", null)));

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void theTotalIsTheSumOfItsPartsWhateverIsOverridden(@ForAll("quotes") Quote quote) {
    QuoteValuation valuation = valuer.value(quote);

    Money charges = sum(valuation.charges(), PricedLine::amount);
    Money net = valuation.net().orElseThrow();
    assertThat(net).isEqualTo(sum(valuation.items(), ValuedItem::amount).plus(charges));
    assertThat(net).isEqualTo(sum(valuation.chapters(), ValuedChapter::amount).plus(charges));
    assertThat(net).isEqualTo(sum(valuation.byKind().values(), Subtotal::net));
    for (ValuedChapter chapter : valuation.chapters()) {
      assertThat(chapter.amount()).isEqualTo(sum(chapter.items(), ValuedItem::amount));
    }
    for (ValuedItem item : valuation.items()) {
      assertThat(item.amount()).isEqualTo(sum(item.components(), ValuedComponent::amount));
      assertThat(item.cost()).isEqualTo(sum(item.components(), ValuedComponent::cost));
      assertThat(item.amount().amount().scale()).isEqualTo(2);
    }
    assertThat(valuation.cost()).contains(sum(valuation.byKind().values(), Subtotal::cost));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void anItemsUnitPriceIsTheFractionThatItsComponentsSumTo(@ForAll("plainQuotes") Quote quote) {
    for (ValuedItem item : valuer.value(quote).items()) {
      BigDecimal expected = referenceUnitPrice(item.source());
      assertThat(item.unitPrice().amount()).isEqualByComparingTo(expected);
      assertThat(item.amount().amount())
          .isEqualByComparingTo(
              expected
                  .multiply(item.source().quantity().value())
                  .setScale(2, RoundingMode.HALF_UP));
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void overridingAndLiftingGivesWhatWasThereBefore(
      @ForAll("quotes") Quote quote, @ForAll("prices") BigDecimal price) {
    QuoteValuation before = valuer.value(quote);
    PriceOverride override = override(price);
    for (QuotePath path : pathsWithoutOverride(quote)) {
      Quote overridden = quote.overriddenAt(path, override);
      Quote lifted = overridden.withOverrideLiftedAt(path);

      assertThat(lifted).isEqualTo(quote);
      assertThat(valuer.value(lifted)).isEqualTo(before);
      assertThat(valuer.value(overridden).isComplete()).isTrue();
    }
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void whatIsOutsideTheTotalChangesNothingInsideAndCostsWhatItCostsOnceTaken(
      @ForAll("quotes") Quote quote) {
    QuoteValuation valuation = valuer.value(quote);

    assertThat(valuation.options()).hasSameSizeAs(quote.options());
    for (int index = 0; index < quote.options().size(); index++) {
      QuotePath path = quote.options().get(index);
      ValuedItem option = valuation.options().get(index);
      assertThat(option.id()).hasToString("Q/" + path);
      Quote without = without(quote, path);
      if (without != null) {
        assertThat(valuer.value(without).net()).isEqualTo(valuation.net());
      }
      if (quote.chapter(path.chapter()).override() == null) {
        ValuedItem taken =
            valuer.value(Options.taken(quote, path)).items().stream()
                .filter(each -> each.id().equals(option.id()))
                .findFirst()
                .orElseThrow();
        assertThat(option.amount()).isEqualTo(taken.amount());
      }
    }
  }

  /** The quote without the item; null if nothing would be left of its chapter. */
  private static @Nullable Quote without(Quote quote, QuotePath path) {
    List<Item> left =
        quote.chapter(path.chapter()).items().stream()
            .filter(each -> !each.code().equals(path.item()))
            .toList();
    return left.isEmpty() ? null : quote.withChapter(path.chapter(), each -> each.withItems(left));
  }

  /** Exact fractions of integers: no rounding until the end. */
  private static BigDecimal referenceUnitPrice(Item item) {
    BigInteger numerator = BigInteger.ZERO;
    BigInteger denominator = BigInteger.ONE;
    for (Component component : item.components()) {
      BigDecimal cost = component.unitCost().amount().multiply(component.perUnit().value());
      boolean labour = component.subject().kind() == Kind.LABOUR;
      BigDecimal top = labour ? cost : cost.multiply(MARKUP);
      BigDecimal bottom = labour ? BigDecimal.ONE.subtract(MARGIN) : BigDecimal.ONE;
      BigInteger partTop = top.movePointRight(12).toBigIntegerExact();
      BigInteger partBottom = bottom.movePointRight(12).toBigIntegerExact();
      numerator = numerator.multiply(partBottom).add(partTop.multiply(denominator));
      denominator = denominator.multiply(partBottom);
    }
    BigInteger cents = BigInteger.valueOf(100);
    BigInteger[] halves =
        numerator
            .multiply(cents)
            .multiply(BigInteger.TWO)
            .add(denominator)
            .divideAndRemainder(denominator.multiply(BigInteger.TWO));
    return new BigDecimal(halves[0], 2);
  }

  @Provide
  Arbitrary<BigDecimal> prices() {
    return Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("5000")).ofScale(3);
  }

  @Provide
  Arbitrary<Quote> plainQuotes() {
    return quotes(0);
  }

  @Provide
  Arbitrary<Quote> quotes() {
    return quotes(0.3);
  }

  private Arbitrary<Quote> quotes(double overridden) {
    return chapter(overridden)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(
            chapters ->
                Quote.of(
                    "Q",
                    LocalDate.of(2026, 3, 2),
                    "C",
                    numbered(
                            chapters,
                            (chapter, code) ->
                                new Chapter(
                                    code,
                                    chapter.title(),
                                    chapter.items(),
                                    chapter.override(),
                                    chapter.discount()))
                        .toArray(Chapter[]::new)));
  }

  private Arbitrary<Chapter> chapter(double overridden) {
    return Combinators.combine(
            item(overridden).list().ofMinSize(1).ofMaxSize(4), overrides(overridden))
        .as(
            (items, override) ->
                new Chapter(
                    "0",
                    "title",
                    numbered(
                        items,
                        (item, code) ->
                            new Item(
                                code,
                                "item",
                                item.quantity(),
                                item.components(),
                                null,
                                overridden > 0 && OUTSIDE.contains(code) ? Option.EXTRA : null,
                                item.override())),
                    override.isEmpty() ? null : override.get(0),
                    overridden > 0 && override.isEmpty() && items.size() > 1 ? DISCOUNT : null));
  }

  private Arbitrary<Item> item(double overridden) {
    Arbitrary<BigDecimal> quantities =
        Arbitraries.bigDecimals()
            .between(new BigDecimal("0.01"), new BigDecimal("1000"))
            .ofScale(2);
    return Combinators.combine(
            component(overridden).list().ofMinSize(1).ofMaxSize(4),
            quantities,
            overrides(overridden))
        .as(
            (components, quantity, override) ->
                new Item(
                    "0",
                    "item",
                    Quantity.of(quantity.toPlainString(), "ud"),
                    numbered(
                        components,
                        (component, code) ->
                            new Component(
                                code,
                                component.subject(),
                                component.perUnit(),
                                component.unitCost(),
                                null,
                                component.attributes(),
                                component.override())),
                    null,
                    null,
                    override.isEmpty() ? null : override.get(0)));
  }

  private Arbitrary<Component> component(double overridden) {
    Arbitrary<BigDecimal> yields =
        Arbitraries.bigDecimals().between(new BigDecimal("0.001"), new BigDecimal("50")).ofScale(3);
    Arbitrary<BigDecimal> costs =
        Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("900")).ofScale(4);
    return Combinators.combine(
            Arbitraries.of(Kind.LABOUR, Kind.MATERIAL), yields, costs, overrides(overridden))
        .as(
            (kind, perUnit, cost, override) ->
                new Component(
                    "0",
                    Subject.of(kind),
                    Quantity.of(perUnit.toPlainString(), kind == Kind.LABOUR ? "h" : "ud"),
                    Money.of(cost, QuoteRules.EUR),
                    null,
                    Map.of(),
                    override.isEmpty() ? null : override.get(0)));
  }

  private Arbitrary<List<PriceOverride>> overrides(double share) {
    return Arbitraries.integers()
        .between(0, 9)
        .flatMap(
            dice ->
                prices().map(price -> dice < share * 10 ? List.of(override(price)) : List.of()));
  }

  private static List<QuotePath> pathsWithoutOverride(Quote quote) {
    List<QuotePath> paths = new ArrayList<>();
    for (Chapter chapter : quote.chapters()) {
      boolean free = chapter.override() == null && chapter.discount() == null;
      if (free && !chapter.included().isEmpty()) {
        paths.add(QuotePath.of(chapter.code()));
      }
      for (Item item : chapter.items()) {
        if (item.override() == null) {
          paths.add(QuotePath.of(chapter.code(), item.code()));
        }
        for (Component component : item.components()) {
          if (component.override() == null) {
            paths.add(QuotePath.of(chapter.code(), item.code(), component.code()));
          }
        }
      }
    }
    return paths;
  }

  private static <T> List<T> numbered(List<T> parts, BiFunction<T, String, T> withCode) {
    List<T> numbered = new ArrayList<>();
    for (T part : parts) {
      numbered.add(withCode.apply(part, String.valueOf(numbered.size() + 1)));
    }
    return numbered;
  }

  private static <T> Money sum(Iterable<T> parts, Function<T, Money> amount) {
    Money sum = Money.zero(QuoteRules.EUR);
    for (T part : parts) {
      sum = sum.plus(amount.apply(part));
    }
    return sum;
  }

  private static PriceOverride override(BigDecimal price) {
    return new PriceOverride(Money.of(price, QuoteRules.EUR), "reason", "author", null);
  }
}
