package com.tarifario.core.pricing;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.money.Money;
import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.tariff.Charge.Scope;
import com.tarifario.core.tariff.Contests;
import com.tarifario.core.tariff.Decision;
import com.tarifario.core.tariff.TotalCharge;
import com.tarifario.core.tariff.Waiver;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Proof;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The charges on sums that count one line or charge: of each name the highest that its rules
 * propose, unless a higher waiver takes it away.
 */
final class TotalClaims {

  private final Counted counted;
  private final List<Candidate> ranked;
  private final Trace trace;
  private final Map<String, Candidate> highest = new LinkedHashMap<>();
  private final List<Claim> claims = new ArrayList<>();

  private TotalClaims(Counted counted, Decision decision, Trace trace) {
    this.counted = counted;
    this.ranked = decision.ranked();
    this.trace = trace;
    ranked.forEach(this::judge);
  }

  /**
   * A line or charge that may be counted in a sum.
   *
   * @param line the line
   * @param facts what is known of it
   * @param amount what it adds to a sum; null if it has no price
   */
  record Counted(PricedLine line, Facts facts, @Nullable Money amount) {

    static Counted of(PricedEntry entry, Facts facts) {
      return new Counted(entry.line(), facts, entry.line().amount());
    }

    /** What tells it apart from all that a charge of the scope is made for another time. */
    String key(Scope scope) {
      return switch (scope) {
        case LINE -> line.id().line();
        case VISIT -> Resolver.visit(line.source());
        case DAY -> line.source().date().toString();
        case DOCUMENT -> "";
      };
    }
  }

  /**
   * That a rule counts a line.
   *
   * @param candidate the rule
   * @param rival a rule that can't be told apart from it, or that waives it at the same level; null
   *     if there is none
   */
  record Claim(Counted counted, Candidate candidate, @Nullable Candidate rival) {

    TotalCharge charge() {
      return (TotalCharge) candidate.proposal();
    }

    String key() {
      return counted.key(charge().scope());
    }
  }

  /** The claims on the line, highest first. */
  static List<Claim> of(Counted counted, Decision decision) {
    return new TotalClaims(counted, decision, Trace.OFF).claims;
  }

  /** What became of the charges on sums that rules propose for the line. */
  static Proof.Part prove(Counted counted, Decision decision) {
    Trace trace = Trace.recording();
    trace.begin(Message.of(CoreMessage.PART_TOTALS));
    new TotalClaims(counted, decision, trace);
    return trace.parts().get(1);
  }

  private void judge(Candidate candidate) {
    if (candidate.proposal() instanceof TotalCharge charge) {
      judge(candidate, charge);
    } else if (candidate.proposal() instanceof Waiver waiver) {
      if (ranked.stream().anyMatch(other -> waives(candidate, other))) {
        trace.applied(candidate, CoreMessage.WAIVES, waiver.group());
      } else if (ranked.stream().anyMatch(other -> other.proposal() instanceof TotalCharge)) {
        trace.lost(candidate, CoreMessage.WAIVES_NOTHING, waiver.group());
      }
    }
  }

  private void judge(Candidate candidate, TotalCharge charge) {
    Candidate waiver = waiverOf(candidate);
    if (waiver != null && !waiver.ties(candidate)) {
      trace.lost(candidate, CoreMessage.LOST_WAIVED, waiver.rule());
      return;
    }
    Candidate first = highest.putIfAbsent(charge.name(), candidate);
    if (first != null && !first.ties(candidate)) {
      Contest.lost(candidate, first, trace);
      return;
    }
    Candidate rival = waiver == null ? rivalOf(candidate) : waiver;
    if (rival != null) {
      trace.lost(candidate, CoreMessage.LOST_TIED, rival.rule());
    } else if (first == null) {
      trace.applied(candidate, CoreMessage.COUNTED);
    } else {
      trace.applied(candidate, CoreMessage.COUNTED_BESIDE, first.rule());
    }
    if (first == null) {
      claims.add(new Claim(counted, candidate, rival));
    }
  }

  private @Nullable Candidate rivalOf(Candidate candidate) {
    return ranked.stream()
        .filter(other -> other.ties(candidate) && other.proposal() instanceof TotalCharge)
        .filter(other -> Contests.contradict(other.proposal(), candidate.proposal()))
        .filter(other -> waiverOf(other) == null)
        .findFirst()
        .orElse(null);
  }

  private @Nullable Candidate waiverOf(Candidate candidate) {
    return candidate.proposal() instanceof TotalCharge charge
        ? AdjustmentPricing.waiverOf(charge.name(), candidate, ranked)
        : null;
  }

  private boolean waives(Candidate waiver, Candidate other) {
    return !waiver.ties(other) && waiver.equals(waiverOf(other));
  }
}
