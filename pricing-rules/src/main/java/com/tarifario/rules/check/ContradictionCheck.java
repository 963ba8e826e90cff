package com.tarifario.rules.check;

import com.tarifario.core.facts.Stage;
import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.tariff.Contests;
import com.tarifario.core.text.Message;
import com.tarifario.rules.Problems;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.model.Literals;
import com.tarifario.rules.model.RuleKind;
import com.tarifario.rules.model.TariffRule;
import com.tarifario.rules.sheet.Sheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds rules of one layer and one priority that can't be told apart: it proves that they
 * contradict each other by constructing a line that meets both. What it can't construct is left to
 * be found when a line is valued.
 */
public final class ContradictionCheck {

  /** After so many contradictions inside one sheet no more are named. */
  private static final int MOST_OF_A_SHEET = 20;

  /** Sheets of so many rows are compared with rules and other sheets, too. */
  private static final int SMALL_SHEET = 1_000;

  /** So few are compared each with each. */
  private static final int FEW = 8;

  private final RuleKind kind;
  private final Problems problems;
  private final Set<String> reported = new HashSet<>();
  private final Set<String> sheetFiles = new HashSet<>();

  /**
   * A check of rules of prices.
   *
   * @param problems takes what is found
   */
  public ContradictionCheck(Problems problems) {
    this(RuleKind.PRICES, problems);
  }

  /**
   * A check.
   *
   * @param kind what the rules are about
   * @param problems takes what is found
   */
  public ContradictionCheck(RuleKind kind, Problems problems) {
    this.kind = kind;
    this.problems = problems;
  }

  /** A proposal in a region. */
  private record Claim(TariffRule rule, Candidate candidate, Region region) {
    Stage stage() {
      return candidate.proposal().stage();
    }
  }

  /** Checks all rules of a tariff, and its rate sheets. */
  public void check(List<TariffRule> rules, List<Sheet> sheets) {
    List<TariffRule> all = new ArrayList<>(rules);
    for (Sheet sheet : sheets) {
      check(sheet);
      sheetFiles.add(sheet.path());
      if (sheet.size() <= SMALL_SHEET) {
        all.addAll(sheet.rules());
      }
    }
    check(all);
  }

  /** Checks the rows of a sheet among themselves. */
  private void check(Sheet sheet) {
    int before = reported.size();
    sheet.showPairs(
        (one, other) -> {
          for (Claim claim : claims(one)) {
            for (Claim otherClaim : claims(other)) {
              if (claim.stage() == otherClaim.stage()) {
                compare(claim, otherClaim);
              }
            }
          }
          return reported.size() < before + MOST_OF_A_SHEET;
        });
  }

  private static List<Claim> claims(TariffRule rule) {
    List<Claim> claims = new ArrayList<>();
    for (Region region : Region.of(rule.condition()).orElse(List.of())) {
      for (Stage stage : Stage.values()) {
        rule.candidates(stage).forEach(each -> claims.add(new Claim(rule, each, region)));
      }
    }
    return claims;
  }

  /** Checks all rules of a tariff. */
  public void check(List<TariffRule> rules) {
    Map<List<Object>, List<Claim>> contests = new LinkedHashMap<>();
    for (TariffRule rule : rules) {
      Optional<List<Region>> regions = Region.of(rule.condition());
      if (regions.isEmpty()) {
        continue;
      }
      if (regions.get().isEmpty()) {
        problems.error(rule.ref().location(), RulesMessage.NEVER_TRUE, rule.ref().name());
      }
      for (Stage stage : Stage.values()) {
        for (Candidate candidate : rule.candidates(stage)) {
          for (Region region : regions.get()) {
            contests
                .computeIfAbsent(
                    List.of(stage, rule.layer(), rule.priority()), key -> new ArrayList<>())
                .add(new Claim(rule, candidate, region));
          }
        }
      }
    }
    contests.values().forEach(claims -> compare(claims, new HashSet<>()));
  }

  /** Compares all with all, but skips pairs that one field tells apart. */
  private void compare(List<Claim> claims, Set<String> split) {
    String field = claims.size() <= FEW ? null : bestField(claims, split);
    if (field == null) {
      for (int index = 0; index < claims.size(); index++) {
        compareEach(claims.subList(index, index + 1), claims.subList(index + 1, claims.size()));
      }
      return;
    }
    Map<String, List<Claim>> byValue = new LinkedHashMap<>();
    List<Claim> rest = new ArrayList<>();
    for (Claim claim : claims) {
      Set<Comparable<?>> values = claim.region().values(field);
      if (values == null) {
        rest.add(claim);
      } else {
        values.forEach(
            value ->
                byValue
                    .computeIfAbsent(Literals.canonical(value), key -> new ArrayList<>())
                    .add(claim));
      }
    }
    Set<String> deeper = new HashSet<>(split);
    deeper.add(field);
    for (List<Claim> ofValue : byValue.values()) {
      compare(ofValue, deeper);
      compareEach(ofValue, rest);
    }
    compare(rest, deeper);
  }

  private void compareEach(List<Claim> some, List<Claim> others) {
    for (Claim one : some) {
      for (Claim other : others) {
        compare(one, other);
      }
    }
  }

  /** The field by which most claims list values, and not all the same. */
  private static @Nullable String bestField(List<Claim> claims, Set<String> split) {
    Map<String, Integer> listing = new HashMap<>();
    Map<String, Set<String>> values = new HashMap<>();
    for (Claim claim : claims) {
      for (String field : claim.region().fields()) {
        Set<Comparable<?>> listed = claim.region().values(field);
        if (listed != null && !split.contains(field)) {
          listing.merge(field, 1, Integer::sum);
          Set<String> ofField = values.computeIfAbsent(field, key -> new HashSet<>());
          listed.forEach(value -> ofField.add(Literals.canonical(value)));
        }
      }
    }
    return listing.entrySet().stream()
        .filter(each -> values.getOrDefault(each.getKey(), Set.of()).size() > 1)
        .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private void compare(Claim one, Claim other) {
    if (one.rule().ref().equals(other.rule().ref())
        || isOfOneSheet(one, other)
        || !Contests.contradict(one.candidate().proposal(), other.candidate().proposal())) {
      return;
    }
    one.region().common(other.region()).ifPresent(witness -> report(one, other, witness));
  }

  /** Rows of one sheet were compared before. */
  private boolean isOfOneSheet(Claim one, Claim other) {
    String file = one.rule().ref().location().file();
    return sheetFiles.contains(file) && file.equals(other.rule().ref().location().file());
  }

  private void report(Claim one, Claim other, Map<String, String> witness) {
    boolean ordered = one.rule().ref().location().compareTo(other.rule().ref().location()) <= 0;
    Candidate first = (ordered ? one : other).candidate();
    Candidate second = (ordered ? other : one).candidate();
    if (!reported.add(first.rule() + " " + second.rule())) {
      return;
    }
    Object line =
        witness.isEmpty()
            ? Message.of(RulesMessage.CONTRADICTION_EVERY_LINE)
            : witness.entrySet().stream()
                .map(each -> each.getKey() + " == " + each.getValue())
                .collect(Collectors.joining(", "));
    problems.error(
        second.rule().location(),
        Contests.isOfOrder(first.proposal(), second.proposal())
            ? RulesMessage.CONTRADICTION_ORDER
            : RulesMessage.CONTRADICTION,
        second.rule().name(),
        second.proposal().describe(),
        first.rule(),
        first.proposal().describe(),
        line,
        kind.subject());
  }
}
