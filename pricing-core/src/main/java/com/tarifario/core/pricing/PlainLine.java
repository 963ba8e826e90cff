package com.tarifario.core.pricing;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.tariff.Decision;
import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.ComputedPrice;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.LineTax;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.PricedPiece;
import com.tarifario.core.valuation.Proof;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line whose price depends on nothing but its own decision, which is plain. It keeps what it was
 * priced by, its unit price and its amount; whatever else is asked (its cost, its piece, its proof,
 * what a person may set) is found by {@link LinePricer}, which comes to the same price, when
 * somebody asks.
 */
final class PlainLine implements PricedLine, PricedEntry.Settable {

  private final ChargeLine line;
  private final Facts facts;
  private final Decision decision;
  private final LinePricer pricer;
  private final Quantity charged;
  private final Money unitPrice;
  private final Money basePrice;
  private final Money amount;

  /** Made when it is first asked for. */
  private @Nullable Proof proof;

  /**
   * A line with its price.
   *
   * @param line the line
   * @param facts what is known of it
   * @param decision which rules apply
   * @param pricer looks closely
   * @param charged how much is charged, in the unit of the price
   * @param unitPrice for one such unit, rounded
   * @param basePrice the same, not rounded
   * @param amount what it costs, rounded
   */
  PlainLine(
      ChargeLine line,
      Facts facts,
      Decision decision,
      LinePricer pricer,
      Quantity charged,
      Money unitPrice,
      Money basePrice,
      Money amount) {
    this.line = line;
    this.facts = facts;
    this.decision = decision;
    this.pricer = pricer;
    this.charged = charged;
    this.unitPrice = unitPrice;
    this.basePrice = basePrice;
    this.amount = amount;
  }

  @Override
  public LineId id() {
    return line.id();
  }

  @Override
  public ChargeLine source() {
    return line;
  }

  @Override
  public @Nullable String charge() {
    return null;
  }

  @Override
  public Kind kind() {
    return line.subject().kind();
  }

  @Override
  public LineStatus status() {
    return LineStatus.PRICED;
  }

  @Override
  public Quantity charged() {
    return charged;
  }

  @Override
  public Money unitPrice() {
    return unitPrice;
  }

  @Override
  public Money amount() {
    return amount;
  }

  @Override
  public @Nullable Money cost() {
    return pricer.cost(line);
  }

  @Override
  public List<RuleRef> winners() {
    return decision.plainWinners();
  }

  @Override
  public List<PricedPiece> pieces() {
    return List.of(piece());
  }

  /** The one piece that it is. */
  PricedPiece piece() {
    return new PricedPiece(
        line.band(),
        line.time(),
        charged,
        unitPrice,
        basePrice,
        amount,
        decision.plainWinners().get(0),
        null);
  }

  @Override
  public @Nullable ComputedPrice computed() {
    return null;
  }

  @Override
  public @Nullable Message problem() {
    return null;
  }

  @Override
  public @Nullable LineTax tax() {
    return null;
  }

  @Override
  public Proof proof() {
    Proof made = proof;
    if (made == null) {
      made = Proof.of(() -> looked().line().proof().parts());
      proof = made;
    }
    return made;
  }

  @Override
  public OverrideTerms terms() {
    return Objects.requireNonNull(looked().settable()).terms();
  }

  private PricedEntry looked() {
    return pricer.look(line, facts, decision);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || PricedLine.copyOf(this).equals(other);
  }

  @Override
  public int hashCode() {
    return PricedLine.copyOf(this).hashCode();
  }

  @Override
  public String toString() {
    return PricedLine.copyOf(this).toString();
  }
}
