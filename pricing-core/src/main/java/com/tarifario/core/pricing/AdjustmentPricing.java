package com.tarifario.core.pricing;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Unit;
import com.tarifario.core.pricing.UnitPrices.Found;
import com.tarifario.core.tariff.Adjustment;
import com.tarifario.core.tariff.Adjustment.Change;
import com.tarifario.core.tariff.Adjustment.PerLine;
import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.tariff.Consume;
import com.tarifario.core.tariff.Contests;
import com.tarifario.core.tariff.Cover;
import com.tarifario.core.tariff.PriceInput;
import com.tarifario.core.tariff.Proposal;
import com.tarifario.core.tariff.Waiver;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.valuation.LineStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Applies adjustments to a unit price, after groups, waivers and a closed base had their say. */
final class AdjustmentPricing {

  /** Lowest layer first, then highest priority; the rest only keeps output steady. */
  static final Comparator<Candidate> ORDER_OF_APPLYING =
      Comparator.comparingInt(Candidate::layer).thenComparing(Candidate.PRECEDENCE);

  private final Trace trace;

  AdjustmentPricing(Trace trace) {
    this.trace = trace;
  }

  /**
   * Those of the candidates that apply, in the order of applying.
   *
   * @param ranked adjustments, waivers and covers of one piece, ranked
   * @param base the base price found for it
   * @throws LineFailure if two of one group can't be told apart, or the order matters and is open
   */
  List<Candidate> survivors(List<Candidate> ranked, BasePricing.Found base, PriceInput input) {
    if (ranked.isEmpty()) {
      return ranked;
    }
    List<Candidate> standing = new ArrayList<>();
    Map<Candidate, Candidate> beaten = new LinkedHashMap<>();
    List<Candidate> waivers = new ArrayList<>();
    List<Candidate> open = new ArrayList<>();
    for (Candidate candidate : ranked) {
      if (candidate.proposal() instanceof Waiver) {
        waivers.add(candidate);
      } else if (candidate.proposal() instanceof Cover || candidate.proposal() instanceof Consume) {
        open.add(candidate);
      } else if (candidate.layer() < base.closedBelow()) {
        trace.lost(candidate, CoreMessage.LOST_CLOSED, base.winner().rule());
      } else {
        open.add(candidate);
        if (stands(candidate, standing, ranked, beaten)) {
          standing.add(candidate);
        }
      }
    }
    Map<String, Candidate> best = new BestAdjustments(base, input, trace).choose(standing);
    List<Candidate> survivors = new ArrayList<>();
    for (Candidate each : standing) {
      if (!asks(each)) {
        survivors.add(each);
      } else if (!isCompared(each, best) || best.containsValue(each)) {
        refuseLevelWaiver(each, ranked);
        survivors.add(each);
      }
    }
    if (trace.isOn()) {
      beaten.forEach(
          (each, first) -> noteBeaten(each, isCompared(first, best) ? winner(first, best) : first));
      noteWaivers(waivers, open, ranked);
    }
    survivors.sort(ORDER_OF_APPLYING);
    refuseOpenOrder(survivors);
    for (Candidate each : survivors) {
      if (!isCompared(each, best)) {
        trace.applied(each, CoreMessage.APPLIED);
      }
    }
    return survivors;
  }

  /** Whether the candidate is one of several of a group that are compared. */
  private static boolean isCompared(Candidate candidate, Map<String, Candidate> best) {
    Adjustment adjustment = (Adjustment) candidate.proposal();
    return adjustment.best() && best.containsKey(adjustment.group());
  }

  private static Candidate winner(Candidate compared, Map<String, Candidate> best) {
    return Objects.requireNonNull(best.get(((Adjustment) compared.proposal()).group()));
  }

  private void noteBeaten(Candidate candidate, Candidate winner) {
    String group = Objects.requireNonNull(((Adjustment) candidate.proposal()).group());
    trace.lost(candidate, CoreMessage.LOST_GROUP, group, winner.rule());
  }

  /**
   * The unit price after those adjustments that change unit prices.
   *
   * @param start the base price
   * @param unit the unit that it is for
   * @throws LineFailure if an amount is for a unit that does not convert, or comes to nothing
   */
  Money unitPrice(List<Candidate> survivors, Money start, Unit unit, PriceInput input) {
    Money price = start;
    for (Candidate each : survivors) {
      Change change = ((Adjustment) each.proposal()).change();
      if (!(change instanceof PerLine)) {
        Found after = Changes.of(change, price, start, unit, input);
        trace.unitPrice(after.what(), each.rule(), price, after.money());
        price = after.money();
      }
    }
    return price;
  }

  /** What is added to the line's amount. */
  static List<LineAddition> perLine(List<Candidate> survivors, PriceInput input) {
    List<LineAddition> additions = new ArrayList<>(0);
    for (Candidate each : survivors) {
      if (((Adjustment) each.proposal()).change() instanceof PerLine perLine) {
        additions.add(new LineAddition(each, Changes.ofLine(perLine, input)));
      }
    }
    return additions;
  }

  /**
   * The amounts once a line that any of its pieces asked for: each rule once, one of each group.
   *
   * @throws LineFailure if two of one group can't be told apart
   */
  List<LineAddition> onceALine(List<PiecePrice> pieces) {
    if (pieces.size() == 1 && pieces.get(0).perLine().isEmpty()) {
      return List.of();
    }
    Map<Candidate, LineAddition> additions = new LinkedHashMap<>();
    for (PiecePrice piece : pieces) {
      piece.perLine().forEach(each -> additions.putIfAbsent(each.candidate(), each));
    }
    List<Candidate> kept = new ArrayList<>();
    additions.keySet().stream()
        .sorted(Candidate.PRECEDENCE)
        .filter(each -> !isBeaten(each, kept))
        .forEach(kept::add);
    return kept.stream().map(each -> Objects.requireNonNull(additions.get(each))).toList();
  }

  /**
   * Whether the candidate applies, or is compared with others.
   *
   * @param above those above it that do
   * @param beaten takes it, if the winner of its group is still to be found, with the first of
   *     those
   */
  private boolean stands(
      Candidate candidate,
      List<Candidate> above,
      List<Candidate> ranked,
      Map<Candidate, Candidate> beaten) {
    String group = ((Adjustment) candidate.proposal()).group();
    Candidate waiver = group == null ? null : waiverOf(group, candidate, ranked);
    if (waiver != null && !waiver.ties(candidate)) {
      trace.lost(candidate, CoreMessage.LOST_WAIVED, waiver.rule());
      return false;
    }
    Candidate first = winnerOfGroup(candidate, above);
    if (first == null) {
      if (waiver != null && !asks(candidate)) {
        throw levelWaiver(candidate, waiver);
      }
      return true;
    }
    if (asks(first)) {
      beaten.put(candidate, first);
    } else {
      noteBeaten(candidate, first);
    }
    return false;
  }

  /** Whether the candidate asks to be compared. */
  private static boolean asks(Candidate candidate) {
    return ((Adjustment) candidate.proposal()).best();
  }

  /** Whether one of those above it has won its group; if so, notes that it lost. */
  private boolean isBeaten(Candidate candidate, List<Candidate> above) {
    Candidate first = winnerOfGroup(candidate, above);
    if (first != null) {
      noteBeaten(candidate, first);
    }
    return first != null;
  }

  /**
   * The one of those above a candidate that wins its group and is not compared with it; null if it
   * has not lost its group.
   *
   * @throws LineFailure if the two can't be told apart
   */
  private @Nullable Candidate winnerOfGroup(Candidate candidate, List<Candidate> above) {
    Adjustment adjustment = (Adjustment) candidate.proposal();
    for (Candidate higher : above) {
      Adjustment other = (Adjustment) higher.proposal();
      if (Contests.compete(adjustment, other) && !(adjustment.best() && other.best())) {
        if (higher.ties(candidate)) {
          trace.lost(candidate, CoreMessage.LOST_TIED, higher.rule());
          throw LineFailure.tie(higher, candidate);
        }
        return higher;
      }
    }
    return null;
  }

  /** One that was the best for the client applies, unless a waiver on its level may forbid it. */
  private void refuseLevelWaiver(Candidate candidate, List<Candidate> ranked) {
    String group = ((Adjustment) candidate.proposal()).group();
    Candidate waiver = group == null ? null : waiverOf(group, candidate, ranked);
    if (waiver != null) {
      throw levelWaiver(candidate, waiver);
    }
  }

  private LineFailure levelWaiver(Candidate candidate, Candidate waiver) {
    trace.lost(candidate, CoreMessage.LOST_TIED, waiver.rule());
    return LineFailure.tie(waiver, candidate);
  }

  /** The highest waiver of the group that stands above or level with the candidate, or null. */
  static @Nullable Candidate waiverOf(String group, Candidate candidate, List<Candidate> ranked) {
    for (Candidate each : ranked) {
      boolean notBelow = each.ties(candidate) || Candidate.PRECEDENCE.compare(each, candidate) < 0;
      if (notBelow && each.proposal() instanceof Waiver waiver && waiver.group().equals(group)) {
        return each;
      }
    }
    return null;
  }

  /** A waiver whose group a closed base keeps away anyway had nothing to take away. */
  private void noteWaivers(List<Candidate> waivers, List<Candidate> open, List<Candidate> ranked) {
    for (Candidate each : waivers) {
      String group = ((Waiver) each.proposal()).group();
      boolean waives =
          open.stream()
              .filter(other -> group.equals(group(other.proposal())))
              .filter(other -> !each.ties(other))
              .anyMatch(other -> Objects.equals(waiverOf(group, other, ranked), each));
      if (waives) {
        trace.applied(each, CoreMessage.WAIVES, group);
      } else {
        trace.lost(each, CoreMessage.WAIVES_NOTHING, group);
      }
    }
  }

  /** The group of an adjustment, or the name of a cover or a pack. */
  private static @Nullable String group(Proposal proposal) {
    return proposal instanceof Adjustment adjustment
        ? adjustment.group()
        : CoverPricing.name(proposal);
  }

  private static void refuseOpenOrder(List<Candidate> survivors) {
    for (int index = 1; index < survivors.size(); index++) {
      for (int earlier = index - 1;
          earlier >= 0 && survivors.get(earlier).ties(survivors.get(index));
          earlier--) {
        Candidate one = survivors.get(earlier);
        Candidate other = survivors.get(index);
        if (Contests.orderMatters((Adjustment) one.proposal(), (Adjustment) other.proposal())) {
          throw LineFailure.of(
              LineStatus.TIED,
              CoreMessage.TIE_ORDER,
              one.rule(),
              one.proposal().describe(),
              other.rule(),
              other.proposal().describe());
        }
      }
    }
  }
}
