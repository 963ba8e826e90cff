package com.tarifario.core.pricing;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Rounding;
import com.tarifario.core.money.Unit;
import com.tarifario.core.pricing.TotalClaims.Claim;
import com.tarifario.core.pricing.TotalClaims.Counted;
import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.tariff.Charge.Scope;
import com.tarifario.core.tariff.TotalCharge;
import com.tarifario.core.tariff.TotalCharge.AtLeast;
import com.tarifario.core.tariff.TotalCharge.AtMost;
import com.tarifario.core.tariff.TotalCharge.Part;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Proof;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes charges of what rules count: sums it up, and computes what the rule makes of the sum. */
final class TotalCharges {

  private final Rounding rounding;
  private final Money zero;

  TotalCharges(Rounding rounding, Money zero) {
    this.rounding = rounding;
    this.zero = zero;
  }

  /**
   * Begins a document.
   *
   * @param counted its lines and charges
   * @param known whether these are all
   */
  Making begin(List<Counted> counted, boolean known) {
    Set<String> taken = new HashSet<>();
    for (Counted each : counted) {
      String name = each.line().charge();
      if (name != null) {
        taken.add(name);
      }
    }
    return new Making(taken, known);
  }

  /** The charges on sums of one document, while they are made. */
  final class Making {

    private final Set<String> taken;
    private final boolean known;
    private final Map<List<Object>, List<Candidate>> outranked = new HashMap<>();

    private Making(Set<String> taken, boolean known) {
      this.taken = taken;
      this.known = known;
    }

    /**
     * The charges that these claims of one level make.
     *
     * @param claims the claims, in the order of their lines
     * @param later claims that come later; of a minimum or maximum they may be higher ones
     */
    List<PricedEntry> charges(List<Claim> claims, List<Claim> later) {
      Map<List<Object>, List<Claim>> groups = new LinkedHashMap<>();
      for (Claim claim : claims) {
        groups.computeIfAbsent(group(claim), key -> new ArrayList<>()).add(claim);
      }
      List<PricedEntry> made = new ArrayList<>();
      groups.forEach(
          (group, ofGroup) -> {
            boolean bound = !(ofGroup.get(0).charge().change() instanceof Part);
            List<Candidate> losers = outranked.computeIfAbsent(group, key -> new ArrayList<>());
            if (bound && later.stream().anyMatch(each -> group(each).equals(group))) {
              ofGroup.stream().map(Claim::candidate).distinct().forEach(losers::add);
            } else {
              PricedEntry charge = charge(ofGroup, losers);
              if (charge != null) {
                made.add(charge);
              }
            }
          });
      return made;
    }

    /**
     * What is one charge: of a percentage all that one proposal counts, of a minimum or maximum all
     * that compete for its name.
     */
    private static List<Object> group(Claim claim) {
      TotalCharge charge = claim.charge();
      return charge.change() instanceof Part
          ? List.of(charge, claim.candidate().layer(), claim.candidate().priority(), claim.key())
          : List.of(charge.change() instanceof AtLeast, charge.name(), charge.scope(), claim.key());
    }

    private @Nullable PricedEntry charge(List<Claim> claims, List<Candidate> losers) {
      TotalCharge charge = claims.get(0).charge();
      Message problem = problem(claims);
      if (problem == null) {
        Money sum = sum(claims);
        if (!(charge.change() instanceof Part) && exact(charge, sum).isZero()) {
          return null;
        }
        return entry(claims, losers, LineStatus.PRICED, rounding.amount(exact(charge, sum)), null);
      }
      LineStatus status =
          problem.key() == CoreMessage.TIE
              ? LineStatus.TIED
              : problem.key() == CoreMessage.TOTAL_NAMED_TWICE
                  ? LineStatus.FAILED
                  : LineStatus.UNPRICED;
      return entry(claims, losers, status, null, problem);
    }

    /** Why the charge can't be computed; null if it can. */
    private @Nullable Message problem(List<Claim> claims) {
      Claim first = claims.get(0);
      for (Claim claim : claims) {
        Candidate rival = claim.charge().equals(first.charge()) ? claim.rival() : first.candidate();
        if (rival != null) {
          return LineFailure.tie(claim.candidate(), rival).sentence();
        }
      }
      String name = first.charge().name();
      if (taken.contains(name)) {
        return Message.of(CoreMessage.TOTAL_NAMED_TWICE, name);
      }
      for (Claim claim : claims) {
        if (claim.counted().amount() == null) {
          return Message.of(CoreMessage.TOTAL_UNKNOWN, name, claim.counted().line().id().line());
        }
      }
      return known || first.charge().scope() == Scope.LINE
          ? null
          : Message.of(CoreMessage.TOTAL_INCOMPLETE, name);
    }
  }

  private Money sum(List<Claim> claims) {
    Money sum = zero;
    for (Claim claim : claims) {
      Money amount = claim.counted().amount();
      sum = amount == null ? sum : sum.plus(amount);
    }
    return sum;
  }

  /** What the charge comes to, not rounded. */
  private Money exact(TotalCharge charge, Money sum) {
    if (charge.change() instanceof Part part) {
      return sum.withAmount(part.rate().of(sum.amount()));
    }
    Money difference =
        charge.change() instanceof AtLeast least
            ? least.amount().minus(sum)
            : ((AtMost) charge.change()).amount().minus(sum);
    boolean asked = difference.isNegative() == charge.change() instanceof AtMost;
    return asked ? difference : zero;
  }

  private PricedEntry entry(
      List<Claim> claims,
      List<Candidate> losers,
      LineStatus status,
      @Nullable Money amount,
      @Nullable Message problem) {
    Claim first = claims.get(0);
    TotalCharge charge = first.charge();
    PricedLine cause = first.counted().line();
    PricedLine line =
        PricedLine.builder(
                cause.source(),
                status,
                new Quantity(BigDecimal.ONE, Unit.PIECE),
                Proof.of(() -> List.of(prove(claims, losers, amount))))
            .charge(cause.id(), charge.name(), charge.kind())
            .unitPrice(amount)
            .amount(amount)
            .cost(zero)
            .winners(problem == null ? List.of(first.candidate().rule()) : List.of())
            .problem(problem)
            .build();
    List<Facts> facts = claims.stream().map(claim -> claim.counted().facts()).toList();
    return new PricedEntry(line, CommonFacts.of(facts, charge.name(), charge.kind()));
  }

  private Proof.Part prove(List<Claim> claims, List<Candidate> losers, @Nullable Money amount) {
    Trace trace = Trace.recording();
    Claim first = claims.get(0);
    Candidate winner = first.candidate();
    for (Candidate each : claims.stream().map(Claim::candidate).distinct().toList()) {
      if (amount == null) {
        claims.stream()
            .filter(claim -> claim.candidate().equals(each))
            .flatMap(claim -> Stream.ofNullable(rival(claim, winner)))
            .findFirst()
            .ifPresent(rival -> trace.lost(each, CoreMessage.LOST_TIED, rival.rule()));
      } else {
        trace.applied(each, CoreMessage.WON_CHARGE, lines(claims));
      }
    }
    losers.forEach(loser -> Contest.lost(loser, winner, trace));
    if (amount != null) {
      Money sum = sum(claims);
      Money exact = exact(first.charge(), sum);
      trace.amount(Message.of(CoreMessage.STEP_TOTAL_SUM, lines(claims)), null, zero, sum);
      trace.amount(step(first.charge()), winner.rule(), sum, exact);
      trace.roundedAmount(rounding, exact, amount);
    }
    return trace.parts().get(0);
  }

  private static @Nullable Candidate rival(Claim claim, Candidate winner) {
    return claim.charge().equals(winner.proposal()) ? claim.rival() : winner;
  }

  private static List<Object> lines(List<Claim> claims) {
    return claims.stream().map(claim -> (Object) claim.counted().line().id().line()).toList();
  }

  private static Message step(TotalCharge charge) {
    if (charge.change() instanceof Part part) {
      return Message.of(CoreMessage.STEP_TOTAL_PART, part.rate());
    }
    return charge.change() instanceof AtLeast least
        ? Message.of(CoreMessage.STEP_TOTAL_MISSING, least.amount())
        : Message.of(CoreMessage.STEP_TOTAL_ABOVE, ((AtMost) charge.change()).amount());
  }
}
