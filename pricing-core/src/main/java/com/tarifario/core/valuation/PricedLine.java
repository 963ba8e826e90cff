package com.tarifario.core.valuation;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.text.Message;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A line of a valuation: a line of the document with its price, or a charge that lines caused.
 *
 * @param id the line's identity; a charge's is its cause's with the charge's name
 * @param source the line of the document; for a charge, the line that caused it
 * @param charge what the charge is called; null if this is no charge
 * @param kind the kind under which it is summed
 * @param status what became of it
 * @param charged how much is charged, after quantity rules, in the unit of the price
 * @param unitPrice for one unit; null if it has no price, or if its pieces have different ones
 * @param amount what it costs the client, before tax, rounded; null if it has no price
 * @param cost what it cost us; null if not known
 * @param winners the rules whose base price it is, or that cover it, highest layer first; empty if
 *     none had part
 * @param pieces the parts that were priced alone; empty if it has no price of the tariff
 * @param computed what the tariff alone says, if a person set the price, or what it would be if
 *     nothing were covered, if something is; null if neither, or if the tariff has no price
 * @param problem why it has no price, or why its charges or its tax could not be decided; null if
 *     there is none
 * @param tax its tax rate; null if the tariff has no tax rules, or none for it
 * @param proof why it costs what it costs
 */
public record PricedLine(
    LineId id,
    ChargeLine source,
    @Nullable String charge,
    Kind kind,
    LineStatus status,
    Quantity charged,
    @Nullable Money unitPrice,
    @Nullable Money amount,
    @Nullable Money cost,
    List<RuleRef> winners,
    List<PricedPiece> pieces,
    @Nullable ComputedPrice computed,
    @Nullable Message problem,
    @Nullable LineTax tax,
    Proof proof) {

  public PricedLine {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(status, "status");
    winners = List.copyOf(winners);
    pieces = List.copyOf(pieces);
  }

  /** Whether it is a charge of its own (a call-out), and no line of the document. */
  public boolean isCharge() {
    return charge != null;
  }

  /** The line that caused a charge; null if it is no charge. */
  public @Nullable LineId parent() {
    return isCharge() ? source.id() : null;
  }

  /** What is left of the amount after the cost; empty if either is not known. */
  public Optional<Money> margin() {
    return amount == null || cost == null ? Optional.empty() : Optional.of(amount.minus(cost));
  }

  /** This line with its tax rate, or with none because of a problem, and what proves it. */
  public PricedLine withTax(
      @Nullable LineTax newTax, @Nullable Message newProblem, Supplier<Proof.Part> why) {
    return new PricedLine(
        id,
        source,
        charge,
        kind,
        status,
        charged,
        unitPrice,
        amount,
        cost,
        winners,
        pieces,
        computed,
        problem == null ? newProblem : problem,
        newTax,
        proof.and(why));
  }

  /** This line's amount with tax; empty if its tax is not rounded line by line. */
  public Optional<Money> gross() {
    return tax == null ? Optional.empty() : Optional.ofNullable(tax.gross());
  }

  /** This line with another amount before tax, and the same of its pieces and beside it. */
  public PricedLine withNet(
      Money net, List<PricedPiece> newPieces, @Nullable ComputedPrice newComputed) {
    return new PricedLine(
        id,
        source,
        charge,
        kind,
        status,
        charged,
        unitPrice,
        net,
        cost,
        winners,
        newPieces,
        newComputed,
        problem,
        tax,
        proof);
  }

  /** This line without a price, since what it comes to before tax is not known. */
  public PricedLine withoutNet() {
    return new PricedLine(
        id,
        source,
        charge,
        kind,
        LineStatus.FAILED,
        charged,
        null,
        null,
        cost,
        winners,
        List.of(),
        null,
        problem,
        tax,
        proof);
  }

  /** This line with what it cost us, and what proves it. */
  public PricedLine withCost(@Nullable Money newCost, Supplier<List<Proof.Part>> why) {
    return new PricedLine(
        id,
        source,
        charge,
        kind,
        status,
        charged,
        unitPrice,
        amount,
        newCost,
        winners,
        pieces,
        computed,
        problem,
        tax,
        proof.after(why));
  }

  /** This line with a problem that leaves its price as it is, unless it has one before. */
  public PricedLine withProblem(Message newProblem) {
    return new PricedLine(
        id,
        source,
        charge,
        kind,
        status,
        charged,
        unitPrice,
        amount,
        cost,
        winners,
        pieces,
        computed,
        problem == null ? newProblem : problem,
        tax,
        proof);
  }

  /** This line with another proof. */
  public PricedLine withProof(Proof newProof) {
    return new PricedLine(
        id, source, charge, kind, status, charged, unitPrice, amount, cost, winners, pieces,
        computed, problem, tax, newProof);
  }
}
