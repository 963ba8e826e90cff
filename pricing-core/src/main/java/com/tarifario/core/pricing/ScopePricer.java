package com.tarifario.core.pricing;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.money.Unit;
import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.tariff.Charge;
import com.tarifario.core.tariff.Charge.Pick;
import com.tarifario.core.tariff.Decision;
import com.tarifario.core.tariff.Waiver;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Proof;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.LineId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the charges of a document: each once a line, a visit, a day or the document. */
final class ScopePricer {

  private final Rounding rounding;
  private final Money zero;

  ScopePricer(Rounding rounding, Money zero) {
    this.rounding = rounding;
    this.zero = zero;
  }

  /**
   * What a line may cause a charge with.
   *
   * @param line the line
   * @param facts what is known of it as a whole
   * @param decisions the decisions for its pieces at the stage of scopes
   */
  record Cause(ChargeLine line, Facts facts, List<Decision> decisions) {}

  /** The charges that these lines of one document cause, in the order of their first causes. */
  List<PricedEntry> charges(List<Cause> causes) {
    Map<Instance, List<Claim>> claims = new LinkedHashMap<>();
    List<Cause> inOrder =
        causes.stream().sorted(Comparator.comparing(cause -> cause.line().date())).toList();
    for (Cause cause : inOrder) {
      for (Claim claim : claims(cause)) {
        claims.computeIfAbsent(claim.instance(), instance -> new ArrayList<>()).add(claim);
      }
    }
    List<PricedEntry> charges = new ArrayList<>();
    claims.forEach((instance, ofInstance) -> charges.add(charge(ofInstance)));
    return charges;
  }

  /** Once for what: the charge's name and the line, visit, day or document that it is made for. */
  private record Instance(String name, Charge.Scope scope, String key) {}

  /** A line's claim that a charge be made. */
  private record Claim(Cause cause, Candidate candidate) {

    Charge charge() {
      return (Charge) candidate.proposal();
    }

    Instance instance() {
      ChargeLine line = cause.line();
      String key =
          switch (charge().scope()) {
            case LINE -> line.id().line();
            case VISIT -> Resolver.visit(line);
            case DAY -> line.date().toString();
            case DOCUMENT -> "";
          };
      return new Instance(charge().name(), charge().scope(), key);
    }
  }

  /** For each name of a charge, the highest candidates of the line that no waiver takes away. */
  private static List<Claim> claims(Cause cause) {
    List<Candidate> ranked = Candidates.ofAny(cause.decisions());
    Map<String, Candidate> highest = new LinkedHashMap<>();
    List<Claim> claims = new ArrayList<>();
    for (Candidate each : ranked) {
      if (!(each.proposal() instanceof Charge charge)
          || AdjustmentPricing.waiverOf(charge.name(), each, ranked) != null) {
        continue;
      }
      Candidate first = highest.putIfAbsent(charge.name(), each);
      if (first == null || first.ties(each)) {
        claims.add(new Claim(cause, each));
      }
    }
    return claims;
  }

  /** What became of the charges that a line's rules propose: claimed, waived or outranked. */
  static Proof.Part proveClaims(List<Decision> decisions) {
    Trace trace = Trace.recording();
    trace.begin(Message.of(CoreMessage.PART_CHARGES));
    List<Candidate> ranked = Candidates.ofAny(decisions);
    Map<String, Candidate> highest = new LinkedHashMap<>();
    for (Candidate each : ranked) {
      if (each.proposal() instanceof Waiver waiver) {
        boolean waives =
            ranked.stream()
                .anyMatch(
                    other ->
                        other.proposal() instanceof Charge charge
                            && each.equals(
                                AdjustmentPricing.waiverOf(charge.name(), other, ranked)));
        if (waives) {
          trace.applied(each, CoreMessage.WAIVES, waiver.group());
        } else {
          trace.lost(each, CoreMessage.WAIVES_NOTHING, waiver.group());
        }
      } else if (each.proposal() instanceof Charge charge) {
        Candidate waiver = AdjustmentPricing.waiverOf(charge.name(), each, ranked);
        Candidate first =
            waiver == null ? highest.putIfAbsent(charge.name(), each) : highest.get(charge.name());
        if (waiver != null) {
          trace.lost(each, CoreMessage.LOST_WAIVED, waiver.rule());
        } else if (first == null || first.ties(each)) {
          trace.applied(each, CoreMessage.CLAIMED);
        } else {
          Contest.lost(each, first, trace);
        }
      }
    }
    return trace.parts().get(1);
  }

  private PricedEntry charge(List<Claim> claims) {
    Claim highest =
        claims.stream()
            .min(Comparator.comparing(Claim::candidate, Candidate.PRECEDENCE))
            .orElseThrow();
    List<Claim> level =
        claims.stream().filter(each -> each.candidate().ties(highest.candidate())).toList();
    Claim first = level.get(0);
    Claim chosen = choose(level);
    ChargeLine cause = first.cause().line();
    Charge charge = first.charge();
    Money amount = chosen == null ? null : rounding.amount(chosen.charge().amount());
    Quantity one = new Quantity(BigDecimal.ONE, Unit.PIECE);
    PricedLine line =
        new PricedLine(
            new LineId(cause.id().document(), cause.id().line() + "+" + charge.name()),
            cause,
            charge.name(),
            charge.kind(),
            chosen == null ? LineStatus.TIED : LineStatus.PRICED,
            one,
            amount,
            amount,
            zero,
            chosen == null ? List.of() : List.of(chosen.candidate().rule()),
            List.of(),
            null,
            chosen == null ? contradiction(level) : null,
            null,
            Proof.of(() -> List.of(prove(claims, level, chosen))));
    Facts facts =
        first
            .cause()
            .facts()
            .with(StandardField.KIND, charge.kind().name())
            .with(StandardField.QUANTITY, BigDecimal.ONE)
            .with(StandardField.UNIT, Unit.PIECE.symbol())
            .with(StandardField.UNIT_COST, null)
            .with(StandardField.LIST_PRICE, null);
    return new PricedEntry(line, facts);
  }

  /** The claim that is charged; null if they contradict each other. */
  private static @Nullable Claim choose(List<Claim> level) {
    Claim first = level.get(0);
    if (level.stream().allMatch(each -> each.charge().equals(first.charge()))) {
      return first;
    }
    Pick pick = first.charge().pick();
    if (level.stream().anyMatch(each -> each.charge().pick() != pick)) {
      return null;
    }
    return switch (pick) {
      case FIRST -> first;
      case MAXIMUM ->
          level.stream()
              .reduce(
                  (one, other) ->
                      other.charge().amount().compareTo(one.charge().amount()) > 0 ? other : one)
              .orElse(first);
      case SAME ->
          level.stream().allMatch(each -> each.charge().amount().equals(first.charge().amount()))
              ? first
              : null;
    };
  }

  private static Message contradiction(List<Claim> level) {
    Claim first = level.get(0);
    Claim other =
        level.stream()
            .filter(each -> !each.charge().equals(first.charge()))
            .findFirst()
            .orElse(first);
    return Message.of(
        CoreMessage.TIE_CHARGE,
        first.candidate().rule(),
        first.candidate().proposal().describe(),
        other.candidate().rule(),
        other.candidate().proposal().describe());
  }

  private Proof.Part prove(List<Claim> claims, List<Claim> level, @Nullable Claim chosen) {
    Trace trace = Trace.recording();
    List<Candidate> told = new ArrayList<>();
    for (Claim each : claims) {
      Candidate candidate = each.candidate();
      if (told.contains(candidate)) {
        continue;
      }
      told.add(candidate);
      if (chosen != null && candidate.equals(chosen.candidate())) {
        trace.applied(candidate, CoreMessage.WON_CHARGE, causes(claims, candidate));
      } else if (level.contains(each)) {
        trace.lost(
            candidate,
            chosen == null ? CoreMessage.LOST_TIED : CoreMessage.LOST_PICK,
            chosen == null ? level.get(0).candidate().rule() : chosen.candidate().rule());
      } else {
        Contest.lost(candidate, level.get(0).candidate(), trace);
      }
    }
    if (chosen != null) {
      trace.amount(
          Message.of(CoreMessage.STEP_CHARGE, chosen.charge().name()),
          chosen.candidate().rule(),
          zero,
          rounding.amount(chosen.charge().amount()));
    }
    return trace.parts().get(0);
  }

  /** The lines that a rule claimed the charge for. */
  private static List<Object> causes(List<Claim> claims, Candidate candidate) {
    return claims.stream()
        .filter(each -> each.candidate().equals(candidate))
        .map(each -> (Object) each.cause().line().id().line())
        .toList();
  }
}
