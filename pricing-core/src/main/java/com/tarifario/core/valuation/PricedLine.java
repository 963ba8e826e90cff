package com.tarifario.core.valuation;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.text.Message;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import com.tarifario.core.work.PriceOverride;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A line of a valuation: a line of the document with its price, or a charge that lines caused. A
 * value, whatever made it: two are equal if all their parts are.
 */
public interface PricedLine {

  /** The line's identity; a charge's is its cause's with the charge's name. */
  LineId id();

  /** The line of the document; for a charge, the line that caused it. */
  ChargeLine source();

  /** What the charge is called; null if this is no charge. */
  @Nullable String charge();

  /** The kind under which it is summed. */
  Kind kind();

  /** What became of it. */
  LineStatus status();

  /** How much is charged, after quantity rules, in the unit of the price. */
  Quantity charged();

  /** For one unit; null if it has no price, or if its pieces have different ones. */
  @Nullable Money unitPrice();

  /** What it costs the client, before tax, rounded; null if it has no price. */
  @Nullable Money amount();

  /** What it cost us; null if not known. */
  @Nullable Money cost();

  /**
   * The rules whose base price it is, or that cover it, highest layer first; empty if none had
   * part.
   */
  List<RuleRef> winners();

  /** The parts that were priced alone; empty if it has no price of the tariff. */
  List<PricedPiece> pieces();

  /**
   * What the tariff alone says, if a person set the price, or what it would be if nothing were
   * covered, if something is; null if neither, or if the tariff has no price.
   */
  @Nullable ComputedPrice computed();

  /**
   * Why it has no price, or why its charges or its tax could not be decided; null if there is none.
   */
  @Nullable Message problem();

  /** Its tax rate; null if the tariff has no tax rules, or none for it. */
  @Nullable LineTax tax();

  /** Why it costs what it costs. */
  Proof proof();

  /**
   * A line that has no price yet.
   *
   * @param charged how much is charged, after quantity rules, in the unit of the price
   */
  static PricedLineBuilder builder(
      ChargeLine line, LineStatus status, Quantity charged, Proof proof) {
    return new PricedLineBuilder(line, status, charged, proof);
  }

  /** This line, to be made into another. */
  default PricedLineBuilder toBuilder() {
    return new PricedLineBuilder(this);
  }

  /** The same line with all its parts made. */
  static PricedLine copyOf(PricedLine line) {
    return StatedLine.of(line);
  }

  /** Whether it is a charge of its own (a call-out), and no line of the document. */
  default boolean isCharge() {
    return charge() != null;
  }

  /**
   * Whether its price is one that was agreed, or that a person set in place of that, so that no
   * charge on a sum counts it.
   */
  default boolean isAgreed() {
    PriceOverride override = source().override();
    return status().isSet() && override != null && override.isAgreed();
  }

  /** The line that caused a charge; null if it is no charge. */
  default @Nullable LineId parent() {
    return isCharge() ? source().id() : null;
  }

  /** What is left of the amount after the cost; empty if either is not known. */
  default Optional<Money> margin() {
    Money amount = amount();
    Money cost = cost();
    return amount == null || cost == null ? Optional.empty() : Optional.of(amount.minus(cost));
  }

  /** This line with its tax rate, or with none because of a problem, and what proves it. */
  default PricedLine withTax(
      @Nullable LineTax newTax, @Nullable Message newProblem, Supplier<Proof.Part> why) {
    return toBuilder()
        .tax(newTax)
        .problem(problem() == null ? newProblem : problem())
        .proof(proof().and(why))
        .build();
  }

  /** This line's amount with tax; empty if its tax is not rounded line by line. */
  default Optional<Money> gross() {
    LineTax tax = tax();
    return tax == null ? Optional.empty() : Optional.ofNullable(tax.gross());
  }

  /** This line with another amount before tax, and the same of its pieces and beside it. */
  default PricedLine withNet(
      Money net, List<PricedPiece> newPieces, @Nullable ComputedPrice newComputed) {
    return toBuilder().amount(net).pieces(newPieces).computed(newComputed).build();
  }

  /** This line without a price, since what it comes to before tax is not known. */
  default PricedLine withoutNet() {
    return toBuilder()
        .status(LineStatus.FAILED)
        .unitPrice(null)
        .amount(null)
        .pieces(List.of())
        .computed(null)
        .build();
  }

  /** This line with what it cost us, and what proves it. */
  default PricedLine withCost(@Nullable Money newCost, Supplier<List<Proof.Part>> why) {
    return toBuilder().cost(newCost).proof(proof().after(why)).build();
  }

  /** This line with a problem that leaves its price as it is, unless it has one before. */
  default PricedLine withProblem(Message newProblem) {
    return toBuilder().problem(problem() == null ? newProblem : problem()).build();
  }

  /** This line with another proof. */
  default PricedLine withProof(Proof newProof) {
    return toBuilder().proof(newProof).build();
  }
}
