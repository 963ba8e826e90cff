package com.tarifario.core.pricing;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.money.Unit;
import com.tarifario.core.pricing.ChargeClaims.Cause;
import com.tarifario.core.pricing.ChargeClaims.Claim;
import com.tarifario.core.pricing.ChargeClaims.Instance;
import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.tariff.Charge;
import com.tarifario.core.tariff.Charge.Fixed;
import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Proof;
import com.tarifario.core.work.ChargeLine;
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

  /** The charges that these lines of one document cause, in the order of their first causes. */
  List<PricedEntry> charges(List<Cause> causes) {
    Map<Instance, List<Claim>> claims = new LinkedHashMap<>();
    List<Cause> inOrder =
        causes.stream().sorted(Comparator.comparing(cause -> cause.line().date())).toList();
    for (Cause cause : inOrder) {
      for (Claim claim : ChargeClaims.of(cause)) {
        claims.computeIfAbsent(claim.instance(), instance -> new ArrayList<>()).add(claim);
      }
    }
    List<PricedEntry> charges = new ArrayList<>();
    claims.forEach((instance, ofInstance) -> charges.add(charge(ofInstance)));
    return charges;
  }

  private PricedEntry charge(List<Claim> claims) {
    Claim highest =
        claims.stream()
            .min(Comparator.comparing(Claim::candidate, Candidate.PRECEDENCE))
            .orElseThrow();
    List<Claim> level =
        claims.stream().filter(each -> each.candidate().ties(highest.candidate())).toList();
    Claim first = level.get(0);
    Choice choice = Choice.of(level);
    Claim chosen = choice.chosen();
    ChargeLine cause = first.cause().line();
    Charge charge = chosen == null ? first.charge() : chosen.charge();
    Money exact = chosen == null ? null : chosen.fee().amount();
    Money amount = exact == null ? null : rounding.amount(exact);
    Quantity one = new Quantity(BigDecimal.ONE, Unit.PIECE);
    PricedLine line =
        PricedLine.builder(
                cause, choice.status(), one, Proof.of(() -> List.of(prove(claims, level, choice))))
            .charge(cause.id(), charge.name(), charge.kind())
            .unitPrice(amount)
            .amount(amount)
            .cost(zero)
            .winners(chosen == null ? List.of() : List.of(chosen.candidate().rule()))
            .problem(problem(choice, level))
            .build();
    return new PricedEntry(
        line, CommonFacts.ofCharge(first.cause().facts(), charge.name(), charge.kind()));
  }

  private static @Nullable Message problem(Choice choice, List<Claim> level) {
    LineFailure failure = choice.failure();
    if (failure != null) {
      return failure.sentence();
    }
    return choice.chosen() == null ? contradiction(level) : null;
  }

  private static Message contradiction(List<Claim> level) {
    for (Claim each : level) {
      if (each.waiver() != null) {
        return LineFailure.tie(each.waiver(), each.candidate()).sentence();
      }
    }
    Claim first = level.get(0);
    Claim other =
        level.stream()
            .filter(each -> !Choice.agree(List.of(first, each)))
            .findFirst()
            .orElse(first);
    if (first.candidate().equals(other.candidate())) {
      return Message.of(
          CoreMessage.TIE_CHARGE_LINES,
          first.candidate().rule(),
          first.candidate().proposal().describe(),
          String.valueOf(first.fee().amount()),
          String.valueOf(other.fee().amount()));
    }
    return Message.of(
        CoreMessage.TIE_CHARGE,
        first.candidate().rule(),
        first.candidate().proposal().describe(),
        other.candidate().rule(),
        other.candidate().proposal().describe());
  }

  private Proof.Part prove(List<Claim> claims, List<Claim> level, Choice choice) {
    Claim chosen = choice.chosen();
    Claim failing = choice.failing();
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
      } else if (level.contains(each) && failing != null) {
        noteFailure(candidate, failing, trace);
      } else if (level.contains(each) && chosen != null) {
        trace.lost(candidate, CoreMessage.LOST_PICK, chosen.candidate().rule());
      } else if (level.contains(each)) {
        trace.lost(candidate, CoreMessage.LOST_TIED, rival(each, level).rule());
      } else {
        Contest.lost(candidate, level.get(0).candidate(), trace);
      }
    }
    Money exact = chosen == null ? null : chosen.fee().amount();
    if (chosen != null && exact != null) {
      Money rounded = rounding.amount(exact);
      boolean fixed = chosen.charge().fee() instanceof Fixed;
      RuleRef rule = chosen.candidate().rule();
      trace.amount(chosen.fee().what(), rule, zero, fixed ? rounded : exact);
      if (!fixed) {
        trace.roundedAmount(rounding, exact, rounded);
      }
    }
    return trace.parts().get(0);
  }

  private static void noteFailure(Candidate candidate, Claim failing, Trace trace) {
    LineFailure failure = failing.fee().failure();
    if (failure != null && candidate.equals(failing.candidate())) {
      trace.lost(candidate, failure.sentence());
    } else {
      trace.lost(candidate, CoreMessage.LOST_PICK, failing.candidate().rule());
    }
  }

  /** What a claim can't be told apart from. */
  private static Candidate rival(Claim claim, List<Claim> level) {
    Candidate own = claim.candidate();
    return claim.waiver() != null
        ? claim.waiver()
        : level.stream()
            .map(Claim::candidate)
            .filter(each -> !each.equals(own))
            .findFirst()
            .orElse(own);
  }

  /** The lines that a rule claimed the charge for. */
  private static List<Object> causes(List<Claim> claims, Candidate candidate) {
    return claims.stream()
        .filter(each -> each.candidate().equals(candidate))
        .map(each -> (Object) each.line().line())
        .distinct()
        .toList();
  }
}
