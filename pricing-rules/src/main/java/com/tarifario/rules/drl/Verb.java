package com.tarifario.rules.drl;

import com.tarifario.core.facts.Stage;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.money.Unit;
import com.tarifario.core.tariff.Adjustment;
import com.tarifario.core.tariff.Adjustment.Basis;
import com.tarifario.core.tariff.Adjustment.Change;
import com.tarifario.core.tariff.Adjustment.PerLine;
import com.tarifario.core.tariff.Adjustment.PerUnit;
import com.tarifario.core.tariff.Adjustment.Percent;
import com.tarifario.core.tariff.Base;
import com.tarifario.core.tariff.Charge;
import com.tarifario.core.tariff.Charge.Pick;
import com.tarifario.core.tariff.Charge.Scope;
import com.tarifario.core.tariff.Formula;
import com.tarifario.core.tariff.Limit;
import com.tarifario.core.tariff.Limit.Ceiling;
import com.tarifario.core.tariff.Limit.Floor;
import com.tarifario.core.tariff.Limit.MarginFloor;
import com.tarifario.core.tariff.Proposal;
import com.tarifario.core.tariff.QuantityRule.Increment;
import com.tarifario.core.tariff.QuantityRule.Minimum;
import com.tarifario.core.tariff.QuantityRule.TopUp;
import com.tarifario.core.tariff.Tax;
import com.tarifario.core.tariff.Waiver;
import com.tarifario.core.text.Suggestion;
import com.tarifario.core.work.Kind;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.drl.Amounts.Price;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The verbs that consequences are made of, each with the proposal that it makes. */
enum Verb {
  MARKUP("markup", List.of("closed"), call -> base(new Formula.Markup(call.percentage()), call)),
  MARGIN_ON_SALE(
      "marginOnSale",
      List.of("closed"),
      call -> base(new Formula.MarginOnSale(call.margin()), call)),
  UNIT_PRICE(
      "unitPrice",
      List.of("closed"),
      call -> {
        Price price = call.price("\"48.00 EUR/h\"");
        return base(new Formula.UnitPrice(money(price), price.unit()), call);
      }),
  LIST_PRICE(
      "listPrice",
      List.of("closed"),
      call -> base(new Formula.ListDiscount(new Percentage(BigDecimal.ZERO)), call)),
  LIST_DISCOUNT(
      "listDiscount",
      List.of("closed"),
      call -> base(new Formula.ListDiscount(call.discount()), call)),
  BELOW("below", List.of("closed"), call -> base(new Formula.Inherited(call.percentage()), call)),
  SURCHARGE(
      "surcharge",
      List.of("onBase", "onRunning", "perUnit", "perLine", "group", "additive"),
      call -> adjustment(call, false)),
  DISCOUNT(
      "discount",
      List.of("onBase", "onRunning", "perUnit", "perLine", "group", "additive"),
      call -> adjustment(call, true)),
  WAIVE("waive", List.of(), call -> new Waiver(call.text("\"nocturnidad\"").text(), Stage.LINE)),
  MINIMUM(
      "minimum", List.of("onFirst", "onLast"), call -> new Minimum(call.quantity(), topUp(call))),
  INCREMENT(
      "increment",
      List.of("onFirst", "onLast"),
      call -> new Increment(call.quantity(), topUp(call))),
  CHARGE(
      "charge",
      List.of("perLine", "perVisit", "perDay", "perDocument", "same", "maximum", "first", "kind"),
      Verb::charge),
  FLOOR(
      "floor",
      List.of("binding"),
      call -> {
        Price price = call.price("\"20.00 EUR/h\"");
        return limit(new Floor(money(price), price.unit()), call);
      }),
  CEILING(
      "ceiling",
      List.of("binding"),
      call -> {
        Price price = call.price("\"90.00 EUR/h\"");
        return limit(new Ceiling(money(price), price.unit()), call);
      }),
  FLOOR_MARGIN(
      "floorMargin", List.of("binding"), call -> limit(new MarginFloor(call.margin()), call)),
  TAX("tax", List.of(), call -> new Tax(call.positivePercentage()));

  private static final List<String> SCOPES =
      List.of("perLine", "perVisit", "perDay", "perDocument");

  private final String word;
  private final List<String> options;
  private final Reader reader;

  Verb(String word, List<String> options, Reader reader) {
    this.word = word;
    this.options = options;
    this.reader = reader;
  }

  /** Makes a proposal of a verb's arguments. */
  private interface Reader {
    Proposal read(Call call) throws RuleSyntaxException;
  }

  /** As rules write it. */
  String word() {
    return word;
  }

  /** The verb of that word. */
  static Optional<Verb> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
  }

  /** The options that it takes. */
  List<String> options() {
    return options;
  }

  /** All words. */
  static List<String> words() {
    return Arrays.stream(values()).map(Verb::word).toList();
  }

  /** What the call proposes. */
  static Proposal propose(Call call) throws RuleSyntaxException {
    String word = call.verb().text();
    if (word.equals("margin") || word.equals("margen")) {
      throw call.error(RulesMessage.MARGIN_AMBIGUOUS, word);
    }
    Optional<Verb> verb = of(word);
    if (verb.isEmpty()) {
      throw call.error(RulesMessage.UNKNOWN_VERB, word, words(), Suggestion.hint(word, words()));
    }
    Proposal proposal = verb.get().reader.read(call);
    call.end(verb.get().options);
    return proposal;
  }

  private static Base base(Formula formula, Call call) throws RuleSyntaxException {
    return new Base(formula, call.option("closed"));
  }

  private static Limit limit(Limit.Bound bound, Call call) throws RuleSyntaxException {
    return new Limit(bound, call.option("binding"));
  }

  private static Money money(Price price) {
    return Money.of(price.amount(), price.currency());
  }

  private static TopUp topUp(Call call) throws RuleSyntaxException {
    return "onFirst".equals(call.oneOf(List.of("onFirst", "onLast"))) ? TopUp.FIRST : TopUp.LAST;
  }

  private static Proposal adjustment(Call call, boolean discount) throws RuleSyntaxException {
    Change change = change(call, discount);
    Token group = call.optionValue("group", Set.of(TokenType.STRING), "group(\"nocturnidad\")");
    call.option("additive");
    Token additive = call.optionToken("additive");
    if (additive != null && group == null) {
      throw call.error(additive, RulesMessage.OPTION_NEEDS, "additive", "group(\"nocturnidad\")");
    }
    return new Adjustment(change, group == null ? null : group.text(), additive != null);
  }

  private static Change change(Call call, boolean discount) throws RuleSyntaxException {
    if (call.isPercentageNext()) {
      Percentage rate = discount ? call.discount().negated() : call.positivePercentage();
      String basis = call.oneOf(List.of("onBase", "onRunning"));
      return new Percent(rate, "onRunning".equals(basis) ? Basis.RUNNING : Basis.BASE);
    }
    Token value = call.nextToken();
    Price price = call.price("\"25 %\"", RulesMessage.CHANGE_EXPECTED);
    Money amount = discount ? money(price).times(BigDecimal.ONE.negate()) : money(price);
    String per = call.oneOf(List.of("perUnit", "perLine"));
    Unit unit = price.unit();
    if (unit == null && per == null) {
      throw call.error(value, RulesMessage.PER_MISSING, value.shown());
    }
    Token perLine = call.optionToken("perLine");
    if (unit != null && perLine != null) {
      throw call.error(perLine, RulesMessage.OPTIONS_CONTRADICT, value.shown(), perLine.shown());
    }
    return perLine != null ? new PerLine(amount) : new PerUnit(amount, unit);
  }

  private static Proposal charge(Call call) throws RuleSyntaxException {
    String name = call.text("\"Disponibilidad\"").text();
    Money amount = call.amount("\"115.00 EUR\"");
    String scope = call.oneOf(SCOPES);
    if (scope == null) {
      throw call.error(RulesMessage.SCOPE_MISSING, call.verb().text(), SCOPES);
    }
    String pick = call.oneOf(List.of("same", "maximum", "first"));
    return new Charge(
        name,
        amount,
        switch (scope) {
          case "perLine" -> Scope.LINE;
          case "perVisit" -> Scope.VISIT;
          case "perDay" -> Scope.DAY;
          default -> Scope.DOCUMENT;
        },
        switch (Objects.requireNonNullElse(pick, "same")) {
          case "maximum" -> Pick.MAXIMUM;
          case "first" -> Pick.FIRST;
          default -> Pick.SAME;
        },
        kind(
            call,
            call.optionValue("kind", Set.of(TokenType.NAME, TokenType.STRING), "kind(TRAVEL)")));
  }

  private static Kind kind(Call call, @Nullable Token word) throws RuleSyntaxException {
    if (word == null) {
      return Kind.TRAVEL;
    }
    List<String> kinds = Arrays.stream(Kind.values()).map(Kind::name).toList();
    if (!kinds.contains(word.text())) {
      throw call.error(
          word,
          RulesMessage.LITERAL_WORD,
          "kind",
          word.shown(),
          kinds,
          Suggestion.hint(word.text(), kinds));
    }
    return Kind.valueOf(word.text());
  }
}
