package com.tarifario.core.pricing;

import com.tarifario.core.money.Quantity;
import com.tarifario.core.tariff.Base;
import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.tariff.Charge.Scope;
import com.tarifario.core.tariff.Decision;
import com.tarifario.core.tariff.Formula.Scaled;
import com.tarifario.core.tariff.Scale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what scales count, after quantity rules and before any price: the charged quantity of all
 * pieces of a scope that the scale's rule matches, whichever rule then prices them, in the order of
 * {@link PiecePlace}. Lines that are not charged, and lines of other units, are not counted.
 */
final class ScaleCounter {

  private final List<LineCase> cases;
  private final List<List<Decision>> decisions;
  private final List<ChargedLine> charged;
  private final boolean whole;

  private ScaleCounter(
      List<LineCase> cases,
      List<List<Decision>> decisions,
      List<ChargedLine> charged,
      boolean whole) {
    this.cases = cases;
    this.decisions = decisions;
    this.charged = charged;
    this.whole = whole;
  }

  /**
   * The lines of one document, each with what scales count.
   *
   * @param decisions those for the pieces of each line
   * @param charged what is charged of each line
   * @param whole whether these are all lines of the document; if not, none can be counted together
   */
  static List<ChargedLine> count(
      List<LineCase> cases,
      List<List<Decision>> decisions,
      List<ChargedLine> charged,
      boolean whole) {
    return isAnyScaled(decisions)
        ? new ScaleCounter(cases, decisions, charged, whole).count()
        : charged;
  }

  private static boolean isAnyScaled(List<List<Decision>> decisions) {
    for (List<Decision> ofLine : decisions) {
      if (isScaled(ofLine)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isScaled(List<Decision> ofLine) {
    for (Decision decision : ofLine) {
      if (decision.isScaled()) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Scale scale(Candidate candidate) {
    return candidate.proposal() instanceof Base base && base.formula() instanceof Scaled scaled
        ? scaled.scale()
        : null;
  }

  /** A rule with the line, visit, day or document in which its scale counts. */
  private record Key(Candidate rule, Object instance) {}

  private List<ChargedLine> count() {
    List<PiecePlace> places = places();
    List<List<Map<Candidate, Counted>>> scales = new ArrayList<>();
    for (ChargedLine line : charged) {
      List<Map<Candidate, Counted>> ofLine = new ArrayList<>();
      line.pieces().forEach(each -> ofLine.add(new HashMap<>()));
      scales.add(ofLine);
    }
    Map<Key, BigDecimal> totals = new HashMap<>();
    for (PiecePlace place : places) {
      keys(place).forEach(key -> totals.merge(key, quantity(place), BigDecimal::add));
    }
    Map<Key, BigDecimal> before = new HashMap<>();
    for (PiecePlace place : places) {
      for (Key key : keys(place)) {
        BigDecimal counted = before.getOrDefault(key, BigDecimal.ZERO);
        BigDecimal total = totals.getOrDefault(key, BigDecimal.ZERO);
        scales.get(place.line()).get(place.piece()).put(key.rule(), new Counted(counted, total));
        before.put(key, counted.add(quantity(place)));
      }
    }
    List<ChargedLine> counted = new ArrayList<>();
    for (int line = 0; line < charged.size(); line++) {
      counted.add(charged.get(line).with(scales.get(line)));
    }
    return counted;
  }

  /** The pieces of all lines that are charged, in order. */
  private List<PiecePlace> places() {
    List<PiecePlace> places = new ArrayList<>();
    for (int line = 0; line < cases.size(); line++) {
      LineCase lineCase = cases.get(line);
      for (int piece = 0; lineCase.isCharged() && piece < lineCase.pieces().size(); piece++) {
        Piece each = lineCase.pieces().get(piece);
        places.add(new PiecePlace(lineCase.line(), each.time(), line, piece));
      }
    }
    places.sort(null);
    return places;
  }

  /** What counts the piece. */
  private List<Key> keys(PiecePlace place) {
    List<Key> keys = new ArrayList<>();
    for (Candidate each : decisions.get(place.line()).get(place.piece()).ranked()) {
      Scale scale = scale(each);
      boolean known = scale != null && (whole || scale.scope() == Scope.LINE);
      if (scale != null && known && scale.counts(place.source().quantity().unit())) {
        Object instance =
            scale.scope() == Scope.LINE ? place.line() : Scopes.key(scale.scope(), place.source());
        keys.add(new Key(each, instance));
      }
    }
    return keys;
  }

  private BigDecimal quantity(PiecePlace place) {
    Quantity quantity = charged.get(place.line()).pieces().get(place.piece());
    return quantity.value().multiply(quantity.unit().factor());
  }
}
