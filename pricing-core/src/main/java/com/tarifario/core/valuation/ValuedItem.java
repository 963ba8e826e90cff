package com.tarifario.core.valuation;

import com.tarifario.core.money.Money;
import com.tarifario.core.quote.Item;
import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import com.tarifario.core.work.LineId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An item of a quote with its price.
 *
 * @param id the quote and {@code chapter.item}
 * @param source the item
 * @param status {@code PRICED}; {@code OVERRIDDEN} if a person set its price or its chapter's
 *     amount; else that of the first component that has no price, or {@code FAILED}
 * @param unitPrice what one unit costs the client, rounded; null if it has no price, or if its
 *     amount is a share of its chapter's
 * @param amount what it costs the client, before tax, rounded; null if it has no price
 * @param discount its part of the discount on its chapter, which is off the amount already; null if
 *     there is none
 * @param cost what it costs us, rounded; null if the cost of a component is not known
 * @param computed what its components sum to, if a person set its price or its chapter's amount;
 *     null if no one did, or if a component has no price
 * @param components its components, in their order
 * @param problems why it has no price, or no tax rate; empty if it has both
 * @param flag what is wrong with a price that a person set for it, though it has a price; null if
 *     nothing is
 * @param tax its tax rate; null if the tariff has no tax rules or none for it, or if the quote is
 *     not complete
 * @param proof how its price comes from its components' amounts
 */
public record ValuedItem(
    LineId id,
    Item source,
    LineStatus status,
    @Nullable Money unitPrice,
    @Nullable Money amount,
    @Nullable Money discount,
    @Nullable Money cost,
    @Nullable ComputedPrice computed,
    List<ValuedComponent> components,
    List<Message> problems,
    @Nullable Message flag,
    @Nullable LineTax tax,
    Proof proof) {

  public ValuedItem {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(proof, "proof");
    components = List.copyOf(components);
    problems = List.copyOf(problems);
  }

  /** What is left of the amount after the cost; empty if either is not known. */
  public Optional<Money> margin() {
    return amount == null || cost == null ? Optional.empty() : Optional.of(amount.minus(cost));
  }

  /** Whether its amount is a share of an amount that a person set for its chapter. */
  public boolean isShareOfChapter() {
    return amount != null && unitPrice == null;
  }

  /**
   * What is wrong with prices that people set for it or for its components: too low for a rule, or
   * not applied. It has a price all the same.
   */
  public List<Message> flags() {
    List<Message> flags = new ArrayList<>();
    if (flag != null) {
      flags.add(flag);
    }
    for (ValuedComponent each : components) {
      Message problem = each.line().problem();
      if (problem != null && each.source().override() != null && each.line().amount() != null) {
        flags.add(Message.of(CoreMessage.COMPONENT_FLAGGED, each.source().code(), problem));
      }
    }
    return flags;
  }

  /** The rules whose base prices its components have, each once, in the components' order. */
  public List<RuleRef> winners() {
    return components.stream()
        .flatMap(component -> component.line().winners().stream())
        .distinct()
        .toList();
  }

  /**
   * This item with a share of the amount that a person set for its chapter.
   *
   * @param share its amount
   * @param newComponents its components, with their parts of the share
   * @param why how the amount was shared out
   */
  public ValuedItem withShare(
      Money share, List<ValuedComponent> newComponents, Supplier<Proof.Part> why) {
    ComputedPrice beside = computed;
    if (beside == null && amount != null && status == LineStatus.PRICED) {
      beside = new ComputedPrice(unitPrice, amount, winners());
    }
    return new ValuedItem(
        id,
        source,
        LineStatus.OVERRIDDEN,
        null,
        share,
        null,
        cost,
        beside,
        newComponents,
        List.of(),
        flag,
        tax,
        proof.and(why));
  }

  /**
   * This item with its part of the discount on its chapter.
   *
   * @param off the part, which is taken off the amount
   * @param net what is left of the amount
   * @param newComponents its components, with their parts of what is left
   * @param why how the discount was shared out
   */
  public ValuedItem withDiscount(
      Money off, Money net, List<ValuedComponent> newComponents, Supplier<Proof.Part> why) {
    return new ValuedItem(
        id,
        source,
        status,
        unitPrice,
        net,
        off,
        cost,
        computed,
        newComponents,
        problems,
        flag,
        tax,
        proof.and(why));
  }

  /** This item with these components in place of the same ones. */
  public ValuedItem withComponents(List<ValuedComponent> newComponents) {
    return new ValuedItem(
        id,
        source,
        status,
        unitPrice,
        amount,
        discount,
        cost,
        computed,
        newComponents,
        problems,
        flag,
        tax,
        proof);
  }

  /** This item with another amount before tax, and the same of its components and beside it. */
  public ValuedItem withNet(
      Money net, List<ValuedComponent> newComponents, @Nullable ComputedPrice newComputed) {
    return new ValuedItem(
        id,
        source,
        status,
        unitPrice,
        net,
        discount,
        cost,
        newComputed,
        newComponents,
        problems,
        flag,
        tax,
        proof);
  }

  /** This item without a price, since what it comes to before tax is not known. */
  public ValuedItem withoutNet() {
    return new ValuedItem(
        id,
        source,
        LineStatus.FAILED,
        null,
        null,
        null,
        cost,
        null,
        components.stream().map(component -> component.withAmount(null)).toList(),
        problems,
        flag,
        tax,
        proof);
  }

  /** This item with its tax rate, or with none because of a problem, and what proves it. */
  public ValuedItem withTax(
      @Nullable LineTax newTax, @Nullable Message problem, Supplier<Proof.Part> why) {
    List<Message> all = new ArrayList<>(problems);
    if (problem != null) {
      all.add(problem);
    }
    return new ValuedItem(
        id,
        source,
        status,
        unitPrice,
        amount,
        discount,
        cost,
        computed,
        components,
        all,
        flag,
        newTax,
        proof.and(why));
  }
}
