package com.tarifario.rules;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.FieldType;
import com.tarifario.rules.model.Condition;
import com.tarifario.rules.model.Condition.Absence;
import com.tarifario.rules.model.Condition.All;
import com.tarifario.rules.model.Condition.Any;
import com.tarifario.rules.model.Condition.Comparison;
import com.tarifario.rules.model.Condition.FieldComparison;
import com.tarifario.rules.model.Condition.Match;
import com.tarifario.rules.model.Condition.Membership;
import com.tarifario.rules.model.FieldPair;
import com.tarifario.rules.model.Operator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Random conditions and facts of a few fields and values, so that they often meet. */
public final class RandomConditions {

  /** A field of each type, two of some. */
  public static final List<String> FIELDS =
      List.of("client", "item", "kind", "quantity", "litres", "dwelling", "lift", "since", "opens");

  private static final List<String> TEXTS =
      List.of(
          "A",
          "B",
          "a",
          "",
          "null",
          "true",
          "ñandú",
          "A\"B",
          "A\\",
          "A && B",
          "A, B",
          "1",
          "\uD83D\uDE00");

  private static final List<String> PATTERNS = List.of("A.*", ".*\"B", "[ab]?", "\\d+", ".*ú", "");

  private final Random random;
  private final List<String> fields;
  private final boolean allKinds;

  /** Conditions that the random numbers decide, of all kinds. */
  public RandomConditions(Random random) {
    this(random, FIELDS, true);
  }

  /** Conditions of these fields, without regular expressions, and of one field each. */
  public RandomConditions(Random random, List<String> fields) {
    this(random, fields, false);
  }

  private RandomConditions(Random random, List<String> fields, boolean allKinds) {
    this.random = random;
    this.fields = fields;
    this.allKinds = allKinds;
  }

  /** A conjunction of up to four conditions, as rules have them. */
  public Condition rule() {
    return new All(Stream.generate(() -> condition(2)).limit(random.nextInt(5)).toList());
  }

  /** A condition of tests inside tests, to this depth. */
  public Condition condition(int depth) {
    int choice = depth == 0 ? 0 : random.nextInt(8);
    return switch (choice) {
      case 0, 1, 2, 3, 4 -> test();
      case 5 -> new All(parts(depth));
      case 6 -> new Any(parts(depth));
      default -> condition(depth - 1).negated();
    };
  }

  private List<Condition> parts(int depth) {
    return Stream.generate(() -> condition(depth - 1)).limit(1L + random.nextInt(3)).toList();
  }

  /** A test of one field. */
  public Condition test() {
    return test(one(fields));
  }

  /** A test of this field. */
  public Condition test(String name) {
    int index = RuleTexts.VOCABULARY.indexOf(name);
    Field field = RuleTexts.VOCABULARY.fields().get(index);
    switch (random.nextInt(9)) {
      case 8 -> {
        Condition comparison = allKinds ? comparison(field, index) : null;
        if (comparison != null) {
          return comparison;
        }
      }
      case 0 -> {
        return new Absence(field, index, random.nextBoolean());
      }
      case 1 -> {
        Set<Comparable<?>> literals = new HashSet<>();
        for (int count = 1 + random.nextInt(3); count > 0; count--) {
          literals.add(value(field));
        }
        return new Membership(field, index, literals, random.nextBoolean());
      }
      case 2 -> {
        if (allKinds && field.type() == FieldType.TEXT) {
          return new Match(field, index, Pattern.compile(one(PATTERNS)), random.nextBoolean());
        }
      }
      default -> {
        // A comparison.
      }
    }
    return new Comparison(field, index, operator(field), value(field));
  }

  private Operator operator(Field field) {
    return one(
        field.type().isOrdered()
            ? List.of(Operator.values())
            : List.of(Operator.EQUAL, Operator.EQUAL, Operator.EQUAL, Operator.NOT_EQUAL));
  }

  /** A comparison with another field; null if there is none for it. */
  private @Nullable Condition comparison(Field field, int index) {
    List<Field> others =
        RuleTexts.VOCABULARY.fields().stream()
            .filter(other -> fields.contains(other.name()))
            .filter(other -> FieldPair.refusal(field, other).isEmpty())
            .toList();
    if (others.isEmpty()) {
      return null;
    }
    Field other = one(others);
    return new FieldComparison(
        field, index, operator(field), other, RuleTexts.VOCABULARY.indexOf(other.name()));
  }

  /** Facts in which each field is absent now and then. */
  public Facts facts() {
    Map<String, Object> values = new HashMap<>();
    for (String name : FIELDS) {
      if (random.nextInt(4) > 0) {
        values.put(name, value(RuleTexts.VOCABULARY.field(name)));
      }
    }
    return RuleTexts.facts(values);
  }

  /**
   * Values of a field, and none, such that any condition of these fields that holds for some line
   * holds for one of them.
   */
  public static List<@Nullable Object> representatives(String name) {
    Field field = RuleTexts.VOCABULARY.fields().get(RuleTexts.VOCABULARY.indexOf(name));
    List<@Nullable Object> values = new ArrayList<>();
    values.add(null);
    switch (field.type()) {
      case TEXT -> {
        values.addAll(TEXTS);
        values.add("another");
      }
      case WORD -> values.addAll(field.words());
      case BOOLEAN -> values.addAll(List.of(true, false));
      case NUMBER ->
          Stream.of("-1", "0", "0.5", "1", "1.5", "2", "2.2", "2.5", "5", "10", "11")
              .map(BigDecimal::new)
              .forEach(values::add);
      case DATE ->
          IntStream.range(-1, 5).mapToObj(LocalDate.of(2026, 1, 1)::plusDays).forEach(values::add);
      case TIME ->
          IntStream.range(0, 13)
              .mapToObj(step -> LocalTime.of(20, 45).plusMinutes(15L * step))
              .forEach(values::add);
    }
    return values;
  }

  private Comparable<?> value(Field field) {
    return switch (field.type()) {
      case TEXT -> one(TEXTS);
      case WORD -> one(field.words());
      case NUMBER ->
          new BigDecimal(one(List.of("0", "0.00", "1", "1.0", "2", "2.5", "10", "1E+1")));
      case BOOLEAN -> random.nextBoolean();
      case DATE -> LocalDate.of(2026, 1, 1 + random.nextInt(4));
      case TIME -> LocalTime.of(21 + random.nextInt(3), 30 * random.nextInt(2));
    };
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
