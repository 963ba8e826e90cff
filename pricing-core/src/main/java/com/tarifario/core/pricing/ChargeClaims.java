package com.tarifario.core.pricing;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.tariff.Charge;
import com.tarifario.core.tariff.Charge.Fixed;
import com.tarifario.core.tariff.Charge.Scope;
import com.tarifario.core.tariff.Decision;
import com.tarifario.core.tariff.Waiver;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.Proof;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.LineId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The charges that one line claims: of each name the highest that its rules propose, unless a
 * higher waiver takes it away.
 */
final class ChargeClaims {

  private final Cause cause;
  private final List<Candidate> ranked;
  private final Trace trace;
  private final Map<String, Claim> highest = new LinkedHashMap<>();
  private final List<Claim> claims = new ArrayList<>();

  private ChargeClaims(Cause cause, Trace trace) {
    this.cause = cause;
    this.ranked = Candidates.ofAny(cause.charged());
    this.trace = trace;
    ranked.forEach(this::judge);
    if (trace.isOn()) {
      noteCovered();
    }
  }

  /**
   * What a line may cause a charge with.
   *
   * @param line the line
   * @param facts what is known of it as a whole
   * @param pieces what is known of its pieces, their prices included
   * @param decisions the decisions for its pieces at the stage of scopes
   * @param coverage what of the line is covered: those pieces cause no charge
   * @param currency the tariff's currency
   */
  record Cause(
      ChargeLine line,
      Facts facts,
      List<Facts> pieces,
      List<Decision> decisions,
      Coverage coverage,
      Currency currency) {

    /** The decisions for the pieces of which something is charged. */
    List<Decision> charged() {
      List<Decision> charged = new ArrayList<>();
      for (int index = 0; index < decisions.size(); index++) {
        if (isCharged(index)) {
          charged.add(decisions.get(index));
        }
      }
      return charged;
    }

    private boolean isCharged(int piece) {
      return !coverage.pieces().get(piece).isWhole();
    }

    /** What the charge comes to for each piece that causes it; once if it is the same for all. */
    private List<PieceFee> fees(Candidate candidate, Charge charge) {
      List<PieceFee> fees = new ArrayList<>();
      for (int index = 0; index < decisions.size(); index++) {
        boolean more = fees.isEmpty() || !(charge.fee() instanceof Fixed);
        if (more && isCharged(index) && decisions.get(index).ranked().contains(candidate)) {
          fees.add(
              new PieceFee(
                  index,
                  ChargeFee.of(charge, pieces.get(index), line.quantity().unit(), currency)));
        }
      }
      return fees;
    }
  }

  /** What a charge comes to for a piece, by its number. */
  private record PieceFee(int piece, ChargeFee fee) {}

  /** Once for what: the charge's name and the line, visit, day or document that it is made for. */
  record Instance(String name, Scope scope, String key) {

    static Instance of(Charge charge, ChargeLine line) {
      return new Instance(charge.name(), charge.scope(), Scopes.key(charge.scope(), line));
    }
  }

  /**
   * A line's claim that a charge be made, for one of its pieces if its pieces differ.
   *
   * @param cause the line
   * @param candidate the rule that proposes the charge
   * @param instance what it is made once for; of claims of one line and name that can't be told
   *     apart, that of the first, so that they meet
   * @param waiver a waiver that can't be told apart from it; null if there is none
   * @param piece the number of the first piece of the line for which it comes to that
   * @param fee what it comes to
   */
  record Claim(
      Cause cause,
      Candidate candidate,
      Instance instance,
      @Nullable Candidate waiver,
      int piece,
      ChargeFee fee) {

    Charge charge() {
      return (Charge) candidate.proposal();
    }

    LineId line() {
      return cause.line().id();
    }
  }

  /** The claims of the line, highest first. */
  static List<Claim> of(Cause cause) {
    return new ChargeClaims(cause, Trace.OFF).claims;
  }

  /** What became of the charges that the line's rules propose: claimed, waived or outranked. */
  static Proof.Part prove(Cause cause) {
    Trace trace = Trace.recording();
    trace.begin(Message.of(CoreMessage.PART_CHARGES));
    new ChargeClaims(cause, trace);
    return trace.parts().get(1);
  }

  private void judge(Candidate candidate) {
    if (candidate.proposal() instanceof Charge charge) {
      judge(candidate, charge);
    } else if (candidate.proposal() instanceof Waiver waiver) {
      if (ranked.stream().anyMatch(other -> waives(candidate, other))) {
        trace.applied(candidate, CoreMessage.WAIVES, waiver.group());
      } else {
        trace.lost(candidate, CoreMessage.WAIVES_NOTHING, waiver.group());
      }
    }
  }

  private void judge(Candidate candidate, Charge charge) {
    Candidate waiver = AdjustmentPricing.waiverOf(charge.name(), candidate, ranked);
    if (waiver != null && !waiver.ties(candidate)) {
      trace.lost(candidate, CoreMessage.LOST_WAIVED, waiver.rule());
      return;
    }
    Claim first = highest.get(charge.name());
    if (first != null && !first.candidate().ties(candidate)) {
      Contest.lost(candidate, first.candidate(), trace);
      return;
    }
    Instance instance = first == null ? Instance.of(charge, cause.line()) : first.instance();
    for (PieceFee each : cause.fees(candidate, charge)) {
      Claim claim = new Claim(cause, candidate, instance, waiver, each.piece(), each.fee());
      highest.putIfAbsent(charge.name(), claim);
      claims.add(claim);
    }
    if (waiver == null) {
      trace.applied(candidate, CoreMessage.CLAIMED);
    } else {
      trace.lost(candidate, CoreMessage.LOST_TIED, waiver.rule());
    }
  }

  /** The charges that nothing but covered pieces would cause. */
  private void noteCovered() {
    for (Candidate each : Candidates.ofAny(cause.decisions(), Charge.class)) {
      if (!ranked.contains(each)) {
        trace.lost(each, CoreMessage.LOST_COVERED, cause.coverage().names());
      }
    }
  }

  private boolean waives(Candidate waiver, Candidate other) {
    return other.proposal() instanceof Charge charge
        && !waiver.ties(other)
        && waiver.equals(AdjustmentPricing.waiverOf(charge.name(), other, ranked));
  }
}
