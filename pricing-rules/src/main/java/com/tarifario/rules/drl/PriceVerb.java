package com.tarifario.rules.drl;

import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.Stage;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.tariff.Cost;
import com.tarifario.core.tariff.Cover;
import com.tarifario.core.tariff.Formula;
import com.tarifario.core.tariff.Limit.Ceiling;
import com.tarifario.core.tariff.Limit.Floor;
import com.tarifario.core.tariff.Limit.MarginFloor;
import com.tarifario.core.tariff.Proposal;
import com.tarifario.core.tariff.QuantityRule.Included;
import com.tarifario.core.tariff.QuantityRule.Increment;
import com.tarifario.core.tariff.QuantityRule.Maximum;
import com.tarifario.core.tariff.QuantityRule.Minimum;
import com.tarifario.core.tariff.Scale;
import com.tarifario.core.tariff.TotalCharge;
import com.tarifario.core.tariff.Waiver;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** The verbs of rules of prices, each with the proposal that it makes. */
enum PriceVerb implements Verb {
  COST(
      "cost",
      "\"22.50 EUR/h\"",
      List.of("always", "per"),
      "cost: what one unit costs us, fixed or computed, where the document does not say",
      ProposalMaker::cost),
  PURCHASE(
      "purchase",
      "\"50 + 10 + 3 %\"",
      List.of("always"),
      "cost: the line's list price less these discounts, each off what the one before left",
      call -> new Cost(new Formula.ListDiscount(call.discounts()), call.option("always"))),
  MARKUP(
      "markup",
      "\"35 %\"",
      List.of("closed", "best"),
      "base: the cost and this part of it, cost x (1 + p)",
      call -> ProposalMaker.base(new Formula.Markup(call.percentage()), call)),
  MARGIN_ON_SALE(
      "marginOnSale",
      "\"25 %\"",
      List.of("closed", "best"),
      "base: the price of which this part is margin, cost / (1 - p)",
      call -> ProposalMaker.base(new Formula.MarginOnSale(call.margin()), call)),
  UNIT_PRICE(
      "unitPrice",
      "\"48.00 EUR/h\"",
      List.of("closed", "best", "per"),
      "base: a price, fixed or computed, for the unit named, or for the line's own if none is",
      ProposalMaker::unitPrice),
  LIST_PRICE(
      "listPrice",
      "",
      List.of("closed", "best"),
      "base: the line's list price",
      call -> ProposalMaker.base(new Formula.ListDiscount(new Percentage(BigDecimal.ZERO)), call)),
  LIST_DISCOUNT(
      "listDiscount",
      "\"10 %\"",
      List.of("closed", "best"),
      "base: the line's list price less this part of it, or less several as `purchase`",
      call -> ProposalMaker.base(new Formula.ListDiscount(call.discounts()), call)),
  BELOW(
      "below",
      "\"-5 %\"",
      List.of("closed", "best"),
      "base: the price that would have held without this rule, and this part of it more or less",
      call -> ProposalMaker.base(new Formula.Inherited(call.percentage()), call)),
  INDEXED(
      "indexed",
      "\"IPC\", from(\"2023-12-01\"), on(\"01-01\")",
      List.of("from", "on", "closed", "best"),
      "base: the price that would have held without this rule, as the index has changed since then",
      IndexationMaker::indexed),
  GRADUATED(
      "graduated",
      "upTo(\"30 min\", \"1.30 EUR/min\"), beyond(\"1.00 EUR/min\")",
      ScaleReader.OPTIONS,
      "base: what lies in each tier of the quantity at the price of that tier",
      call -> ScaleReader.read(Scale.Type.GRADUATED, call)),
  VOLUME(
      "volume",
      "upTo(\"100 kg\", \"2.00 EUR/kg\"), beyond(\"1.50 EUR/kg\")",
      ScaleReader.OPTIONS,
      "base: all at the price of the tier that the whole quantity lies in",
      call -> ScaleReader.read(Scale.Type.VOLUME, call)),
  SURCHARGE(
      "surcharge",
      "\"25 %\"",
      List.of("onBase", "onRunning", "perUnit", "perLine", "per", "group", "additive", "best"),
      "adjustment: so much more, a percentage, money for each unit or money for the line",
      call -> ProposalMaker.adjustment(call, false)),
  DISCOUNT(
      "discount",
      "\"10 %\"",
      List.of("onBase", "onRunning", "perUnit", "perLine", "per", "group", "additive", "best"),
      "adjustment: so much less",
      call -> ProposalMaker.adjustment(call, true)),
  COEFFICIENT(
      "coefficient",
      "\"1.15\"",
      List.of("onBase", "onRunning", "group", "additive", "best"),
      "adjustment: the price times a number, fixed or computed",
      ProposalMaker::coefficient),
  COVER(
      "cover",
      "\"Cuota mensual\"",
      List.of(),
      "cover: nothing is charged, since what is named pays for it already",
      call -> new Cover(call.text("\"Cuota mensual\"").text())),
  CONSUME(
      "consume",
      "\"bono\", 2, per(\"h\")",
      List.of("per"),
      "pack: each unit consumes so many units of the client's pack of that name, and is not charged"
          + " while there are any",
      ProposalMaker::consume),
  WAIVE(
      "waive",
      "\"nocturnidad\"",
      List.of(),
      "takes away what stands below it: the adjustments of that group, the charges, covers and"
          + " packs of that name",
      call -> new Waiver(call.text("\"nocturnidad\"").text(), Stage.LINE)),
  MINIMUM(
      "minimum",
      "\"1 h\"",
      List.of("perLine", "perVisit", "perDay", "perDocument", "onFirst", "onLast"),
      "quantity rule: at least so much is charged, if anything is",
      call -> new Minimum(call.quantity(), ProposalMaker.topUp(call), ScopeOption.orLine(call))),
  INCREMENT(
      "increment",
      "\"15 min\"",
      List.of("perLine", "perVisit", "perDay", "perDocument", "onFirst", "onLast"),
      "quantity rule: what lies beyond the minimum is charged in whole steps of so much",
      call -> new Increment(call.quantity(), ProposalMaker.topUp(call), ScopeOption.orLine(call))),
  INCLUDED(
      "included",
      "\"30 min\"",
      List.of("perLine", "perVisit", "perDay", "perDocument"),
      "quantity rule: the first so much is not charged",
      call -> new Included(call.quantity(), ScopeOption.orLine(call))),
  MAXIMUM(
      "maximum",
      "\"30 min\"",
      List.of("perLine", "perVisit", "perDay", "perDocument"),
      "quantity rule: at most so much is charged",
      call -> new Maximum(call.quantity(), ScopeOption.orLine(call))),
  CHARGE(
      "charge",
      "\"Salida\", \"30.00 EUR\", perVisit",
      List.of(
          "perLine",
          "perVisit",
          "perDay",
          "perDocument",
          "same",
          "maximum",
          "minimum",
          "first",
          "onBase",
          "onRunning",
          "kind"),
      "charge: a fee of that name, fixed, computed, so much work (`\"30 min\"`) or a percentage of a"
          + " sum, once a line, visit, day or document, as a line of its own",
      ChargeMaker::charge),
  MINIMUM_CHARGE(
      "minimumCharge",
      "\"Mínimo\", \"60.00 EUR\", perVisit",
      List.of("perLine", "perVisit", "perDay", "perDocument", "kind"),
      "charge: what is missing to that sum",
      call -> ChargeMaker.bound(call, TotalCharge.AtLeast::new)),
  MAXIMUM_CHARGE(
      "maximumCharge",
      "\"Tope\", \"500.00 EUR\", perDocument",
      List.of("perLine", "perVisit", "perDay", "perDocument", "kind"),
      "charge: what is above that sum, taken away",
      call -> ChargeMaker.bound(call, TotalCharge.AtMost::new)),
  FLOOR(
      "floor",
      "\"20.00 EUR/h\"",
      List.of("binding", "per"),
      "limit: the unit price is at least this",
      call -> ProposalMaker.limit(new Floor(call.unitAmount("\"20.00 EUR/h\"")), call)),
  CEILING(
      "ceiling",
      "\"90.00 EUR/h\"",
      List.of("binding", "per"),
      "limit: the unit price is at most this",
      call -> ProposalMaker.limit(new Ceiling(call.unitAmount("\"90.00 EUR/h\"")), call)),
  FLOOR_MARGIN(
      "floorMargin",
      "\"10 %\"",
      List.of("binding"),
      "limit: the unit price is at least the one of which this part is margin",
      call -> ProposalMaker.limit(new MarginFloor(call.margin()), call)),
  ROUND_TO(
      "roundTo",
      "\"0.05 EUR\"",
      List.of("up", "down", "nearest"),
      "price ending: the unit price is a multiple of this",
      EndingMaker::roundTo),
  ENDING(
      "ending",
      "\"0.95 EUR\"",
      List.of("every", "up", "down", "nearest"),
      "price ending: the unit price ends in this",
      EndingMaker::ending),
  OVERRIDE(
      "override",
      "reason",
      OverrideMaker.OPTIONS,
      "permission: what a person may set as the price by hand",
      OverrideMaker::override),
  TAX(
      "tax",
      "\"21 %\"",
      List.of("netFirst", "grossFirst"),
      "tax: the rate on the line's amount, rounded as the tariff says, on the sum of the rate or on"
          + " each unit price",
      ProposalMaker::tax);

  private final String word;
  private final String example;
  private final List<String> options;
  private final String meaning;
  private final Reader reader;

  PriceVerb(String word, String example, List<String> options, String meaning, Reader reader) {
    this.word = word;
    this.example = example;
    this.options = options;
    this.meaning = meaning;
    this.reader = reader;
  }

  @Override
  public String word() {
    return word;
  }

  @Override
  public String example() {
    return example;
  }

  @Override
  public String meaning() {
    return meaning;
  }

  @Override
  public List<String> options() {
    return options;
  }

  @Override
  public Proposal read(Call call) throws RuleSyntaxException {
    return reader.read(call);
  }

  /** The verbs that can ask for a field that is made of prices. */
  static List<String> knowing(Field field) {
    return switch (field.since()) {
      case TAX -> List.of(TAX.word);
      case TOTAL ->
          List.of("charge(..., \"3 %\", ...)", MINIMUM_CHARGE.word, MAXIMUM_CHARGE.word, TAX.word);
      case SCOPE -> List.of(CHARGE.word, MINIMUM_CHARGE.word, MAXIMUM_CHARGE.word, TAX.word);
      case COST, LINE, DUE, OFFER -> Arrays.stream(values()).map(PriceVerb::word).toList();
    };
  }
}
