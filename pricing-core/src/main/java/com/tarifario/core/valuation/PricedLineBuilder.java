package com.tarifario.core.valuation;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.text.Message;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a line of a valuation out of a line of a document or another such line, part by part. */
public final class PricedLineBuilder {

  private final ChargeLine source;
  private LineId id;
  private @Nullable String charge;
  private Kind kind;
  private LineStatus status;
  private Quantity charged;
  private @Nullable Money unitPrice;
  private @Nullable Money amount;
  private @Nullable Money cost;
  private List<RuleRef> winners;
  private List<PricedPiece> pieces;
  private @Nullable ComputedPrice computed;
  private @Nullable Message problem;
  private @Nullable LineTax tax;
  private Proof proof;

  PricedLineBuilder(ChargeLine line, LineStatus status, Quantity charged, Proof proof) {
    this.source = line;
    this.id = line.id();
    this.kind = line.subject().kind();
    this.status = status;
    this.charged = charged;
    this.winners = List.of();
    this.pieces = List.of();
    this.proof = proof;
  }

  PricedLineBuilder(PricedLine line) {
    source = line.source();
    id = line.id();
    charge = line.charge();
    kind = line.kind();
    status = line.status();
    charged = line.charged();
    unitPrice = line.unitPrice();
    amount = line.amount();
    cost = line.cost();
    winners = line.winners();
    pieces = line.pieces();
    computed = line.computed();
    problem = line.problem();
    tax = line.tax();
    proof = line.proof();
  }

  /**
   * As a charge, summed under a kind of its own.
   *
   * @param cause the line that caused it, or another charge
   * @param name what it is called
   */
  public PricedLineBuilder charge(LineId cause, String name, Kind summedUnder) {
    id = new LineId(cause.document(), cause.line() + "+" + name);
    charge = name;
    kind = summedUnder;
    return this;
  }

  /** With another status. */
  public PricedLineBuilder status(LineStatus became) {
    status = became;
    return this;
  }

  /** With a price for one unit; null if it has none, or if its pieces have different ones. */
  public PricedLineBuilder unitPrice(@Nullable Money price) {
    unitPrice = price;
    return this;
  }

  /** With what it costs the client, before tax, rounded; null if it has no price. */
  public PricedLineBuilder amount(@Nullable Money net) {
    amount = net;
    return this;
  }

  /** With what it cost us; null if not known. */
  public PricedLineBuilder cost(@Nullable Money known) {
    cost = known;
    return this;
  }

  /** With the rules whose base price it is, or that cover it, highest layer first. */
  public PricedLineBuilder winners(List<RuleRef> rules) {
    winners = rules;
    return this;
  }

  /** With the parts that were priced alone. */
  public PricedLineBuilder pieces(List<PricedPiece> parts) {
    pieces = parts;
    return this;
  }

  /** With what else it would be; null for nothing. */
  public PricedLineBuilder computed(@Nullable ComputedPrice beside) {
    computed = beside;
    return this;
  }

  /** With why something of it could not be decided; null if all was. */
  public PricedLineBuilder problem(@Nullable Message why) {
    problem = why;
    return this;
  }

  /** With its tax rate; null for none. */
  public PricedLineBuilder tax(@Nullable LineTax rate) {
    tax = rate;
    return this;
  }

  /** With why it costs what it costs. */
  public PricedLineBuilder proof(Proof why) {
    proof = why;
    return this;
  }

  /** The line. */
  public PricedLine build() {
    return stated();
  }

  StatedLine stated() {
    return new StatedLine(
        id, source, charge, kind, status, charged, unitPrice, amount, cost, winners, pieces,
        computed, problem, tax, proof);
  }
}
