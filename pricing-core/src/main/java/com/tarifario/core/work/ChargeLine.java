package com.tarifario.core.work;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One cost to be charged: what the engine prices. Everything that a rule can ask about a line is
 * here or is reached from here (its client, work centre and agreement).
 *
 * @param id the line's document and number
 * @param date the day on which it was done; the rules valid on that day price it
 * @param assignment for whom and where
 * @param subject what was done or supplied
 * @param quantity how much was worked or supplied, not below 0; its cost is this x unit cost
 * @param billable how much of it is to be charged, in the same unit; null if all of it
 * @param unitCost what one unit cost us; null if not known
 * @param listPrice the maker's or our own list price (PVP) of one unit; null if there is none
 * @param time when it was worked; null if the document does not say
 * @param band the time band that the document itself names, which holds where the calendar can't
 *     find one: no start and end, or no bands; null if it names none
 * @param billing whether it is charged
 * @param override the price that a person set; null if none
 * @param attributes what the tariff's own attributes are for this line, by name; an attribute that
 *     is absent has no entry
 */
public record ChargeLine(
    LineId id,
    LocalDate date,
    Assignment assignment,
    Subject subject,
    Quantity quantity,
    @Nullable BigDecimal billable,
    @Nullable Money unitCost,
    @Nullable Money listPrice,
    @Nullable TimeSpan time,
    @Nullable String band,
    Billing billing,
    @Nullable PriceOverride override,
    Map<String, Object> attributes) {

  public ChargeLine {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(assignment, "assignment");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(billing, "billing");
    if (quantity.value().signum() < 0) {
      throw new IllegalArgumentException(
          "Line " + id + ": a quantity can't be below 0, but is " + quantity + ".");
    }
    if (billable != null && billable.signum() < 0) {
      throw new IllegalArgumentException(
          "Line " + id + ": a billable quantity can't be below 0, but is " + billable + ".");
    }
    attributes = Map.copyOf(attributes);
  }

  /** Starts a line from the fields that every line has. */
  public static ChargeLineBuilder builder(
      LineId id, LocalDate date, String client, Kind kind, Quantity quantity) {
    return new ChargeLineBuilder(id, date, client, kind, quantity);
  }

  /** The same line, to be changed field by field; its document, number and client stay. */
  public ChargeLineBuilder toBuilder() {
    return new ChargeLineBuilder(this);
  }

  /** How much is charged before any quantity rule: the billable quantity, else all of it. */
  public Quantity chargeable() {
    return billable == null ? quantity : quantity.withValue(billable);
  }

  /** This line with a price set by hand, in place of any that was set before. */
  public ChargeLine overriddenBy(PriceOverride newOverride) {
    return withOverride(newOverride);
  }

  /** This line with its override lifted: the tariff prices it again. */
  public ChargeLine withOverrideLifted() {
    return withOverride(null);
  }

  /** This line with other costs: the same, in another currency. */
  public ChargeLine withCosts(@Nullable Money newUnitCost, @Nullable Money newListPrice) {
    return with(newUnitCost, newListPrice, override);
  }

  /** This line with other attributes: the same, each of the type that the tariff declares. */
  public ChargeLine withAttributes(Map<String, Object> newAttributes) {
    return new ChargeLine(
        id,
        date,
        assignment,
        subject,
        quantity,
        billable,
        unitCost,
        listPrice,
        time,
        band,
        billing,
        override,
        newAttributes);
  }

  private ChargeLine withOverride(@Nullable PriceOverride newOverride) {
    return with(unitCost, listPrice, newOverride);
  }

  private ChargeLine with(
      @Nullable Money newUnitCost,
      @Nullable Money newListPrice,
      @Nullable PriceOverride newOverride) {
    return new ChargeLine(
        id,
        date,
        assignment,
        subject,
        quantity,
        billable,
        newUnitCost,
        newListPrice,
        time,
        band,
        billing,
        newOverride,
        attributes);
  }
}
