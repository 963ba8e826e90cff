package com.tarifario.rules.reference;

import com.tarifario.core.work.DocumentType;
import com.tarifario.core.work.Kind;
import com.tarifario.rules.reference.Fields.Field;
import com.tarifario.rules.reference.Fields.ValueType;
import com.tarifario.rules.reference.RefCondition.Absent;
import com.tarifario.rules.reference.RefCondition.Compare;
import com.tarifario.rules.reference.RefCondition.Flag;
import com.tarifario.rules.reference.RefCondition.In;
import com.tarifario.rules.reference.RefCondition.Matches;
import com.tarifario.rules.reference.RefTariff.Rule;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a line that meets some rules by trying all: for each field that they ask about its
 * literals, a value beside and between them, and none.
 */
final class Grid {

  private static final long MOST = 30_000;
  private static final List<String> OF_CENTRE = List.of("zone", "region", "distance", "dwelling");
  private static final List<String> OF_AGREEMENT =
      List.of("agreementType", "agreementFrom", "agreementTo", "agreementYear", "level");

  private final List<Rule> rules;
  private final Map<String, SortedSet<Comparable<?>>> literals = new LinkedHashMap<>();
  private boolean matched;

  private Grid(List<Rule> rules) {
    this.rules = rules;
    for (Rule rule : rules) {
      Stream.of(rule.from(), rule.to())
          .filter(date -> date != null)
          .forEach(date -> of("date").add(date));
      rule.conditions().forEach(condition -> condition.visit(this::note));
    }
  }

  /** A line that meets all of the rules; nothing if there is none, or too much to try. */
  static Optional<Map<String, Comparable<?>>> lineFor(Rule... rules) {
    Grid grid = new Grid(List.of(rules));
    Map<String, List<Optional<Comparable<?>>>> values = grid.values();
    return size(values) > MOST
        ? Optional.empty()
        : grid.search(new ArrayList<>(values.keySet()), values, new LinkedHashMap<>());
  }

  /** Whether trying all proves something: no text is matched, and not too much must be tried. */
  static boolean isComplete(Rule... rules) {
    Grid grid = new Grid(List.of(rules));
    return !grid.matched && size(grid.values()) <= MOST;
  }

  private static long size(Map<String, List<Optional<Comparable<?>>>> values) {
    return values.values().stream()
        .mapToLong(List::size)
        .reduce(1, (a, b) -> Math.min(a * b, 1L << 31));
  }

  private void note(RefCondition condition) {
    if (condition instanceof Compare compare) {
      of(compare.field()).add(compare.literal().value());
    } else if (condition instanceof In in) {
      in.literals().forEach(each -> of(in.field()).add(each.value()));
    } else if (condition instanceof Matches matches) {
      matched = true;
      Fields.named(matches.field())
          .literals()
          .forEach(each -> of(matches.field()).add(each.value()));
    } else if (condition instanceof Absent absent) {
      of(absent.field());
    } else if (condition instanceof Flag flag) {
      of(flag.field());
    }
  }

  private SortedSet<Comparable<?>> of(String field) {
    return literals.computeIfAbsent(field, key -> new TreeSet<>());
  }

  private Map<String, List<Optional<Comparable<?>>>> values() {
    Map<String, List<Optional<Comparable<?>>>> values = new LinkedHashMap<>();
    literals.forEach(
        (name, ofField) -> {
          List<Optional<Comparable<?>>> all = new ArrayList<>(List.of(Optional.empty()));
          values(Fields.named(name), ofField).forEach(each -> all.add(Optional.of(each)));
          values.put(name, all);
        });
    return values;
  }

  private static SortedSet<Comparable<?>> values(Field field, SortedSet<Comparable<?>> literals) {
    SortedSet<Comparable<?>> values = new TreeSet<>(literals);
    if (field.type() == ValueType.FLAG) {
      values.addAll(List.of(true, false));
    } else if (field.type() == ValueType.WORD) {
      words(field).forEach(word -> values.add(word.toString()));
    } else if (field.type() == ValueType.TEXT) {
      values.add("otro");
    } else if (literals.isEmpty()) {
      values.add(field.literals().get(0).value());
    } else {
      literals.forEach(each -> values.addAll(beside(each)));
    }
    return values;
  }

  private static Stream<?> words(Field field) {
    return switch (field.name()) {
      case "kind" -> Arrays.stream(Kind.values());
      case "weekday" -> Stream.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");
      default -> Arrays.stream(DocumentType.values());
    };
  }

  /** A little less and a little more; of dates, a whole week, since rules ask for weekdays. */
  private static List<? extends Comparable<?>> beside(Comparable<?> value) {
    if (value instanceof LocalDate date) {
      return date.minusDays(7).datesUntil(date.plusDays(8)).toList();
    }
    if (value instanceof LocalTime time) {
      return List.of(time.minusMinutes(1), time.plusMinutes(1));
    }
    Fraction number = (Fraction) value;
    Fraction little = Fraction.of("0.001");
    return List.of(number.minus(little), number.plus(little));
  }

  /** What is known of a work centre or an agreement is known of lines that have one. */
  private boolean isPossible(Map<String, Comparable<?>> line) {
    boolean nowhere = literals.containsKey("workCentre") && !line.containsKey("workCentre");
    boolean unagreed = literals.containsKey("agreement") && !line.containsKey("agreement");
    return isDay(line.get("date"), line.get("weekday"))
        && !(nowhere && OF_CENTRE.stream().anyMatch(line::containsKey))
        && !(unagreed && OF_AGREEMENT.stream().anyMatch(line::containsKey));
  }

  private static boolean isDay(@Nullable Comparable<?> date, @Nullable Comparable<?> weekday) {
    return !(date instanceof LocalDate day)
        || weekday == null
        || day.getDayOfWeek().name().startsWith(weekday.toString());
  }

  private Optional<Map<String, Comparable<?>>> search(
      List<String> open,
      Map<String, List<Optional<Comparable<?>>>> values,
      Map<String, Comparable<?>> chosen) {
    if (open.isEmpty()) {
      return isPossible(chosen) && rules.stream().allMatch(rule -> rule.applies(chosen))
          ? Optional.of(Map.copyOf(chosen))
          : Optional.empty();
    }
    String field = open.get(0);
    for (Optional<Comparable<?>> value : values.get(field)) {
      chosen.remove(field);
      value.ifPresent(present -> chosen.put(field, present));
      Optional<Map<String, Comparable<?>>> found =
          search(open.subList(1, open.size()), values, chosen);
      if (found.isPresent()) {
        return found;
      }
    }
    chosen.remove(field);
    return Optional.empty();
  }
}
