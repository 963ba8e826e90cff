package com.tarifario.core.pricing;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.money.Allocation;
import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.quote.Item;
import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.ComputedPrice;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Proof;
import com.tarifario.core.valuation.ValuedComponent;
import com.tarifario.core.valuation.ValuedItem;
import com.tarifario.core.work.LineId;
import com.tarifario.core.work.PriceOverride;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Prices an item of a quote from its priced components: their exact amounts are summed, and the
 * price of one unit of the item is where numbers are rounded. A pure function.
 */
final class ItemPricer {

  private final Currency currency;
  private final Rounding rounding;

  ItemPricer(Currency currency, Rounding rounding) {
    this.currency = currency;
    this.rounding = rounding;
  }

  /** The item with its price, or with the reasons why it has none. */
  ItemCase price(LineId id, Item item, List<PricedEntry> entries) {
    List<PricedLine> lines = entries.stream().map(PricedEntry::line).toList();
    boolean resolved = entries.stream().allMatch(entry -> entry.facts() != null);
    Supplier<OverrideTerms> known = () -> terms(entries);
    Supplier<OverrideTerms> terms = resolved ? known : null;
    Proof proof =
        Proof.of(
            () -> {
              Trace trace = Trace.recording();
              price(id, item, lines, terms, trace, Proof.EMPTY);
              return trace.parts();
            });
    ValuedItem valued = price(id, item, lines, terms, Trace.OFF, proof);
    Facts facts = entries.get(0).facts();
    return new ItemCase(
        valued, resolved && facts != null ? ItemFacts.of(valued, facts) : null, known);
  }

  /** What a person may set for what consists of these. */
  private OverrideTerms terms(List<PricedEntry> entries) {
    List<OverrideTerms> all = new ArrayList<>();
    for (PricedEntry each : entries) {
      if (each.settable() != null) {
        all.add(each.settable().terms());
      }
    }
    return OverrideTerms.together(all, Money.zero(currency));
  }

  /** A unit price and the amount that it makes. */
  private record Price(Money unitPrice, Money amount) {}

  private ValuedItem price(
      LineId id,
      Item item,
      List<PricedLine> lines,
      @Nullable Supplier<OverrideTerms> terms,
      Trace trace,
      Proof proof) {
    Price computed = compute(item, lines, trace);
    PriceOverride override = item.override();
    if (override == null || terms == null) {
      return computed(id, item, computed, lines, null, proof);
    }
    if (!override.price().currency().equals(currency)) {
      Message mismatch = Message.of(CoreMessage.CURRENCY_MISMATCH, override.price(), currency);
      return result(id, item, LineStatus.FAILED, null, null, lines, List.of(mismatch), null, proof);
    }
    // What was agreed with the client is no price that rules allow or limit.
    Message flag = null;
    if (!override.isAgreed()) {
      try {
        OverrideTerms allowed = terms.get();
        Message refusal = allowed.refusal(override);
        if (refusal != null) {
          return computed(id, item, computed, lines, refusal, proof);
        }
        flag = allowed.flag(override, override.price().times(item.quantity().value()), rounding);
      } catch (LineFailure failure) {
        List<Message> why = List.of(failure.sentence());
        return result(id, item, failure.status(), null, null, lines, why, null, proof);
      }
    }
    ComputedPrice beside =
        computed == null
            ? null
            : new ComputedPrice(computed.unitPrice(), computed.amount(), winners(lines));
    Price set = overridden(item, override, computed, trace);
    LineStatus status = override.isByHand() ? LineStatus.OVERRIDDEN : LineStatus.AGREED;
    return result(id, item, status, set, beside, lines, List.of(), flag, proof);
  }

  private ValuedItem computed(
      LineId id,
      Item item,
      @Nullable Price computed,
      List<PricedLine> lines,
      @Nullable Message flag,
      Proof proof) {
    return computed == null
        ? unpriced(id, item, lines, flag, proof)
        : result(id, item, LineStatus.PRICED, computed, null, lines, List.of(), flag, proof);
  }

  private @Nullable Price compute(Item item, List<PricedLine> lines, Trace trace) {
    Money running = Money.zero(currency);
    for (int index = 0; index < lines.size(); index++) {
      Money amount = lines.get(index).amount();
      if (amount == null) {
        return null;
      }
      Money after = running.plus(amount);
      if (trace.isOn()) {
        String code = item.components().get(index).code();
        trace.amount(Message.of(CoreMessage.STEP_COMPONENT, code), null, running, after);
      }
      running = after;
    }
    Money exact = running.dividedBy(item.quantity().value());
    Money unitPrice = rounding.unitPrice(exact);
    if (trace.isOn()) {
      trace.unitPrice(Message.of(CoreMessage.STEP_PER_UNIT, item.quantity()), null, running, exact);
    }
    trace.roundedUnitPrice(rounding, exact, unitPrice);
    return new Price(unitPrice, amount(item, unitPrice, trace));
  }

  private Price overridden(
      Item item, PriceOverride override, @Nullable Price computed, Trace trace) {
    trace.begin(null);
    trace.unitPrice(
        OverrideTerms.step(override),
        null,
        computed == null ? Money.zero(currency) : computed.unitPrice(),
        override.price());
    return new Price(override.price(), amount(item, override.price(), trace));
  }

  private Money amount(Item item, Money unitPrice, Trace trace) {
    Money exact = unitPrice.times(item.quantity().value());
    Money amount = rounding.amount(exact);
    if (trace.isOn()) {
      trace.amount(
          Message.of(CoreMessage.STEP_TIMES_QUANTITY, unitPrice, item.quantity()),
          null,
          Money.zero(currency),
          exact);
    }
    trace.roundedAmount(rounding, exact, amount);
    return amount;
  }

  private ValuedItem unpriced(
      LineId id, Item item, List<PricedLine> lines, @Nullable Message flag, Proof proof) {
    LineStatus status = LineStatus.UNPRICED;
    List<Message> problems = new ArrayList<>();
    for (int index = 0; index < lines.size(); index++) {
      PricedLine line = lines.get(index);
      if (line.amount() == null) {
        status = problems.isEmpty() ? line.status() : status;
        problems.add(
            Message.of(
                CoreMessage.COMPONENT_UNPRICED,
                item.components().get(index).code(),
                line.problem() == null ? line.status() : line.problem()));
      }
    }
    return result(id, item, status, null, null, lines, problems, flag, proof);
  }

  private ValuedItem result(
      LineId id,
      Item item,
      LineStatus status,
      @Nullable Price price,
      @Nullable ComputedPrice computed,
      List<PricedLine> lines,
      List<Message> problems,
      @Nullable Message flag,
      Proof proof) {
    List<@Nullable Money> costs = costs(lines);
    Money cost = null;
    if (costs.stream().allMatch(Objects::nonNull)) {
      cost = costs.stream().filter(Objects::nonNull).reduce(Money.zero(currency), Money::plus);
    }
    return new ValuedItem(
        id,
        item,
        status,
        price == null ? null : price.unitPrice(),
        price == null ? null : price.amount(),
        null,
        cost,
        computed,
        components(item, lines, costs, price == null ? null : price.amount()),
        problems,
        flag,
        null,
        proof);
  }

  private List<ValuedComponent> components(
      Item item, List<PricedLine> lines, List<@Nullable Money> costs, @Nullable Money amount) {
    List<ValuedComponent> components = new ArrayList<>();
    for (int index = 0; index < lines.size(); index++) {
      components.add(
          new ValuedComponent(
              item.components().get(index), lines.get(index), null, costs.get(index)));
    }
    return amount == null ? components : sharing(amount, components, rounding);
  }

  /** The components, each with its part of the item's amount. */
  static List<ValuedComponent> sharing(
      Money amount, List<ValuedComponent> components, Rounding rounding) {
    List<@Nullable Money> amounts = new ArrayList<>();
    List<@Nullable Money> costs = new ArrayList<>();
    for (ValuedComponent component : components) {
      amounts.add(component.line().amount());
      costs.add(component.line().cost());
    }
    Spread spread = Spread.of(amount, amounts, costs, rounding.amountDecimals());
    List<ValuedComponent> shared = new ArrayList<>();
    for (int index = 0; index < components.size(); index++) {
      shared.add(components.get(index).withAmount(spread.shares().get(index)));
    }
    return shared;
  }

  /** What each component costs us, rounded so that the item's rounded cost is their sum. */
  private List<@Nullable Money> costs(List<PricedLine> lines) {
    List<@Nullable Money> rounded = new ArrayList<>();
    List<BigDecimal> exact = new ArrayList<>();
    for (PricedLine line : lines) {
      Money cost = line.cost();
      rounded.add(cost == null ? null : rounding.amount(cost));
      if (cost != null) {
        exact.add(cost.amount());
      }
    }
    if (exact.size() < lines.size()) {
      return rounded;
    }
    BigDecimal sum = exact.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    Money total = rounding.amount(Money.of(Exact.settle(sum), currency));
    return Allocation.byRemainder(total.amount(), exact, rounding.amountDecimals()).stream()
        .<@Nullable Money>map(part -> Money.of(part, currency))
        .toList();
  }

  private static List<RuleRef> winners(List<PricedLine> lines) {
    return lines.stream().flatMap(line -> line.winners().stream()).distinct().toList();
  }
}
