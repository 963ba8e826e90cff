package com.tarifario.rules.reference;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A tariff as the reference has it.
 *
 * @param layers lowest precedence first
 * @param bands the time bands; the first that contains a moment holds; none: work is not cut
 * @param otherwise the band of all other time; null if it has none
 * @param priceDecimals decimals of a unit price
 * @param amountDecimals decimals of an amount
 * @param rounding what becomes of a number between two others
 */
record RefTariff(
    List<Layer> layers,
    List<Band> bands,
    @Nullable String otherwise,
    int priceDecimals,
    int amountDecimals,
    RoundingMode rounding) {

  /** Rules under one name. */
  record Layer(String name, List<Rule> rules) {}

  /**
   * A rule.
   *
   * @param salience as its file has it; null if it says nothing, which is 0
   * @param from its first day; null if open
   * @param to its last day; null if open
   * @param conditions all of which it asks
   */
  record Rule(
      String name,
      @Nullable Integer salience,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      List<RefCondition> conditions,
      List<RefProposal> proposals) {

    int priority() {
      return salience == null ? 0 : salience;
    }

    boolean applies(Map<String, Comparable<?>> facts) {
      LocalDate date = (LocalDate) facts.get("date");
      return (from == null || (date != null && !date.isBefore(from)))
          && (to == null || (date != null && !date.isAfter(to)))
          && RefCondition.all(conditions, facts) == RefCondition.Answer.YES;
    }
  }

  /**
   * A time band.
   *
   * @param days the days on which it begins, as {@code tariff.yaml} names them: {@code MON}, {@code
   *     HOLIDAY}
   * @param to its end; null for the midnight at the end of the day
   */
  record Band(String name, Set<String> days, LocalTime from, @Nullable LocalTime to) {}

  /** A proposal of a rule that applies. */
  record Match(int rank, String layer, Rule rule, RefProposal proposal) {

    /** Highest layer first, then highest salience; then by name, which decides no price. */
    static final Comparator<Match> HIGHEST_FIRST =
        Comparator.comparingInt(Match::rank)
            .thenComparingInt(match -> match.rule().priority())
            .reversed()
            .thenComparing(match -> match.rule().name());

    boolean ties(Match other) {
      return rank == other.rank && rule.priority() == other.rule.priority();
    }

    boolean isAbove(Match other) {
      return rank > other.rank || (rank == other.rank && rule.priority() > other.rule.priority());
    }

    /** Which rule, of all layers. */
    String name() {
      return layer + "/" + rule.name();
    }
  }

  /** All that rules propose for a line, highest first. */
  List<Match> matches(Map<String, Comparable<?>> facts) {
    List<Match> matches = new ArrayList<>();
    for (int rank = 0; rank < layers.size(); rank++) {
      for (Rule rule : layers.get(rank).rules()) {
        if (rule.applies(facts)) {
          for (RefProposal proposal : rule.proposals()) {
            matches.add(new Match(rank, layers.get(rank).name(), rule, proposal));
          }
        }
      }
    }
    matches.sort(Match.HIGHEST_FIRST);
    return matches;
  }

  /** Those of one type. */
  static List<Match> only(List<Match> matches, Class<? extends RefProposal> type) {
    return matches.stream().filter(each -> type.isInstance(each.proposal())).toList();
  }

  /** All proposals of a type, whatever the line. */
  <T extends RefProposal> List<T> proposals(Class<T> type) {
    return layers.stream()
        .flatMap(layer -> layer.rules().stream())
        .flatMap(rule -> rule.proposals().stream())
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  /** The groups of adjustments that some rule proposes to. */
  Set<String> groups() {
    return proposals(RefProposal.Adjustment.class).stream()
        .map(RefProposal.Adjustment::group)
        .filter(group -> group != null)
        .collect(Collectors.toSet());
  }

  /** The names of all charges. */
  Set<String> charges() {
    return proposals(RefProposal.Charge.class).stream()
        .map(RefProposal.Charge::name)
        .collect(Collectors.toSet());
  }

  RefTariff withLayers(List<Layer> others) {
    return new RefTariff(
        List.copyOf(others), bands, otherwise, priceDecimals, amountDecimals, rounding);
  }

  Fraction price(Fraction exact) {
    return exact.rounded(priceDecimals, rounding);
  }

  Fraction amount(Fraction exact) {
    return exact.rounded(amountDecimals, rounding);
  }

  /** As the files that hold it. */
  @Override
  public String toString() {
    return TariffFiles.plain(this).toString();
  }
}
