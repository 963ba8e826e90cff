package com.tarifario.core.pricing;

import com.tarifario.core.money.Exact;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.tariff.Charge.Scope;
import com.tarifario.core.tariff.Decision;
import com.tarifario.core.tariff.QuantityRule;
import com.tarifario.core.tariff.QuantityRule.Included;
import com.tarifario.core.tariff.QuantityRule.Increment;
import com.tarifario.core.tariff.QuantityRule.Maximum;
import com.tarifario.core.tariff.QuantityRule.Minimum;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.valuation.LineStatus;
import com.tarifario.core.work.ChargeLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is charged of the pieces of one line, while quantity rules change it. */
final class LineQuantities {

  /** The types of quantity rules, in the order of applying. */
  static final List<Class<? extends QuantityRule>> ORDER =
      List.of(Included.class, Maximum.class, Minimum.class, Increment.class);

  private final int position;
  private final LineCase lineCase;
  private final Coverage coverage;
  private final Trace trace;
  private final List<Quantity> charged;
  private final Map<Contested, Candidate> winners = new LinkedHashMap<>();
  private @Nullable LineFailure failure;

  /**
   * The line as it was measured.
   *
   * @param position its place in the document
   * @param coverage what of it is covered
   * @param trace takes notes of what rules change
   */
  LineQuantities(int position, LineCase lineCase, Coverage coverage, Trace trace) {
    this.position = position;
    this.lineCase = lineCase;
    this.coverage = coverage;
    this.trace = trace;
    this.charged = new ArrayList<>(lineCase.pieces().stream().map(Piece::quantity).toList());
  }

  /** What one rule of a line wins. */
  private record Contested(Scope scope, Class<? extends QuantityRule> type) {}

  /**
   * Finds the rules that hold for the line; none if nothing of it is charged, or if it can't be
   * decided.
   *
   * @param whole whether all lines of the document are known
   */
  void contest(List<Decision> decisions, boolean whole) {
    if (!lineCase.isCharged()
        || decisions.stream().anyMatch(decision -> decision.failure() != null)) {
      return;
    }
    List<Candidate> rules = Candidates.ofAny(decisions, QuantityRule.class);
    try {
      for (Scope scope : rules.isEmpty() ? new Scope[0] : Scope.values()) {
        if (coverage.isWhole() && scope != Scope.LINE) {
          continue;
        }
        for (Class<? extends QuantityRule> type : ORDER) {
          Candidate winner = Contest.single(of(scope, type, rules), trace);
          if (winner != null) {
            winners.put(new Contested(scope, type), winner);
          }
        }
      }
      if (Exact.settle(ChargedLine.exactTotal(charged).value()).signum() == 0) {
        winners.clear();
      }
      for (Candidate winner : winners.values()) {
        requireSuited((QuantityRule) winner.proposal(), whole);
      }
    } catch (LineFailure caught) {
      winners.clear();
      failure = caught;
    }
  }

  private static List<Candidate> of(
      Scope scope, Class<? extends QuantityRule> type, List<Candidate> rules) {
    return rules.stream()
        .filter(each -> type.isInstance(each.proposal()))
        .filter(each -> ((QuantityRule) each.proposal()).scope() == scope)
        .toList();
  }

  private void requireSuited(QuantityRule rule, boolean whole) {
    Unit unit = charged.get(0).unit();
    if (!rule.quantity().unit().convertsTo(unit)) {
      throw LineFailure.of(
          LineStatus.FAILED,
          CoreMessage.UNIT_MISMATCH,
          rule.describe(),
          rule.quantity().unit(),
          unit);
    }
    if (!whole && rule.scope() != Scope.LINE) {
      throw LineFailure.of(LineStatus.FAILED, CoreMessage.SCOPE_INCOMPLETE, rule.describe());
    }
  }

  /** The rule of that type and scope that holds for the line; null if none. */
  @Nullable Candidate winner(Scope scope, Class<? extends QuantityRule> type) {
    return winners.get(new Contested(scope, type));
  }

  /** Whether the piece is counted by a rule of the scope: what is covered, by no wider one. */
  boolean counts(int piece, Scope scope) {
    return scope == Scope.LINE || !coverage.pieces().get(piece).isWhole();
  }

  /** Whether any rule of the scope holds for the line. */
  boolean isRuled(Scope scope) {
    return winners.keySet().stream().anyMatch(each -> each.scope() == scope);
  }

  /** The place of the line in the document. */
  int position() {
    return position;
  }

  ChargeLine source() {
    return lineCase.line();
  }

  List<Piece> pieces() {
    return lineCase.pieces();
  }

  /** What is charged of each piece so far. */
  List<Quantity> charged() {
    return charged;
  }

  void charge(int piece, Quantity quantity) {
    charged.set(piece, quantity);
  }

  /** Why it can't be told how much is charged; null if it can. */
  @Nullable LineFailure failure() {
    return failure;
  }

  Trace trace() {
    return trace;
  }
}
