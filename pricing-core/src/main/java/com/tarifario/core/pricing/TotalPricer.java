package com.tarifario.core.pricing;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Stage;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Money;
import com.tarifario.core.pricing.TotalClaims.Claim;
import com.tarifario.core.pricing.TotalClaims.Counted;
import com.tarifario.core.tariff.Adjustment.Basis;
import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.tariff.Decider;
import com.tarifario.core.tariff.Decision;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.tariff.TotalCharge;
import com.tarifario.core.tariff.TotalCharge.AtLeast;
import com.tarifario.core.tariff.TotalCharge.Part;
import com.tarifario.core.text.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes the charges on sums of a document. Percentages come first, then minimums, then maximums;
 * percentages from the lowest layer and priority to the highest, minimums and maximums from the
 * narrowest scope to the widest. What was made before is asked for by those that come later, except
 * by percentages {@code onBase}; those of one level do not see each other.
 */
final class TotalPricer {

  private final Decider decider;
  private final TotalCharges charges;
  private final Money zero;

  TotalPricer(Tariff tariff) {
    this.decider = tariff.decider();
    this.zero = Money.zero(tariff.currency());
    this.charges = new TotalCharges(tariff.rounding(), zero);
  }

  /** Whether the tariff has charges on sums. */
  boolean isAsked() {
    return decider.hasRules(Stage.TOTAL);
  }

  /**
   * The lines and charges of a document, then the charges on their sums.
   *
   * @param whole whether these are all of the document
   */
  List<PricedEntry> withCharges(List<PricedEntry> entries, boolean whole) {
    List<Counted> counted = new ArrayList<>();
    List<Integer> indexes = new ArrayList<>();
    Money agreed = zero;
    boolean known = whole;
    for (int index = 0; index < entries.size(); index++) {
      PricedEntry entry = entries.get(index);
      Facts facts = entry.facts();
      Money amount = entry.line().amount();
      if (facts == null) {
        known = false;
      } else if (entry.line().isAgreed()) {
        agreed = amount == null ? agreed : agreed.plus(amount);
      } else if (isCounted(entry)) {
        counted.add(Counted.of(entry, facts));
        indexes.add(index);
      }
    }
    Result result = price(counted, known, agreed);
    List<PricedEntry> all = new ArrayList<>(entries);
    for (int each = 0; each < counted.size(); each++) {
      Counted one = counted.get(each);
      Decision decision = result.decisions().get(each);
      all.set(indexes.get(each), proving(entries.get(indexes.get(each)), one, decision));
    }
    all.addAll(result.charges());
    return all;
  }

  private static boolean isCounted(PricedEntry entry) {
    return entry.line().status().isCharged() || !entry.line().status().isSettled();
  }

  private static PricedEntry proving(PricedEntry entry, Counted counted, Decision decision) {
    Problem failure = decision.failure();
    PricedEntry noted =
        failure == null ? entry : entry.with(entry.line().withProblem(failure.message()));
    return noted.proving(() -> TotalClaims.prove(counted, decision));
  }

  /**
   * Charges on sums.
   *
   * @param decisions what was decided for each line that may be counted, in their order
   * @param charges the charges, in the order in which they were made
   */
  record Result(List<Decision> decisions, List<PricedEntry> charges) {}

  /**
   * The charges on the sums of these lines and charges.
   *
   * @param known whether these are all of the document, and all have facts
   */
  Result price(List<Counted> counted, boolean known) {
    return price(counted, known, zero);
  }

  /**
   * The same, beside lines at agreed prices.
   *
   * @param agreed what those come to: rules may ask for it with the rest, and charge nothing on it
   */
  private Result price(List<Counted> counted, boolean known, Money agreed) {
    BigDecimal subtotal = known ? subtotal(counted, agreed) : null;
    List<Decision> decisions = decide(counted, subtotal);
    TotalCharges.Making making = charges.begin(counted, known);
    TreeMap<Phase, List<Claim>> open = new TreeMap<>();
    List<Integer> inOrder = new ArrayList<>();
    for (int index = 0; index < counted.size(); index++) {
      inOrder.add(index);
    }
    inOrder.sort(Comparator.comparing(index -> counted.get(index).line().source().date()));
    for (int index : inOrder) {
      for (Claim claim : TotalClaims.of(counted.get(index), decisions.get(index))) {
        open.computeIfAbsent(Phase.of(claim), phase -> new ArrayList<>()).add(claim);
      }
    }
    List<PricedEntry> made = new ArrayList<>();
    while (!open.isEmpty()) {
      Phase phase = open.firstKey();
      List<Claim> now = open.pollFirstEntry().getValue();
      List<Claim> later = open.values().stream().flatMap(List::stream).toList();
      List<PricedEntry> charged = making.charges(now, later);
      made.addAll(charged);
      addClaims(charged, subtotal, phase, open);
    }
    return new Result(decisions, made);
  }

  /** What rules of later phases ask of the charges that were made. */
  private void addClaims(
      List<PricedEntry> charged,
      @Nullable BigDecimal subtotal,
      Phase phase,
      Map<Phase, List<Claim>> open) {
    List<Counted> counted = new ArrayList<>();
    for (PricedEntry entry : charged) {
      Facts facts = entry.facts();
      if (facts != null) {
        counted.add(Counted.of(entry, facts));
      }
    }
    if (counted.isEmpty()) {
      return;
    }
    List<Decision> decisions = decide(counted, subtotal);
    for (int index = 0; index < counted.size(); index++) {
      Counted one = counted.get(index);
      for (Claim claim : TotalClaims.of(one, decisions.get(index))) {
        boolean itself = claim.charge().name().equals(one.line().charge());
        if (!itself && seesEarlier(claim.charge()) && phase.compareTo(Phase.of(claim)) < 0) {
          open.computeIfAbsent(Phase.of(claim), key -> new ArrayList<>()).add(claim);
        }
      }
    }
  }

  private static boolean seesEarlier(TotalCharge charge) {
    return !(charge.change() instanceof Part part) || part.basis() == Basis.RUNNING;
  }

  private List<Decision> decide(List<Counted> counted, @Nullable BigDecimal subtotal) {
    List<Facts> facts = new ArrayList<>();
    for (Counted each : counted) {
      facts.add(
          ScopeFacts.of(each.facts(), each.amount(), each.line())
              .with(StandardField.SUBTOTAL, subtotal));
    }
    return decider.decide(Stage.TOTAL, facts);
  }

  private static @Nullable BigDecimal subtotal(List<Counted> counted, Money agreed) {
    Money sum = agreed;
    for (Counted each : counted) {
      Money amount = each.amount();
      if (amount == null) {
        return null;
      }
      sum = sum.plus(amount);
    }
    return Exact.settle(sum.amount());
  }

  /** When a charge is made. */
  private record Phase(int kind, int scope, int layer, int priority) implements Comparable<Phase> {

    private static final Comparator<Phase> ORDER =
        Comparator.comparingInt(Phase::kind)
            .thenComparingInt(Phase::scope)
            .thenComparingInt(Phase::layer)
            .thenComparingInt(Phase::priority);

    static Phase of(Claim claim) {
      TotalCharge charge = claim.charge();
      Candidate candidate = claim.candidate();
      boolean part = charge.change() instanceof Part;
      int kind = part ? 0 : charge.change() instanceof AtLeast ? 1 : 2;
      return new Phase(
          kind, part ? 0 : charge.scope().ordinal(), candidate.layer(), candidate.priority());
    }

    @Override
    public int compareTo(Phase other) {
      return ORDER.compare(this, other);
    }
  }
}
