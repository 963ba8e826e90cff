package com.tarifario.rules.check;

import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.StandardField;
import com.tarifario.rules.model.Condition;
import com.tarifario.rules.model.Condition.Absence;
import com.tarifario.rules.model.Condition.All;
import com.tarifario.rules.model.Condition.Any;
import com.tarifario.rules.model.Condition.Comparison;
import com.tarifario.rules.model.Condition.FieldComparison;
import com.tarifario.rules.model.Condition.Match;
import com.tarifario.rules.model.Condition.Membership;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lines that meet one conjunction of comparisons: for each field that it names, the values that
 * it allows. A rule's condition is the union of a few regions.
 */
final class Region {

  /** A condition of more regions than this, none within another, is not analysed. */
  private static final int MOST_REGIONS = 64;

  private final Map<String, Domain> domains;
  private final FieldComparisons pairs;

  private Region(Map<String, Domain> domains, FieldComparisons pairs) {
    this.domains = domains;
    this.pairs = pairs;
  }

  /** The regions of a condition; nothing if they are too many. */
  static Optional<List<Region>> of(Condition condition) {
    Set<Set<Condition>> conjunctions = conjunctions(condition);
    if (conjunctions == null) {
      return Optional.empty();
    }
    List<Region> regions = new ArrayList<>();
    for (Set<Condition> conjunction : conjunctions) {
      Region region = conjunction(conjunction);
      if (region != null) {
        regions.add(region);
      }
    }
    return Optional.of(regions);
  }

  /** The only values that the field can have here; null if they are not a short list. */
  @Nullable Set<Comparable<?>> values(String field) {
    Domain domain = domains.get(field);
    return domain == null ? null : domain.listed();
  }

  /** The fields that it names. */
  Iterable<String> fields() {
    return domains.keySet();
  }

  /**
   * A line that is in both regions, as a value for each field that they name; nothing if there is
   * none, or if it can't be told.
   */
  Optional<Map<String, String>> common(Region other) {
    for (Map.Entry<String, Domain> each : other.domains.entrySet()) {
      Domain mine = domains.get(each.getKey());
      if (mine != null && mine.isApartFrom(each.getValue())) {
        return Optional.empty();
      }
    }
    Map<String, Domain> both = new LinkedHashMap<>(domains);
    for (Map.Entry<String, Domain> each : other.domains.entrySet()) {
      Domain mine = both.get(each.getKey());
      both.put(each.getKey(), mine == null ? each.getValue() : mine.intersect(each.getValue()));
    }
    FieldComparisons bothPairs = pairs.and(other.pairs);
    if (!isPossible(both) || bothPairs.exclude()) {
      return Optional.empty();
    }
    Map<String, String> compared = bothPairs.witness(both).orElse(null);
    if (compared == null) {
      return Optional.empty();
    }
    Map<String, String> witness = new LinkedHashMap<>();
    for (Map.Entry<String, Domain> each : both.entrySet()) {
      String found = compared.get(each.getKey());
      Optional<String> value = found == null ? each.getValue().witness() : Optional.of(found);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      witness.put(each.getKey(), value.get());
    }
    if (Days.areAsked(both)) {
      Days.witness(both).ifPresent(witness::putAll);
    }
    return Optional.of(witness);
  }

  private static @Nullable Region conjunction(Set<Condition> tests) {
    Map<String, Domain> domains = new LinkedHashMap<>();
    List<FieldComparison> compared = new ArrayList<>();
    for (Condition test : tests) {
      boolean possible;
      if (test instanceof FieldComparison pair) {
        compared.add(pair);
        possible =
            narrow(Domain.present(pair.field()), domains)
                && narrow(Domain.present(pair.other()), domains);
      } else {
        possible = narrow(domain(test, field(test)), domains);
      }
      if (!possible) {
        return null;
      }
    }
    FieldComparisons pairs = new FieldComparisons(compared);
    return isPossible(domains) && !pairs.exclude() ? new Region(domains, pairs) : null;
  }

  /** Leaves only what is in the domain, too; whether anything is left. */
  private static boolean narrow(Domain domain, Map<String, Domain> domains) {
    Domain now =
        domains.merge(domain.field().name(), domain, (before, added) -> before.intersect(added));
    return !now.isEmpty();
  }

  /**
   * Whether there can be such a line: without a work centre there is nothing that it could say, and
   * likewise with an agreement, and with what was done before.
   */
  private static boolean isPossible(Map<String, Domain> domains) {
    return domains.entrySet().stream()
            .noneMatch(
                each ->
                    !each.getValue().absent()
                        && switch (each.getValue().field().origin()) {
                          case WORK_CENTRE -> isAbsent(StandardField.WORK_CENTRE, domains);
                          case AGREEMENT -> isAbsent(StandardField.AGREEMENT, domains);
                          case LINE, CLIENT, CONCEPT, HISTORY, MEASURE, RESULT -> false;
                        })
        && History.isPossible(domains)
        && (!Days.areAsked(domains) || Days.witness(domains).isPresent());
  }

  private static boolean isAbsent(StandardField field, Map<String, Domain> domains) {
    Domain domain = domains.get(field.field().name());
    return domain != null && domain.absent();
  }

  private static Field field(Condition test) {
    if (test instanceof Comparison comparison) {
      return comparison.field();
    }
    if (test instanceof Membership membership) {
      return membership.field();
    }
    if (test instanceof Match match) {
      return match.field();
    }
    if (test instanceof Absence absence) {
      return absence.field();
    }
    throw new IllegalArgumentException("Not a test of one field: " + test.canonical());
  }

  private static Domain domain(Condition test, Field field) {
    Domain any = Domain.present(field);
    if (test instanceof Comparison comparison) {
      return any.intersect(Domain.comparison(field, comparison));
    }
    if (test instanceof Membership membership) {
      return any.intersect(
          membership.included()
              ? Domain.listed(field, membership.literals())
              : Domain.without(field, membership.literals()));
    }
    if (test instanceof Match match) {
      return any.intersect(Domain.matching(field, match));
    }
    return test instanceof Absence absence && absence.absent() ? Domain.absent(field) : any;
  }

  /** The condition as a union of conjunctions; null if they are too many. */
  private static @Nullable Set<Set<Condition>> conjunctions(Condition condition) {
    if (condition instanceof Any any) {
      Set<Set<Condition>> union = new LinkedHashSet<>();
      for (Condition part : any.parts()) {
        Set<Set<Condition>> ofPart = conjunctions(part);
        if (ofPart == null) {
          return null;
        }
        ofPart.forEach(each -> add(each, union));
        if (union.size() > MOST_REGIONS) {
          return null;
        }
      }
      return union;
    }
    if (condition instanceof All all) {
      Set<Set<Condition>> product = Set.of(Set.of());
      for (Condition part : all.parts()) {
        Set<Set<Condition>> ofPart = conjunctions(part);
        product = ofPart == null ? null : product(product, ofPart);
        if (product == null) {
          return null;
        }
      }
      return isImpossible(product) ? Set.of() : product;
    }
    return Set.of(Set.of(condition));
  }

  /** Whether it is one conjunction, which no line meets. */
  private static boolean isImpossible(Set<Set<Condition>> union) {
    return union.size() == 1 && conjunction(union.iterator().next()) == null;
  }

  /** One conjunction joined to another is looked at only when all are joined: most rules are so. */
  private static @Nullable Set<Set<Condition>> product(
      Set<Set<Condition>> left, Set<Set<Condition>> right) {
    if (left.size() == 1 && right.size() == 1) {
      Set<Condition> joined = new LinkedHashSet<>(left.iterator().next());
      joined.addAll(right.iterator().next());
      return Set.of(joined);
    }
    Set<Set<Condition>> product = new LinkedHashSet<>();
    for (Set<Condition> one : left) {
      for (Set<Condition> other : right) {
        Set<Condition> joined = new LinkedHashSet<>(one);
        joined.addAll(other);
        if (conjunction(joined) != null) {
          add(joined, product);
        }
        if (product.size() > MOST_REGIONS) {
          return null;
        }
      }
    }
    return product;
  }

  /** Adds a conjunction, unless one of fewer tests allows all of its lines anyway. */
  private static void add(Set<Condition> conjunction, Set<Set<Condition>> union) {
    if (union.stream().noneMatch(conjunction::containsAll)) {
      union.removeIf(each -> each.containsAll(conjunction));
      union.add(conjunction);
    }
  }
}
