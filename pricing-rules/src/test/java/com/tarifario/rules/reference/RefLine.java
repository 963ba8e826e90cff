package com.tarifario.rules.reference;

import com.tarifario.core.work.ChargeLine;
import com.tarifario.rules.reference.RefTariff.Match;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the reference says of a line, or of a charge that lines caused.
 *
 * @param id its number, which for a charge ends with the charge's name
 * @param source the line, or the first one that caused the charge
 * @param charge the charge's name; null if it is none
 * @param facts what tax rules can ask about it; null if nothing could be found out
 * @param unitPrice null if it has none or several
 * @param winners the rules whose base price it is, highest first
 * @param beside what the tariff alone says, beside an override; null if it says nothing
 * @param problem the name of the message; null if all is well
 * @param tied the rules that can't be told apart, if that is the problem
 * @param lineVerdicts for the line as a whole and each piece, what became of each proposal; null if
 *     pricing ended early
 * @param chargeVerdicts the same of the charges that its rules propose
 * @param tax its rate and rule; null if it has none
 * @param taxVerdicts the same of tax rates
 */
record RefLine(
    String id,
    ChargeLine source,
    @Nullable String charge,
    @Nullable Map<String, Comparable<?>> facts,
    String kind,
    String status,
    Fraction charged,
    String unit,
    @Nullable Fraction unitPrice,
    @Nullable Fraction amount,
    @Nullable Fraction cost,
    List<String> winners,
    List<Piece> pieces,
    @Nullable Beside beside,
    @Nullable String problem,
    Set<String> tied,
    @Nullable List<List<String>> lineVerdicts,
    List<String> chargeVerdicts,
    @Nullable Tax tax,
    List<String> taxVerdicts) {

  /** A part of a line with its price. */
  record Piece(
      @Nullable String band,
      Fraction charged,
      String unit,
      Fraction unitPrice,
      Fraction amount,
      String winner) {}

  /** What the tariff alone says. */
  record Beside(@Nullable Fraction unitPrice, Fraction amount, List<String> winners) {}

  /** A tax rate. */
  record Tax(Fraction rate, String rule) {}

  /** What became of a proposal. */
  static String verdict(Match match, boolean applied) {
    return match.name()
        + " "
        + match.proposal().getClass().getSimpleName()
        + (applied ? " applied" : " lost");
  }

  boolean isCharged() {
    return status.equals("PRICED") || status.equals("OVERRIDDEN");
  }

  RefLine withChargeVerdicts(List<String> verdicts) {
    return new RefLine(
        id,
        source,
        charge,
        facts,
        kind,
        status,
        charged,
        unit,
        unitPrice,
        amount,
        cost,
        winners,
        pieces,
        beside,
        problem,
        tied,
        lineVerdicts,
        verdicts,
        tax,
        taxVerdicts);
  }

  RefLine withTax(@Nullable Tax newTax, @Nullable RefFailure failure, List<String> verdicts) {
    return new RefLine(
        id,
        source,
        charge,
        facts,
        kind,
        status,
        charged,
        unit,
        unitPrice,
        amount,
        cost,
        winners,
        pieces,
        beside,
        problem == null && failure != null ? failure.problem() : problem,
        problem == null && failure != null ? failure.tied() : tied,
        lineVerdicts,
        chargeVerdicts,
        newTax,
        verdicts);
  }
}
