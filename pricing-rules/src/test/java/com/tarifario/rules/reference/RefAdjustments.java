package com.tarifario.rules.reference;

import com.tarifario.rules.reference.RefProposal.Adjustment;
import com.tarifario.rules.reference.RefProposal.Waiver;
import com.tarifario.rules.reference.RefProposal.Way;
import com.tarifario.rules.reference.RefTariff.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Surcharges and discounts on the price of a piece, with their groups and waivers. */
final class RefAdjustments {

  private final RefTariff tariff;
  private final List<Match> matches;
  private final List<String> verdicts;

  /**
   * Adjustments of a piece.
   *
   * @param matches what rules propose for it, highest first
   * @param verdicts takes what becomes of each proposal
   */
  RefAdjustments(RefTariff tariff, List<Match> matches, List<String> verdicts) {
    this.tariff = tariff;
    this.matches = matches;
    this.verdicts = verdicts;
  }

  /** Those that apply: not kept away, not waived, and of each group the winner. */
  List<Match> applying(RefBase.Found base) {
    List<Match> proposed = RefTariff.only(matches, Adjustment.class);
    List<Match> open = proposed.stream().filter(each -> each.rank() >= base.closedBelow()).toList();
    List<Match> stay = new ArrayList<>();
    List<Match> waivers = new ArrayList<>();
    for (Match each : open) {
      Optional<Match> waiver = waiver(each);
      waiver.ifPresentOrElse(waivers::add, () -> stay.add(each));
    }
    List<Match> standing = stay.stream().filter(each -> !losesGroup(each, stay)).toList();
    refuseTies(standing);
    List<Match> applying = best(base, standing);
    refuseLevelWaivers(applying);
    for (Match each : proposed) {
      verdicts.add(RefLine.verdict(each, applying.contains(each)));
    }
    for (Match each : RefTariff.only(matches, Waiver.class)) {
      if (tariff.groups().contains(((Waiver) each.proposal()).group())) {
        verdicts.add(RefLine.verdict(each, waivers.contains(each)));
      }
    }
    refuseOpenOrder(applying);
    return applying;
  }

  /** The highest waiver above it. */
  private Optional<Match> waiver(Match adjustment) {
    return waivers(adjustment).filter(each -> each.isAbove(adjustment)).findFirst();
  }

  private Stream<Match> waivers(Match adjustment) {
    return RefTariff.only(matches, Waiver.class).stream()
        .filter(each -> ((Waiver) each.proposal()).group().equals(of(adjustment).group()));
  }

  /** Whether the highest of its group stands above it, and is not compared with it. */
  private static boolean losesGroup(Match match, List<Match> all) {
    Match first = all.stream().filter(each -> compete(each, match)).findFirst().orElse(match);
    return first.isAbove(match) && !areCompared(first, match);
  }

  private static boolean areCompared(Match one, Match other) {
    return compete(one, other) && of(one).best() && of(other).best();
  }

  /** With one of each group whose members are compared: of all choices the one that is cheapest. */
  private static List<Match> best(RefBase.Found base, List<Match> standing) {
    List<List<Match>> choices = List.of(standing);
    for (Match first : standing) {
      List<Match> compared = standing.stream().filter(each -> areCompared(first, each)).toList();
      if (compared.size() > 1 && compared.get(0).equals(first)) {
        List<Match> computed = compared.stream().filter(each -> isComputed(each, base)).toList();
        List<Match> open = computed.isEmpty() ? List.of(first) : computed;
        choices =
            choices.stream()
                .flatMap(choice -> open.stream().map(one -> with(choice, compared, one)))
                .toList();
      }
    }
    List<Match> best = choices.get(0);
    for (List<Match> each : choices) {
      best = price(base, best).isAbove(price(base, each)) ? each : best;
    }
    return best;
  }

  private static List<Match> with(List<Match> choice, List<Match> compared, Match one) {
    return choice.stream().filter(each -> each.equals(one) || !compared.contains(each)).toList();
  }

  private static Fraction price(RefBase.Found base, List<Match> choice) {
    return adjusted(base, choice.stream().filter(each -> isComputed(each, base)).toList());
  }

  private static boolean isComputed(Match match, RefBase.Found base) {
    try {
      adjusted(base, List.of(match));
      return true;
    } catch (RefFailure unitsDiffer) {
      return false;
    }
  }

  /** Those that were best for the client apply, unless a waiver on their level may forbid it. */
  private void refuseLevelWaivers(List<Match> applying) {
    for (Match one : applying) {
      List<Match> level = Stream.concat(Stream.of(one), waivers(one)).filter(one::ties).toList();
      if (level.size() > 1) {
        throw RefFailure.tie(level);
      }
    }
  }

  /** Whether only one of both can win their group. */
  static boolean compete(Match one, Match other) {
    return of(one).group() != null
        && of(one).group().equals(of(other).group())
        && !of(one).additive()
        && !of(other).additive();
  }

  private void refuseTies(List<Match> applying) {
    for (Match one : applying) {
      List<Match> level =
          Stream.concat(
                  applying.stream()
                      .filter(
                          other ->
                              other.equals(one)
                                  || (compete(one, other) && !areCompared(one, other))),
                  of(one).best() ? Stream.<Match>empty() : waivers(one))
              .filter(one::ties)
              .toList();
      if (level.size() > 1) {
        throw RefFailure.tie(level);
      }
    }
  }

  /**
   * Parts of the running price, and others that are not, give two prices in two orders. Those that
   * would apply first are named.
   */
  private static void refuseOpenOrder(List<Match> applying) {
    for (Match one : inOrder(applying)) {
      List<Match> level = applying.stream().filter(one::ties).filter(m -> !isPerLine(m)).toList();
      long running = level.stream().filter(each -> of(each).way() == Way.ON_RUNNING).count();
      if (running > 0 && running < level.size()) {
        throw RefFailure.tie(level);
      }
    }
  }

  static boolean isPerLine(Match match) {
    return of(match).way() == Way.PER_LINE;
  }

  static Adjustment of(Match match) {
    return (Adjustment) match.proposal();
  }

  /** In the order of applying: lowest layer first, highest priority first in each. */
  private static List<Match> inOrder(List<Match> applying) {
    return applying.stream()
        .sorted(Comparator.comparingInt(Match::rank).thenComparing(Match.HIGHEST_FIRST))
        .toList();
  }

  /** The price after them. */
  static Fraction adjusted(RefBase.Found base, List<Match> applying) {
    Fraction price = base.price();
    for (Match each : inOrder(applying)) {
      Adjustment adjustment = of(each);
      Fraction number = adjustment.number();
      price =
          switch (adjustment.way()) {
            case ON_BASE -> price.plus(base.price().percent(number));
            case ON_RUNNING -> price.plus(price.percent(number));
            case PER_UNIT -> price.plus(perUnit(number, adjustment.unit(), base.unit()));
            case PER_LINE -> price;
          };
    }
    return price;
  }

  /** Money for a unit, or for any, as money for one of another unit. */
  static Fraction perUnit(Fraction number, @Nullable String unit, String target) {
    return unit == null ? number : RefUnits.price(number, unit, target);
  }
}
