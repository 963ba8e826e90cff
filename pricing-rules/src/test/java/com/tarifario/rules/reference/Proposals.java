package com.tarifario.rules.reference;

import com.tarifario.rules.reference.RefProposal.Adjustment;
import com.tarifario.rules.reference.RefProposal.Amount;
import com.tarifario.rules.reference.RefProposal.Base;
import com.tarifario.rules.reference.RefProposal.Charge;
import com.tarifario.rules.reference.RefProposal.Formula;
import com.tarifario.rules.reference.RefProposal.Limit;
import com.tarifario.rules.reference.RefProposal.Measure;
import com.tarifario.rules.reference.RefProposal.Side;
import com.tarifario.rules.reference.RefProposal.Tax;
import com.tarifario.rules.reference.RefProposal.Waiver;
import com.tarifario.rules.reference.RefProposal.Way;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Random proposals, written as people write them. */
final class Proposals {

  /** A number with its unit as rules write it. */
  private record Figure(String text, Fraction value, @Nullable String unit) {}

  private static final Arbitrary<Figure> RATES =
      Arbitraries.of(
          number("35 %", "35", null),
          number("10%", "10", null),
          number("12,5 %", "12.5", null),
          number("7.3 %", "7.3", null),
          number("0 %", "0", null),
          number("33.333 %", "33.333", null));

  private static final Arbitrary<Figure> SIGNED_RATES =
      Arbitraries.oneOf(
          RATES, Arbitraries.of(number("-5 %", "-5", null), number("-17,5 %", "-17.5", null)));

  private static final Arbitrary<Figure> PRICES =
      Arbitraries.of(
          number("48.00 EUR/h", "48", "h"),
          number("48.00 EUR/h", "48", "h"),
          number("36,5 € / h", "36.5", "h"),
          number("0.80 EUR/min", "0.80", "min"),
          number("0.37 EUR/km", "0.37", "km"),
          number("12.50 EUR", "12.50", null),
          number("48 EUR", "48", null),
          number("1.005 EUR", "1.005", null),
          number("0.0333 EUR", "0.0333", null));

  private static final List<String> GROUPS = List.of("noche", "urgencia", "Salida");
  private static final List<String> CHARGES = List.of("Salida", "Salida", "Dieta");

  private Proposals() {}

  private static Figure number(String text, String value, @Nullable String unit) {
    return new Figure(text, Fraction.of(value), unit);
  }

  static Arbitrary<RefProposal> base() {
    Arbitrary<Option> closed =
        Arbitraries.of(
            Option.NONE, Option.NONE, Option.CLOSED, Option.BEST, Option.BEST, Option.CLOSED_BEST);
    return Arbitraries.frequencyOf(
        Tuple.of(4, base("markup", Formula.MARKUP, SIGNED_RATES, closed)),
        Tuple.of(2, base("marginOnSale", Formula.MARGIN_ON_SALE, SIGNED_RATES, closed)),
        Tuple.of(4, base("unitPrice", Formula.UNIT_PRICE, PRICES, closed)),
        Tuple.of(1, base("listDiscount", Formula.LIST_DISCOUNT, RATES, closed)),
        Tuple.of(2, base("below", Formula.BELOW, SIGNED_RATES, closed)),
        Tuple.of(1, closed.map(Proposals::listPrice)));
  }

  private static Arbitrary<RefProposal> base(
      String verb, Formula formula, Arbitrary<Figure> numbers, Arbitrary<Option> options) {
    return Combinators.combine(numbers, options)
        .as(
            (number, option) ->
                new Base(
                    formula,
                    number.value(),
                    number.unit(),
                    option.closed,
                    option.best,
                    call(verb, quoted(number), option.words)));
  }

  private static RefProposal listPrice(Option option) {
    String drl = call("listPrice", option.words);
    return new Base(Formula.LIST_DISCOUNT, Fraction.ZERO, null, option.closed, option.best, drl);
  }

  /** What a base says beside its formula. */
  private enum Option {
    NONE("", false, false),
    CLOSED("closed", true, false),
    BEST("best", false, true),
    CLOSED_BEST("best, closed", true, true);

    private final String words;
    private final boolean closed;
    private final boolean best;

    Option(String words, boolean closed, boolean best) {
      this.words = words;
      this.closed = closed;
      this.best = best;
    }
  }

  static Arbitrary<RefProposal> adjustment() {
    return Combinators.combine(
            Arbitraries.of(Way.values()),
            Arbitraries.of(true, true, false),
            RATES,
            PRICES,
            Arbitraries.of(GROUPS).injectNull(0.4),
            Arbitraries.of("", "", "additive", "best", "best"),
            Arbitraries.of(true, false))
        .as(
            (way, more, rate, price, group, option, optionsFirst) -> {
              boolean suits = group != null && !(way == Way.PER_LINE && option.equals("best"));
              return adjustment(way, more, rate, price, group, suits ? option : "", optionsFirst);
            });
  }

  private static RefProposal adjustment(
      Way way,
      boolean more,
      Figure rate,
      Figure price,
      @Nullable String group,
      String option,
      boolean groupFirst) {
    Figure number =
        switch (way) {
          case ON_BASE, ON_RUNNING -> rate;
          case PER_UNIT -> price;
          case PER_LINE -> new Figure(price.text().split("/", -1)[0], price.value(), null);
        };
    String how =
        switch (way) {
          case ON_BASE -> groupFirst ? "" : "onBase";
          case ON_RUNNING -> "onRunning";
          case PER_UNIT -> number.unit() == null || groupFirst ? "perUnit" : "";
          case PER_LINE -> "perLine";
        };
    String inGroup = group == null ? "" : "group(" + RefCondition.quoted(group) + ")";
    String verb = more ? "surcharge" : "discount";
    return new Adjustment(
        way,
        more ? number.value() : number.value().negated(),
        number.unit(),
        group,
        option.equals("additive"),
        option.equals("best"),
        groupFirst
            ? call(verb, quoted(number), inGroup, how, option)
            : call(verb, quoted(number), how, option, inGroup));
  }

  static Arbitrary<RefProposal> waiver() {
    return Arbitraries.of(GROUPS)
        .map(group -> new Waiver(group, call("waive", RefCondition.quoted(group))));
  }

  static Arbitrary<RefProposal> amount() {
    return Combinators.combine(
            Arbitraries.of(Measure.values()),
            Arbitraries.of(
                number("1 h", "1", "h"),
                number("30 min", "30", "min"),
                number("0,25 h", "0.25", "h"),
                number("7 min", "7", "min"),
                number("2 ud", "2", "ud"),
                number("100 m", "100", "m")),
            Arbitraries.of("", "onFirst", "onLast"))
        .as(
            (measure, number, topUp) ->
                new Amount(
                    measure,
                    number.value(),
                    number.unit() == null ? "" : number.unit(),
                    topUp.equals("onFirst"),
                    call(measure.name().toLowerCase(Locale.ROOT), quoted(number), topUp)));
  }

  static Arbitrary<RefProposal> limit() {
    return Combinators.combine(
            Arbitraries.of(Side.values()), PRICES, SIGNED_RATES, Arbitraries.of(false, true))
        .as(
            (side, price, rate, binding) -> {
              boolean margin = side == Side.FLOOR_MARGIN;
              Figure number = margin ? rate : price;
              String verb = margin ? "floorMargin" : side.name().toLowerCase(Locale.ROOT);
              return new Limit(
                  side,
                  number.value(),
                  number.unit(),
                  binding,
                  call(verb, quoted(number), binding ? "binding" : ""));
            });
  }

  static Arbitrary<RefProposal> charge() {
    return Combinators.combine(
            Arbitraries.of(CHARGES),
            Arbitraries.of("115.00", "30", "30.00", "0.005"),
            Arbitraries.of("perVisit", "perVisit", "perLine", "perDay", "perDocument"),
            Arbitraries.of("", "maximum", "first", "same"),
            Arbitraries.of("", "", "", "TRAVEL", "MATERIAL"))
        .as(
            (name, amount, scope, pick, kind) ->
                new Charge(
                    name,
                    Fraction.of(amount),
                    scope,
                    pick.isEmpty() ? "same" : pick,
                    kind.isEmpty() ? "TRAVEL" : kind,
                    call(
                        "charge",
                        RefCondition.quoted(name),
                        "\"" + amount + " EUR\"",
                        pick,
                        scope,
                        kind.isEmpty() ? "" : "kind(" + kind + ")")));
  }

  static Arbitrary<RefProposal> tax() {
    return Arbitraries.of("21", "10", "4", "0").map(rate -> tax(rate));
  }

  private static RefProposal tax(String rate) {
    return new Tax(Fraction.of(rate), call("tax", "\"" + rate + " %\""));
  }

  private static String quoted(Figure number) {
    return RefCondition.quoted(number.text());
  }

  /** {@code verb(argument, argument)}, empty arguments left out. */
  private static String call(String verb, String... arguments) {
    return verb
        + "("
        + String.join(", ", Stream.of(arguments).filter(each -> !each.isEmpty()).toList())
        + ")";
  }
}
