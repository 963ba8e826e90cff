package com.tarifario.rules.drl;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.expression.Expression;
import com.tarifario.core.expression.Expression.Extreme;
import com.tarifario.core.expression.Expression.FieldValue;
import com.tarifario.core.expression.Expression.Literal;
import com.tarifario.core.expression.Expression.Negation;
import com.tarifario.core.expression.Expression.Operation;
import com.tarifario.core.expression.Expression.Round;
import com.tarifario.core.expression.Operator;
import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.Stage;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.money.DiscountChain;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.tariff.Adjustment;
import com.tarifario.core.tariff.Adjustment.Basis;
import com.tarifario.core.tariff.Adjustment.Coefficient;
import com.tarifario.core.tariff.Adjustment.PerLine;
import com.tarifario.core.tariff.Adjustment.PerUnit;
import com.tarifario.core.tariff.Adjustment.Percent;
import com.tarifario.core.tariff.Base;
import com.tarifario.core.tariff.Calculation;
import com.tarifario.core.tariff.Charge;
import com.tarifario.core.tariff.Charge.Computed;
import com.tarifario.core.tariff.Charge.Pick;
import com.tarifario.core.tariff.Charge.Scope;
import com.tarifario.core.tariff.Charge.Worth;
import com.tarifario.core.tariff.Consume;
import com.tarifario.core.tariff.Cost;
import com.tarifario.core.tariff.Cover;
import com.tarifario.core.tariff.Formula;
import com.tarifario.core.tariff.Indexation;
import com.tarifario.core.tariff.Indexation.DateField;
import com.tarifario.core.tariff.Indexation.Day;
import com.tarifario.core.tariff.Limit;
import com.tarifario.core.tariff.Limit.Ceiling;
import com.tarifario.core.tariff.Limit.Floor;
import com.tarifario.core.tariff.Limit.MarginFloor;
import com.tarifario.core.tariff.Permission;
import com.tarifario.core.tariff.PriceEnding;
import com.tarifario.core.tariff.PriceEnding.Direction;
import com.tarifario.core.tariff.Proposal;
import com.tarifario.core.tariff.QuantityRule.Included;
import com.tarifario.core.tariff.QuantityRule.Increment;
import com.tarifario.core.tariff.QuantityRule.Maximum;
import com.tarifario.core.tariff.QuantityRule.Minimum;
import com.tarifario.core.tariff.QuantityRule.TopUp;
import com.tarifario.core.tariff.Scale;
import com.tarifario.core.tariff.Scale.Tier;
import com.tarifario.core.tariff.Tax;
import com.tarifario.core.tariff.Taxation.Order;
import com.tarifario.core.tariff.TotalCharge;
import com.tarifario.core.tariff.TotalCharge.Part;
import com.tarifario.core.tariff.Waiver;
import com.tarifario.core.work.Kind;
import com.tarifario.rules.RuleTexts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each verb proposes, with each of its options. */
class VerbTest {

  private static final Expression UNIT_COST =
      new FieldValue(StandardField.UNIT_COST.field(), StandardField.UNIT_COST.index());

  private static final Tier HALF_HOUR =
      Tier.upTo(Quantity.of("30", "min"), eur("1.30"), Unit.MINUTE);
  private static final Tier REST = Tier.beyond(eur("60"), Unit.HOUR);

  private static final Map<String, Proposal> PROPOSALS =
      Map.ofEntries(
          Map.entry("markup(\"35 %\")", new Base(new Formula.Markup(percent("35")), false)),
          Map.entry("markup(\"12,5%\")", new Base(new Formula.Markup(percent("12.5")), false)),
          Map.entry("markup(\"-100 %\")", new Base(new Formula.Markup(percent("-100")), false)),
          Map.entry("markup(\"35\u00A0%\")", new Base(new Formula.Markup(percent("35")), false)),
          Map.entry("markup(\"35 %\", closed)", new Base(new Formula.Markup(percent("35")), true)),
          Map.entry(
              "marginOnSale(\"25 %\", closed)",
              new Base(new Formula.MarginOnSale(percent("25")), true)),
          Map.entry(
              "marginOnSale(\"-5 %\")", new Base(new Formula.MarginOnSale(percent("-5")), false)),
          Map.entry("unitPrice(\"48.00 EUR/h\")", unitPrice("48.00", Unit.HOUR, false)),
          Map.entry("unitPrice(\"48,00 EUR / h\")", unitPrice("48.00", Unit.HOUR, false)),
          Map.entry("unitPrice(\"48 €/h\")", unitPrice("48", Unit.HOUR, false)),
          Map.entry("unitPrice(\"0.00 €\")", unitPrice("0.00", null, false)),
          Map.entry("unitPrice('12.50 EUR', closed)", unitPrice("12.50", null, true)),
          Map.entry("unitPrice(unitCost)", calculated(UNIT_COST, null, false)),
          Map.entry("unitPrice((unitCost), closed)", calculated(UNIT_COST, null, true)),
          Map.entry(
              "unitPrice(unitCost * 1.12, per(\"h\"))",
              calculated(
                  new Operation(Operator.TIMES, UNIT_COST, number("1.12")), Unit.HOUR, false)),
          Map.entry(
              "unitPrice(max(-unitCost, 2) - round(1 / 3, 4))",
              calculated(
                  new Operation(
                      Operator.MINUS,
                      new Extreme(true, List.of(new Negation(UNIT_COST), number("2"))),
                      new Round(new Operation(Operator.DIVIDED_BY, number("1"), number("3")), 4)),
                  null,
                  false)),
          Map.entry("cost(\"22.50 EUR/h\")", cost("22.50", Unit.HOUR, false)),
          Map.entry(
              "cost(2 * 3, per(\"h\"))",
              new Cost(
                  new Formula.Calculated(
                      new Calculation(
                          new Operation(Operator.TIMES, number("2"), number("3")), Unit.HOUR)),
                  false)),
          Map.entry("cost('7,10 €', always)", cost("7.10", null, true)),
          Map.entry("purchase(\"50 + 10 + 3 %\")", purchase(false, "50", "10", "3")),
          Map.entry("purchase(\"50 % + 12,5%\")", purchase(false, "50", "12.5")),
          Map.entry("purchase(\"40 %\", always)", purchase(true, "40")),
          Map.entry(
              "listDiscount(\"10+5 %\")",
              new Base(new Formula.ListDiscount(chain("10", "5")), false)),
          Map.entry("listPrice()", list("0", false)),
          Map.entry("listPrice(closed)", list("0", true)),
          Map.entry("listDiscount(\"10 %\")", list("10", false)),
          Map.entry("listDiscount(\"100 %\", closed)", list("100", true)),
          Map.entry("below(\"-5 %\")", new Base(new Formula.Inherited(percent("-5")), false)),
          Map.entry("below(\"+5 %\", closed)", new Base(new Formula.Inherited(percent("5")), true)),
          Map.entry(
              "graduated(upTo(\"30 min\", \"1.30 EUR/min\"), beyond(\"60 EUR/h\"))",
              scale(Scale.Type.GRADUATED, Scope.LINE, false, HALF_HOUR, REST)),
          Map.entry(
              "graduated(under(\"30 min\", \"1.30 EUR/min\"), perDay)",
              scale(
                  Scale.Type.GRADUATED,
                  Scope.DAY,
                  false,
                  Tier.under(Quantity.of("30", "min"), eur("1.30"), Unit.MINUTE))),
          Map.entry(
              "graduated(upTo(\"30 min\", \"1.30 EUR/min\"), perLine)",
              scale(Scale.Type.GRADUATED, Scope.LINE, false, HALF_HOUR)),
          Map.entry(
              "graduated(upTo(\"30 min\", \"1.30 EUR/min\"), perDocument)",
              scale(Scale.Type.GRADUATED, Scope.DOCUMENT, false, HALF_HOUR)),
          Map.entry(
              "volume(upTo(\"30 min\", \"1.30 EUR/min\"), beyond(\"60 EUR/h\"), perLine)",
              scale(Scale.Type.VOLUME, Scope.LINE, false, HALF_HOUR, REST)),
          Map.entry(
              "volume(upTo(\"30 min\", \"1.30 EUR/min\"), closed, perVisit)",
              scale(Scale.Type.VOLUME, Scope.VISIT, true, HALF_HOUR)),
          Map.entry(
              "volume(upTo(\"30 min\", \"1.30 EUR/min\"), perDocument)",
              scale(Scale.Type.VOLUME, Scope.DOCUMENT, false, HALF_HOUR)),
          Map.entry(
              "graduated(perVisit, upTo(\"30 min\", \"1.30 EUR/min\"), closed)",
              scale(Scale.Type.GRADUATED, Scope.VISIT, true, HALF_HOUR)),
          Map.entry(
              "volume(under(\"0,5 h\", \"2 €/min\"), upTo(\"30 min\", \"1,30 EUR/min\"), perDay)",
              scale(
                  Scale.Type.VOLUME,
                  Scope.DAY,
                  false,
                  Tier.under(Quantity.of("0.5", "h"), eur("2"), Unit.MINUTE),
                  HALF_HOUR)),
          Map.entry("surcharge(\"25 %\")", percent("25", Basis.BASE, null, false)),
          Map.entry("surcharge(\"25 %\", onBase)", percent("25", Basis.BASE, null, false)),
          Map.entry("discount(\"10 %\", onRunning)", percent("-10", Basis.RUNNING, null, false)),
          Map.entry("discount(\"10 %\", onBase)", percent("-10", Basis.BASE, null, false)),
          Map.entry("surcharge(\"25 %\", group(\"n\"))", percent("25", Basis.BASE, "n", false)),
          Map.entry(
              "surcharge(\"5 %\", additive, group('n'), onRunning)",
              percent("5", Basis.RUNNING, "n", true)),
          Map.entry("surcharge(\"5 EUR/h\")", perUnit("5", Unit.HOUR)),
          Map.entry("surcharge(\"5 EUR/h\", perUnit)", perUnit("5", Unit.HOUR)),
          Map.entry("surcharge(\"5 EUR\", perUnit)", perUnit("5", null)),
          Map.entry("discount(\"5 EUR\", perUnit)", perUnit("-5", null)),
          Map.entry("surcharge(\"20 EUR\", perLine)", new Adjustment(perLine("20"), null, false)),
          Map.entry(
              "discount(\"20 EUR\", perLine, group(\"x\"), additive)",
              new Adjustment(perLine("-20"), "x", true)),
          Map.entry(
              "indexed(\"IPC\", from(\"2023-12-01\"), on(\"01-15\"))",
              indexed(new Day(LocalDate.of(2023, 12, 1)), MonthDay.of(1, 15), false)),
          Map.entry(
              "indexed(\"IPC\", on(anniversary), from(agreementFrom), closed)",
              indexed(new DateField("agreementFrom"), null, true)),
          Map.entry("cover(\"Cuota mensual\")", new Cover("Cuota mensual")),
          Map.entry("consume(\"bono\", 2, per(\"h\"))", consume("2", Unit.HOUR)),
          Map.entry("consume('bono', 0.5)", consume("0.5", null)),
          Map.entry("waive(\"nocturnidad\")", new Waiver("nocturnidad", Stage.LINE)),
          Map.entry("minimum(\"1 h\")", new Minimum(Quantity.of("1", "h"), TopUp.LAST)),
          Map.entry("minimum(\"1 h\", onLast)", new Minimum(Quantity.of("1", "h"), TopUp.LAST)),
          Map.entry("minimum(\"2 ud\", onFirst)", new Minimum(Quantity.of("2", "ud"), TopUp.FIRST)),
          Map.entry(
              "increment(\"5 min\", onLast)", new Increment(Quantity.of("5", "min"), TopUp.LAST)),
          Map.entry("increment(\"15 min\")", new Increment(Quantity.of("15", "min"), TopUp.LAST)),
          Map.entry(
              "increment(\"0,5 m²\", onFirst)",
              new Increment(Quantity.of("0.5", "m2"), TopUp.FIRST)),
          Map.entry(
              "minimum(\"1 h\", perLine)",
              new Minimum(Quantity.of("1", "h"), TopUp.LAST, Scope.LINE)),
          Map.entry(
              "minimum(\"1 h\", perVisit)",
              new Minimum(Quantity.of("1", "h"), TopUp.LAST, Scope.VISIT)),
          Map.entry(
              "minimum(\"1 h\", perDay)",
              new Minimum(Quantity.of("1", "h"), TopUp.LAST, Scope.DAY)),
          Map.entry(
              "minimum(\"1 h\", perDocument)",
              new Minimum(Quantity.of("1", "h"), TopUp.LAST, Scope.DOCUMENT)),
          Map.entry(
              "increment(\"1 h\", perLine)",
              new Increment(Quantity.of("1", "h"), TopUp.LAST, Scope.LINE)),
          Map.entry(
              "increment(\"1 h\", perVisit)",
              new Increment(Quantity.of("1", "h"), TopUp.LAST, Scope.VISIT)),
          Map.entry(
              "increment(\"1 h\", perDay)",
              new Increment(Quantity.of("1", "h"), TopUp.LAST, Scope.DAY)),
          Map.entry(
              "increment(\"1 h\", perDocument)",
              new Increment(Quantity.of("1", "h"), TopUp.LAST, Scope.DOCUMENT)),
          Map.entry("included(\"1 h\", perLine)", new Included(Quantity.of("1", "h"), Scope.LINE)),
          Map.entry(
              "included(\"1 h\", perVisit)", new Included(Quantity.of("1", "h"), Scope.VISIT)),
          Map.entry("included(\"1 h\", perDay)", new Included(Quantity.of("1", "h"), Scope.DAY)),
          Map.entry(
              "included(\"1 h\", perDocument)",
              new Included(Quantity.of("1", "h"), Scope.DOCUMENT)),
          Map.entry("maximum(\"1 h\", perLine)", new Maximum(Quantity.of("1", "h"), Scope.LINE)),
          Map.entry("maximum(\"1 h\", perVisit)", new Maximum(Quantity.of("1", "h"), Scope.VISIT)),
          Map.entry("maximum(\"1 h\", perDay)", new Maximum(Quantity.of("1", "h"), Scope.DAY)),
          Map.entry(
              "maximum(\"1 h\", perDocument)", new Maximum(Quantity.of("1", "h"), Scope.DOCUMENT)),
          Map.entry("charge(\"D\", \"115 EUR\", perVisit)", charge(Scope.VISIT, Pick.SAME)),
          Map.entry("charge(\"D\", \"115 EUR\", perLine, same)", charge(Scope.LINE, Pick.SAME)),
          Map.entry("charge(\"D\", \"115 EUR\", perDay, maximum)", charge(Scope.DAY, Pick.MAXIMUM)),
          Map.entry("charge(\"D\", \"115 EUR\", perDay, minimum)", charge(Scope.DAY, Pick.MINIMUM)),
          Map.entry(
              "charge(\"D\", distance * 2, perVisit)",
              new Charge(
                  "D", new Computed(twiceTheDistance()), Scope.VISIT, Pick.SAME, Kind.TRAVEL)),
          Map.entry(
              "charge(\"D\", \"30 min\", perVisit)",
              new Charge(
                  "D", new Worth(Quantity.of("30", "min")), Scope.VISIT, Pick.SAME, Kind.TRAVEL)),
          Map.entry(
              "charge(\"D\", first, \"115 EUR\", perDocument)", charge(Scope.DOCUMENT, Pick.FIRST)),
          Map.entry("charge(\"D\", \"115 EUR\", perVisit, kind(EXPENSE))", charge(Kind.EXPENSE)),
          Map.entry("charge(\"D\", \"115 EUR\", perVisit, kind(Kind.LABOUR))", charge(Kind.LABOUR)),
          Map.entry(
              "charge(\"D\", \"115 EUR\", perVisit, kind(\"MATERIAL\"))", charge(Kind.MATERIAL)),
          Map.entry(
              "charge(\"D\", \"3 %\", perDocument, kind(MATERIAL))",
              new TotalCharge(
                  "D", new Part(percent("3"), Basis.BASE), Scope.DOCUMENT, Kind.MATERIAL)),
          Map.entry(
              "charge(\"D\", \"-5 %\", perLine, onBase)",
              new TotalCharge("D", new Part(percent("-5"), Basis.BASE), Scope.LINE, Kind.EXPENSE)),
          Map.entry(
              "charge(\"D\", \"6 %\", perDay, onRunning)",
              new TotalCharge("D", new Part(percent("6"), Basis.RUNNING), Scope.DAY, Kind.EXPENSE)),
          Map.entry("minimumCharge(\"D\", \"60 EUR\", perLine)", atLeast(Scope.LINE)),
          Map.entry("minimumCharge(\"D\", \"60 EUR\", perVisit)", atLeast(Scope.VISIT)),
          Map.entry("minimumCharge(\"D\", \"60 EUR\", perDay)", atLeast(Scope.DAY)),
          Map.entry(
              "minimumCharge(\"D\", \"60 EUR\", perDocument, kind(EXPENSE))",
              atLeast(Scope.DOCUMENT)),
          Map.entry("maximumCharge(\"D\", \"60 EUR\", perLine)", atMost(Scope.LINE)),
          Map.entry("maximumCharge(\"D\", \"60 EUR\", perVisit)", atMost(Scope.VISIT)),
          Map.entry("maximumCharge(\"D\", \"60 EUR\", perDay)", atMost(Scope.DAY)),
          Map.entry(
              "maximumCharge(\"D\", \"60 EUR\", perDocument, kind(EXPENSE))",
              atMost(Scope.DOCUMENT)),
          Map.entry(
              "surcharge(unitCost, perUnit)",
              new Adjustment(new PerUnit(new Calculation(UNIT_COST, null), false), null, false)),
          Map.entry(
              "discount(unitCost, per(\"100 ud\"))",
              new Adjustment(
                  new PerUnit(new Calculation(UNIT_COST, Unit.of("100 ud")), true), null, false)),
          Map.entry(
              "surcharge(unitCost, per(\"h\"), group(\"x\"))",
              new Adjustment(
                  new PerUnit(new Calculation(UNIT_COST, Unit.HOUR), false), "x", false)),
          Map.entry(
              "discount(unitCost, perLine)",
              new Adjustment(new PerLine(new Calculation(UNIT_COST, null), true), null, false)),
          Map.entry("coefficient(\"1.15\")", coefficient(number("1.15"), Basis.RUNNING)),
          Map.entry("coefficient(1.15, onRunning)", coefficient(number("1.15"), Basis.RUNNING)),
          Map.entry("coefficient(\"1,15\", onBase)", coefficient(number("1.15"), Basis.BASE)),
          Map.entry("coefficient(unitCost)", coefficient(UNIT_COST, Basis.RUNNING)),
          Map.entry(
              "coefficient(unitCost, group(\"x\"), additive)",
              new Adjustment(new Coefficient(UNIT_COST, Basis.RUNNING), "x", true)),
          Map.entry(
              "unitPrice(\"12.00 EUR/100 ud\")", unitPrice("12.00", Unit.of("100 ud"), false)),
          Map.entry("roundTo(\"0.05 EUR\")", ending("0.05", "0", Direction.NEAREST)),
          Map.entry("roundTo(\"0.05 EUR\", nearest)", ending("0.05", "0", Direction.NEAREST)),
          Map.entry("roundTo(\"1 EUR\", up)", ending("1", "0", Direction.UP)),
          Map.entry("roundTo(\"1 EUR\", down)", ending("1", "0", Direction.DOWN)),
          Map.entry("ending(\"0.95 EUR\")", ending("1", "0.95", Direction.NEAREST)),
          Map.entry("ending(\"0.95 EUR\", nearest)", ending("1", "0.95", Direction.NEAREST)),
          Map.entry("ending(\"0.95 EUR\", down)", ending("1", "0.95", Direction.DOWN)),
          Map.entry(
              "ending(\"9.90 EUR\", every(\"10 EUR\"), up)", ending("10", "9.90", Direction.UP)),
          Map.entry(
              "floor(unitCost, per(\"h\"), binding)",
              new Limit(new Floor(new Calculation(UNIT_COST, Unit.HOUR)), true)),
          Map.entry(
              "ceiling(unitCost, per(\"h\"))",
              new Limit(new Ceiling(new Calculation(UNIT_COST, Unit.HOUR)), false)),
          Map.entry("floor(\"20 EUR/h\")", new Limit(new Floor(eur("20"), Unit.HOUR), false)),
          Map.entry("floor(\"20 EUR\", binding)", new Limit(new Floor(eur("20"), null), true)),
          Map.entry("ceiling(\"90 €\")", new Limit(new Ceiling(eur("90"), null), false)),
          Map.entry(
              "ceiling(\"90 EUR/min\", binding)",
              new Limit(new Ceiling(eur("90"), Unit.MINUTE), true)),
          Map.entry("override(free)", new Permission(Permission.Mode.FREE, null)),
          Map.entry("override(reason)", new Permission(Permission.Mode.REASON, null)),
          Map.entry(
              "override(locked, of(\"client\"))", new Permission(Permission.Mode.LOCKED, "client")),
          Map.entry(
              "override(downTo(\"90 %\"))",
              new Permission(new Permission.DownToPart(percent("90")), null)),
          Map.entry(
              "override(downTo(\"20.00 EUR/h\"))",
              new Permission(new Permission.DownToPrice(eur("20.00"), Unit.HOUR), null)),
          Map.entry("floorMargin(\"10 %\")", new Limit(new MarginFloor(percent("10")), false)),
          Map.entry(
              "floorMargin(\"10 %\", binding)", new Limit(new MarginFloor(percent("10")), true)),
          Map.entry("tax(\"21 %\")", new Tax(percent("21"))),
          Map.entry("tax(\"21 %\", grossFirst)", new Tax(percent("21"), Order.GROSS_FIRST)),
          Map.entry("tax(\"21 %\", netFirst)", new Tax(percent("21"), Order.NET_FIRST)),
          Map.entry("tax(\"0 %\")", new Tax(percent("0"))));

  static Stream<Arguments> proposals() {
    return PROPOSALS.entrySet().stream().map(each -> Arguments.of(each.getKey(), each.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("proposals")
  void proposes(String verb, Proposal proposal) {
    assertThat(RuleTexts.read("rule \"r\" when Line() then " + verb + "; end").get(0).proposals())
        .containsExactly(proposal);
  }

  /** All bases, and all adjustments of no group, with the option to be compared. */
  static Stream<Arguments> compared() {
    return PROPOSALS.entrySet().stream()
        .flatMap(
            each -> {
              if (each.getValue() instanceof Base base) {
                Base best = new Base(base.formula(), base.closed(), true);
                return Stream.of(Arguments.of(with(each.getKey(), "best"), best));
              }
              if (each.getValue() instanceof Adjustment adjusted
                  && adjusted.group() == null
                  && !(adjusted.change() instanceof PerLine)) {
                Adjustment best = new Adjustment(adjusted.change(), "promo", false, true);
                return Stream.of(Arguments.of(with(each.getKey(), "group(\"promo\"), best"), best));
              }
              return Stream.empty();
            });
  }

  private static String with(String verb, String options) {
    return verb.substring(0, verb.length() - 1) + (verb.endsWith("()") ? "" : ", ") + options + ")";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("compared")
  void proposesToBeCompared(String verb, Proposal proposal) {
    proposes(verb, proposal);
  }

  @Test
  void eachVerbAndEachOptionIsTriedHere() {
    for (PriceVerb verb : PriceVerb.values()) {
      TreeSet<String> open = new TreeSet<>(verb.options());
      Stream.concat(PROPOSALS.keySet().stream(), compared().map(each -> each.get()[0].toString()))
          .filter(text -> text.startsWith(verb.word() + "("))
          .forEach(text -> open.removeIf(text::contains));
      assertThat(open).as("options of %s that no test names", verb.word()).isEmpty();
      assertThat(PROPOSALS.keySet()).anyMatch(text -> text.startsWith(verb.word() + "("));
    }
  }

  private static TotalCharge atLeast(Scope scope) {
    return new TotalCharge("D", new TotalCharge.AtLeast(eur("60")), scope, Kind.EXPENSE);
  }

  private static TotalCharge atMost(Scope scope) {
    return new TotalCharge("D", new TotalCharge.AtMost(eur("60")), scope, Kind.EXPENSE);
  }

  private static Consume consume(String units, Unit unit) {
    Expression.Literal number = new Expression.Literal(new BigDecimal(units));
    return new Consume("bono", new Calculation(number, unit));
  }

  private static Base indexed(Indexation.From from, @Nullable MonthDay update, boolean closed) {
    return new Base(new Formula.Indexed(new Indexation(RuleTexts.IPC, from, update)), closed);
  }

  private static Percentage percent(String number) {
    return Percentage.of(number);
  }

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }

  private static Base unitPrice(String amount, Unit unit, boolean closed) {
    return new Base(new Formula.UnitPrice(eur(amount), unit), closed);
  }

  private static Base calculated(Expression price, Unit unit, boolean closed) {
    return new Base(new Formula.Calculated(new Calculation(price, unit)), closed);
  }

  private static Expression number(String number) {
    return new Literal(new BigDecimal(number));
  }

  private static Base scale(Scale.Type type, Scope scope, boolean closed, Tier... tiers) {
    return new Base(new Formula.Scaled(new Scale(type, List.of(tiers), scope)), closed);
  }

  private static Cost cost(String price, Unit unit, boolean always) {
    return new Cost(new Formula.UnitPrice(eur(price), unit), always);
  }

  private static Cost purchase(boolean always, String... rates) {
    return new Cost(new Formula.ListDiscount(chain(rates)), always);
  }

  private static DiscountChain chain(String... rates) {
    return new DiscountChain(Stream.of(rates).map(Percentage::of).toList());
  }

  private static Base list(String rate, boolean closed) {
    return new Base(new Formula.ListDiscount(percent(rate)), closed);
  }

  private static Adjustment percent(String rate, Basis basis, String group, boolean additive) {
    return new Adjustment(new Percent(percent(rate), basis), group, additive);
  }

  private static Adjustment perUnit(String amount, Unit unit) {
    return new Adjustment(new PerUnit(eur(amount), unit), null, false);
  }

  private static Adjustment coefficient(Expression factor, Basis basis) {
    return new Adjustment(new Coefficient(factor, basis), null, false);
  }

  private static PriceEnding ending(String step, String first, Direction direction) {
    return new PriceEnding(eur(step), eur(first), direction);
  }

  private static PerLine perLine(String amount) {
    return new PerLine(eur(amount));
  }

  private static Charge charge(Scope scope, Pick pick) {
    return new Charge("D", eur("115"), scope, pick, Kind.TRAVEL);
  }

  private static Expression twiceTheDistance() {
    Field distance = StandardField.DISTANCE.field();
    int index = Vocabulary.standard().indexOf(distance.name());
    return new Operation(
        Operator.TIMES, new FieldValue(distance, index), new Literal(new BigDecimal("2")));
  }

  private static Charge charge(Kind kind) {
    return new Charge("D", eur("115"), Scope.VISIT, Pick.SAME, kind);
  }
}
