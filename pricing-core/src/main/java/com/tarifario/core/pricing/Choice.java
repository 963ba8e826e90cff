package com.tarifario.core.pricing;

import com.tarifario.core.money.Money;
import com.tarifario.core.pricing.ChargeClaims.Claim;
import com.tarifario.core.tariff.Charge;
import com.tarifario.core.tariff.Charge.Pick;
import com.tarifario.core.valuation.LineStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which of the claims of equal precedence to one charge is charged.
 *
 * @param chosen that claim; null if they contradict each other, or if one that counts has no amount
 * @param failing the first that counts and has no amount; null if there is none
 */
record Choice(@Nullable Claim chosen, @Nullable Claim failing) {

  /** The choice among claims of equal precedence, at least one, in the order of their lines. */
  static Choice of(List<Claim> level) {
    if (level.stream().anyMatch(each -> each.waiver() != null)) {
      return new Choice(null, null);
    }
    Charge first = level.get(0).charge();
    boolean oneWay =
        level.stream()
            .map(Claim::charge)
            .allMatch(each -> each.pick() == first.pick() && each.scope() == first.scope());
    List<Claim> counting = oneWay && first.pick() == Pick.FIRST ? ofFirstPiece(level) : level;
    for (Claim each : counting) {
      if (each.fee().failure() != null) {
        return new Choice(null, each);
      }
    }
    if (agree(counting)) {
      return new Choice(counting.get(0), null);
    }
    List<Claim> picked =
        !oneWay
            ? counting
            : switch (first.pick()) {
              case MAXIMUM -> extreme(counting, Comparator.reverseOrder());
              case MINIMUM -> extreme(counting, Comparator.naturalOrder());
              case FIRST, SAME -> counting;
            };
    return new Choice(agree(picked) ? picked.get(0) : null, null);
  }

  /** What becomes of the charge. */
  LineStatus status() {
    LineFailure failure = failure();
    if (failure != null) {
      return failure.status();
    }
    return chosen == null ? LineStatus.TIED : LineStatus.PRICED;
  }

  /** Why a claim that counts has no amount; null if all have. */
  @Nullable LineFailure failure() {
    return failing == null ? null : failing.fee().failure();
  }

  /** Whether it is all the same which of these is charged. */
  static boolean agree(List<Claim> claims) {
    Claim first = claims.get(0);
    return claims.stream()
        .allMatch(
            each ->
                each.charge().scope() == first.charge().scope()
                    && each.charge().pick() == first.charge().pick()
                    && each.charge().kind() == first.charge().kind()
                    && Objects.equals(each.fee().amount(), first.fee().amount()));
  }

  /** Those of the first piece that causes the charge, of the first line. */
  private static List<Claim> ofFirstPiece(List<Claim> level) {
    List<Claim> ofLine =
        level.stream().filter(each -> each.line().equals(level.get(0).line())).toList();
    int first = ofLine.stream().mapToInt(Claim::piece).min().orElseThrow();
    return ofLine.stream().filter(each -> each.piece() == first).toList();
  }

  private static List<Claim> extreme(List<Claim> claims, Comparator<Money> order) {
    List<Claim> extreme = new ArrayList<>();
    Money found = null;
    for (Claim each : claims) {
      Money amount = Objects.requireNonNull(each.fee().amount());
      int compared = found == null ? -1 : order.compare(amount, found);
      if (compared < 0) {
        extreme.clear();
        found = amount;
      }
      if (compared <= 0) {
        extreme.add(each);
      }
    }
    return extreme;
  }
}
