package com.tarifario.testing;

import com.tarifario.core.calendar.WorkCalendar;
import com.tarifario.core.expression.Expression;
import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.FieldType;
import com.tarifario.core.facts.Stage;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.money.Unit;
import com.tarifario.core.tariff.Base;
import com.tarifario.core.tariff.Calculation;
import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.tariff.Charge;
import com.tarifario.core.tariff.Consume;
import com.tarifario.core.tariff.Decider;
import com.tarifario.core.tariff.Decision;
import com.tarifario.core.tariff.Formula;
import com.tarifario.core.tariff.Layer;
import com.tarifario.core.tariff.Proposal;
import com.tarifario.core.tariff.QuantityRule;
import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.tariff.TariffId;
import com.tarifario.core.tariff.Tax;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.core.work.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * A tariff without a rule engine: cost and a markup for all but what a subcontractor did, which has
 * no price; hours in halves; 30.00 for each visit with labour; tax of 21 %.
 */
public final class PlainTariff {

  /** Euros. */
  public static final Currency EUR = Currency.getInstance("EUR");

  private PlainTariff() {}

  /**
   * The tariff.
   *
   * @param markup how many per cent are added to the cost
   */
  public static Tariff of(String markup) {
    return of(markup, false);
  }

  /** The same; an hour takes a unit of a pack of the name {@code bono}. */
  public static Tariff consuming(String markup) {
    return of(markup, true);
  }

  private static Tariff of(String markup, boolean packs) {
    return new Tariff(
        new TariffId("Plain " + markup, markup.repeat(32).substring(0, 64)),
        EUR,
        Rounding.CENTS,
        List.of(new Layer("base", 0, false)),
        Vocabulary.with(
            List.of(Field.attribute("atHeight", FieldType.BOOLEAN, Field.Origin.LINE, null, ""))),
        WorkCalendar.NONE,
        new Plain(markup, packs));
  }

  private record Plain(String markup, boolean packs) implements Decider {

    @Override
    public List<Decision> decide(Stage stage, List<Facts> unit) {
      return unit.stream().map(facts -> decide(stage, facts)).toList();
    }

    @Override
    public boolean mayConsume() {
      return packs;
    }

    private Decision decide(Stage stage, Facts facts) {
      List<Candidate> candidates = new ArrayList<>();
      String kind = String.valueOf(facts.get(StandardField.KIND));
      for (Proposal each : proposals(kind)) {
        if (each.stage() == stage) {
          candidates.add(new Candidate(rule(each), 0, 0, each));
        }
      }
      return Decision.of(candidates);
    }

    private List<Proposal> proposals(String kind) {
      Proposal tax = new Tax(Percentage.of("21"));
      if (kind.equals(Kind.SUBCONTRACT.name())) {
        return List.of(tax);
      }
      Proposal base = new Base(new Formula.Markup(Percentage.of(markup)), false);
      if (!kind.equals(Kind.LABOUR.name())) {
        return List.of(base, tax);
      }
      return packs
          ? List.of(base, halves(), callOut(), tax, consume())
          : List.of(base, halves(), callOut(), tax);
    }

    private static Proposal halves() {
      return new QuantityRule.Increment(Quantity.of("0.5", "h"), QuantityRule.TopUp.LAST);
    }

    private static Proposal consume() {
      return new Consume(
          "bono", new Calculation(new Expression.Literal(BigDecimal.ONE), Unit.of("h")));
    }

    private static Proposal callOut() {
      return new Charge(
          "Salida", Money.of("30.00", "EUR"), Charge.Scope.VISIT, Charge.Pick.SAME, Kind.TRAVEL);
    }

    private static RuleRef rule(Proposal proposal) {
      String name = proposal.getClass().getSimpleName();
      return new RuleRef("base", name, new SourceLocation("layers/base/" + name + ".drl", 1, 1));
    }
  }
}
