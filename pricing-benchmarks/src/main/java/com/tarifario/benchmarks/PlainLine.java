package com.tarifario.benchmarks;

import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientRegister;
import com.tarifario.core.work.ChargeLine;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line as a fact of plain Drools, in the shape that its rules test fastest: texts, and numbers as
 * whole hundredths. It keeps what the highest layer proposes, so that rules need no order of
 * firing.
 */
public final class PlainLine {

  private final String client;
  private final @Nullable String rateGroup;
  private final @Nullable String workCentre;
  private final @Nullable String quoteTariff;
  private final String kind;
  private final @Nullable String category;
  private final @Nullable String item;
  private final long quantity;
  private final long unitCost;
  private final long litres;
  private int layer = -1;
  private int rule = -1;

  PlainLine(ChargeLine line, ClientRegister clients) {
    client = line.assignment().client();
    Client card = clients.client(client);
    rateGroup = card == null ? null : card.rateGroup();
    workCentre = line.assignment().workCentre();
    quoteTariff = line.assignment().quoteTariff();
    kind = line.subject().kind().name();
    category = line.subject().category();
    item = line.subject().item();
    quantity = hundredths(line.quantity().value());
    unitCost = line.unitCost() == null ? -1 : hundredths(line.unitCost().amount());
    litres =
        line.attributes().get(Unlike.LITRES) instanceof BigDecimal number ? hundredths(number) : -1;
  }

  private static long hundredths(BigDecimal value) {
    return value.movePointRight(2).longValueExact();
  }

  /**
   * What a rule does that applies.
   *
   * @param ofLayer the rank of its layer, the lowest 0
   * @param number its number
   */
  public void propose(int ofLayer, int number) {
    if (ofLayer > layer) {
      layer = ofLayer;
      rule = number;
    }
  }

  /** The number of the rule that won; -1 if none applies. */
  int rule() {
    return rule;
  }

  /** The client's code. */
  public String getClient() {
    return client;
  }

  /** The client's rate group. */
  public @Nullable String getRateGroup() {
    return rateGroup;
  }

  /** The work centre's code. */
  public @Nullable String getWorkCentre() {
    return workCentre;
  }

  /** The named type of quote. */
  public @Nullable String getQuoteTariff() {
    return quoteTariff;
  }

  /** The kind of work, as its name. */
  public String getKind() {
    return kind;
  }

  /** The worker's category. */
  public @Nullable String getCategory() {
    return category;
  }

  /** The article's code. */
  public @Nullable String getItem() {
    return item;
  }

  /** How much, in hundredths of the unit. */
  public long getQuantity() {
    return quantity;
  }

  /** What one unit cost, in cents; -1 if that is not known. */
  public long getUnitCost() {
    return unitCost;
  }

  /** The attribute of that name in hundredths; -1 if the line has none. */
  public long getLitres() {
    return litres;
  }
}
