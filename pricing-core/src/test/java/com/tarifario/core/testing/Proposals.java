package com.tarifario.core.testing;

import com.tarifario.core.expression.Expression;
import com.tarifario.core.facts.PriceIndex;
import com.tarifario.core.facts.Stage;
import com.tarifario.core.money.DiscountChain;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.tariff.Adjustment;
import com.tarifario.core.tariff.Adjustment.Basis;
import com.tarifario.core.tariff.Base;
import com.tarifario.core.tariff.Calculation;
import com.tarifario.core.tariff.Charge;
import com.tarifario.core.tariff.Consume;
import com.tarifario.core.tariff.Cost;
import com.tarifario.core.tariff.Cover;
import com.tarifario.core.tariff.Formula;
import com.tarifario.core.tariff.Indexation;
import com.tarifario.core.tariff.Limit;
import com.tarifario.core.tariff.PriceEnding;
import com.tarifario.core.tariff.QuantityRule;
import com.tarifario.core.tariff.QuantityRule.TopUp;
import com.tarifario.core.tariff.Scale;
import com.tarifario.core.tariff.Tax;
import com.tarifario.core.tariff.TotalCharge;
import com.tarifario.core.tariff.Waiver;
import com.tarifario.core.work.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Proposals in the words of the rule language; money is in euros, rates are in hundredths. */
public final class Proposals {

  private Proposals() {}

  /** {@code markup("35 %")}. */
  public static Base markup(String rate) {
    return new Base(new Formula.Markup(Percentage.of(rate)), false);
  }

  /** {@code marginOnSale("25 %")}. */
  public static Base marginOnSale(String rate) {
    return new Base(new Formula.MarginOnSale(Percentage.of(rate)), false);
  }

  /** {@code unitPrice("12.50 EUR")}: for the line's unit, whatever it is. */
  public static Base unitPrice(String price) {
    return new Base(new Formula.UnitPrice(eur(price), null), false);
  }

  /** {@code unitPrice("48.00 EUR/h")}. */
  public static Base unitPrice(String price, String unit) {
    return new Base(new Formula.UnitPrice(eur(price), Unit.of(unit)), false);
  }

  /** {@code listDiscount("10 %")}; with 0 it is {@code listPrice()}. */
  public static Base listDiscount(String rate) {
    return new Base(new Formula.ListDiscount(Percentage.of(rate)), false);
  }

  /** {@code listDiscount("50 + 10 + 3 %")}. */
  public static Base listDiscounts(String... rates) {
    return new Base(new Formula.ListDiscount(chain(rates)), false);
  }

  /** {@code cost("22.50 EUR/h")}; without a unit, for the line's. */
  public static Cost cost(String price, @Nullable String unit) {
    return new Cost(new Formula.UnitPrice(eur(price), unit == null ? null : Unit.of(unit)), false);
  }

  /** {@code purchase("50 + 10 + 3 %")}. */
  public static Cost purchase(String... rates) {
    return new Cost(new Formula.ListDiscount(chain(rates)), false);
  }

  /** The cost, whatever the document says. */
  public static Cost always(Cost cost) {
    return new Cost(cost.formula(), true);
  }

  private static DiscountChain chain(String... rates) {
    return new DiscountChain(Stream.of(rates).map(Percentage::of).toList());
  }

  /** {@code below("-5 %")}. */
  public static Base below(String change) {
    return new Base(new Formula.Inherited(Percentage.of(change)), false);
  }

  /** {@code graduated(upTo(...), beyond(...))}, of each line. */
  public static Base graduated(Scale.Tier... tiers) {
    return scale(Scale.Type.GRADUATED, Charge.Scope.LINE, tiers);
  }

  /** {@code volume(upTo(...), under(...), beyond(...))}, of each line. */
  public static Base volume(Scale.Tier... tiers) {
    return scale(Scale.Type.VOLUME, Charge.Scope.LINE, tiers);
  }

  /** A scale that counts the lines of a scope together. */
  public static Base scale(Scale.Type type, Charge.Scope scope, Scale.Tier... tiers) {
    return new Base(new Formula.Scaled(new Scale(type, List.of(tiers), scope)), false);
  }

  /** {@code upTo("30 min", "1.30 EUR/min")}: limit and price in the same unit. */
  public static Scale.Tier upTo(String limit, String unit, String price) {
    return Scale.Tier.upTo(Quantity.of(limit, unit), eur(price), Unit.of(unit));
  }

  /** {@code under("500 kg", "1.80 EUR/kg")}: limit and price in the same unit. */
  public static Scale.Tier under(String limit, String unit, String price) {
    return Scale.Tier.under(Quantity.of(limit, unit), eur(price), Unit.of(unit));
  }

  /** {@code beyond("1.00 EUR/min")}. */
  public static Scale.Tier beyond(String price, String unit) {
    return Scale.Tier.beyond(eur(price), Unit.of(unit));
  }

  /** The base, closed to lower layers. */
  public static Base closed(Base base) {
    return new Base(base.formula(), true);
  }

  /** The base, compared with all others that say {@code best}. */
  public static Base best(Base base) {
    return new Base(base.formula(), base.closed(), true);
  }

  /** The adjustment in a group, compared with all others of it that say {@code best}. */
  public static Adjustment best(String group, Adjustment adjustment) {
    return new Adjustment(adjustment.change(), group, false, true);
  }

  /** {@code surcharge("25 %")}; below 0 it is a discount. */
  public static Adjustment onBase(String rate) {
    return new Adjustment(new Adjustment.Percent(Percentage.of(rate), Basis.BASE), null, false);
  }

  /** {@code surcharge("25 %", onRunning)}; below 0 it is a discount. */
  public static Adjustment onRunning(String rate) {
    return new Adjustment(new Adjustment.Percent(Percentage.of(rate), Basis.RUNNING), null, false);
  }

  /** {@code surcharge("5 EUR", perUnit)}, or {@code surcharge("5 EUR/h")}. */
  public static Adjustment perUnit(String amount, @Nullable String unit) {
    return new Adjustment(
        new Adjustment.PerUnit(eur(amount), unit == null ? null : Unit.of(unit)), null, false);
  }

  /** {@code surcharge("20 EUR", perLine)}. */
  public static Adjustment perLine(String amount) {
    return new Adjustment(new Adjustment.PerLine(eur(amount)), null, false);
  }

  /** The adjustment, in a group. */
  public static Adjustment inGroup(String group, Adjustment adjustment) {
    return new Adjustment(adjustment.change(), group, false);
  }

  /** The adjustment, in a group and beside its winner. */
  public static Adjustment additive(String group, Adjustment adjustment) {
    return new Adjustment(adjustment.change(), group, true);
  }

  /** {@code indexed("IPC", from("2023-12-01"), on("01-01"))}; without a day, on the anniversary. */
  public static Base indexed(PriceIndex index, String from, @Nullable String day) {
    Indexation.Day first = new Indexation.Day(LocalDate.parse(from));
    return indexed(index, first, day);
  }

  /** The same from a field of dates, or from a day. */
  public static Base indexed(PriceIndex index, Indexation.From from, @Nullable String day) {
    MonthDay update = day == null ? null : MonthDay.parse("--" + day);
    return new Base(new Formula.Indexed(new Indexation(index, from, update)), false);
  }

  /** {@code cover("Cuota mensual")}. */
  public static Cover cover(String name) {
    return new Cover(name);
  }

  /** {@code consume("bono", 2, per("h"))}. */
  public static Consume consume(String pack, String units, String unit) {
    return new Consume(
        pack, new Calculation(new Expression.Literal(new BigDecimal(units)), Unit.of(unit)));
  }

  /** {@code waive("nocturnidad")}, of adjustments or covers. */
  public static Waiver waive(String group) {
    return new Waiver(group, Stage.LINE);
  }

  /** {@code waive("Disponibilidad")}, of charges. */
  public static Waiver waiveCharge(String name) {
    return new Waiver(name, Stage.SCOPE);
  }

  /** {@code minimum("1 h")}. */
  public static QuantityRule minimum(String quantity, String unit) {
    return new QuantityRule.Minimum(Quantity.of(quantity, unit), TopUp.LAST);
  }

  /** {@code minimum("1 h", onFirst)}. */
  public static QuantityRule minimumOnFirst(String quantity, String unit) {
    return new QuantityRule.Minimum(Quantity.of(quantity, unit), TopUp.FIRST);
  }

  /** {@code increment("15 min")}. */
  public static QuantityRule increment(String quantity, String unit) {
    return new QuantityRule.Increment(Quantity.of(quantity, unit), TopUp.LAST);
  }

  /** {@code included("30 min")}, of each line. */
  public static QuantityRule included(String quantity, String unit) {
    return new QuantityRule.Included(Quantity.of(quantity, unit), Charge.Scope.LINE);
  }

  /** {@code maximum("30 min")}, of each line. */
  public static QuantityRule maximum(String quantity, String unit) {
    return new QuantityRule.Maximum(Quantity.of(quantity, unit), Charge.Scope.LINE);
  }

  /** The quantity rule, of all lines of a scope together: {@code minimum("1 h", perVisit)}. */
  public static QuantityRule per(Charge.Scope scope, QuantityRule rule) {
    if (rule instanceof QuantityRule.Minimum minimum) {
      return new QuantityRule.Minimum(minimum.quantity(), minimum.topUp(), scope);
    }
    if (rule instanceof QuantityRule.Increment increment) {
      return new QuantityRule.Increment(increment.quantity(), increment.topUp(), scope);
    }
    return rule instanceof QuantityRule.Maximum
        ? new QuantityRule.Maximum(rule.quantity(), scope)
        : new QuantityRule.Included(rule.quantity(), scope);
  }

  /** {@code floor("20 EUR/h")}, or for the price's unit. */
  public static Limit floor(String price, @Nullable String unit) {
    return new Limit(new Limit.Floor(eur(price), unit == null ? null : Unit.of(unit)), false);
  }

  /** {@code ceiling("90 EUR/h")}, or for the price's unit. */
  public static Limit ceiling(String price, @Nullable String unit) {
    return new Limit(new Limit.Ceiling(eur(price), unit == null ? null : Unit.of(unit)), false);
  }

  /** {@code roundTo("0.05 EUR")}. */
  public static PriceEnding roundTo(String step, PriceEnding.Direction direction) {
    return ending("0", step, direction);
  }

  /** {@code ending("0.95 EUR", every("1.00 EUR"))}. */
  public static PriceEnding ending(String first, String every, PriceEnding.Direction direction) {
    return new PriceEnding(eur(every), eur(first), direction);
  }

  /** {@code coefficient(...)} of the price so far. */
  public static Adjustment coefficient(Expression factor, Basis basis) {
    return new Adjustment(new Adjustment.Coefficient(factor, basis), null, false);
  }

  /** {@code floorMargin("10 %")}. */
  public static Limit floorMargin(String margin) {
    return new Limit(new Limit.MarginFloor(Percentage.of(margin)), false);
  }

  /** The limit, binding for all layers. */
  public static Limit binding(Limit limit) {
    return new Limit(limit.bound(), true);
  }

  /** {@code charge("Disponibilidad", "115.00 EUR", perVisit)}: a charge of kind TRAVEL. */
  public static Charge charge(String name, String amount, Charge.Scope scope, Charge.Pick pick) {
    return new Charge(name, eur(amount), scope, pick, Kind.TRAVEL);
  }

  /** {@code charge("GG", "13 %", perDocument)}: a part of a sum, of kind EXPENSE. */
  public static TotalCharge part(String name, String rate, Charge.Scope scope) {
    return total(name, new TotalCharge.Part(Percentage.of(rate), Basis.BASE), scope);
  }

  /** {@code charge("BI", "6 %", perDocument, onRunning)}. */
  public static TotalCharge runningPart(String name, String rate, Charge.Scope scope) {
    return total(name, new TotalCharge.Part(Percentage.of(rate), Basis.RUNNING), scope);
  }

  /** {@code minimumCharge("Mínimo", "60.00 EUR", perVisit)}. */
  public static TotalCharge atLeast(String name, String amount, Charge.Scope scope) {
    return total(name, new TotalCharge.AtLeast(eur(amount)), scope);
  }

  /** {@code maximumCharge("Tope", "60.00 EUR", perVisit)}. */
  public static TotalCharge atMost(String name, String amount, Charge.Scope scope) {
    return total(name, new TotalCharge.AtMost(eur(amount)), scope);
  }

  private static TotalCharge total(String name, TotalCharge.Change change, Charge.Scope scope) {
    return new TotalCharge(name, change, scope, Kind.EXPENSE);
  }

  /** {@code waive("GG")}, of charges on sums. */
  public static Waiver waiveTotal(String name) {
    return new Waiver(name, Stage.TOTAL);
  }

  /** {@code tax("21 %")}. */
  public static Tax tax(String rate) {
    return new Tax(Percentage.of(rate));
  }

  /** So many euros. */
  public static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }
}
