package com.tarifario.rules.model;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Field;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * When a rule applies: comparisons of fields with literals or fields, joined by and/or. Negations
 * are pushed down to the comparisons when a rule is read, so that everywhere an absent value
 * satisfies no comparison, negated or not; only {@link Absence} asks for it.
 */
public sealed interface Condition {

  /** Whether the facts meet it. */
  boolean test(Facts facts);

  /** The condition that holds where this one is false, absent values still satisfying neither. */
  Condition negated();

  /** One text for one meaning: two conditions with the same text are the same condition. */
  String canonical();

  /** A test of one field. */
  sealed interface FieldTest extends Condition {

    /** The field. */
    Field field();

    /** The field's index in facts. */
    int index();
  }

  /**
   * A field compared with a literal.
   *
   * @param field the field
   * @param index the field's index in facts
   * @param operator how they are compared; ordering ones only for ordered types
   * @param literal of the field's type
   */
  record Comparison(Field field, int index, Operator operator, Comparable<?> literal)
      implements FieldTest {
    public Comparison {
      Objects.requireNonNull(literal, "literal");
    }

    @Override
    public boolean test(Facts facts) {
      Object value = facts.get(index);
      return value != null && operator.holds(Literals.compare(value, literal));
    }

    @Override
    public Condition negated() {
      return new Comparison(field, index, operator.negated(), literal);
    }

    @Override
    public String canonical() {
      return field.name() + " " + operator.symbol() + " " + Literals.canonical(literal);
    }
  }

  /**
   * A field compared with another field of the line, both with a value.
   *
   * @param field the field
   * @param index the field's index in facts
   * @param operator how they are compared; ordering ones only for ordered types
   * @param other the other field, of a type that compares with the first; if both have units, of
   *     one that converts to the first's
   * @param otherIndex the other field's index in facts
   */
  record FieldComparison(Field field, int index, Operator operator, Field other, int otherIndex)
      implements Condition {
    public FieldComparison {
      if (!FieldPair.isComparable(field, other)) {
        throw new IllegalArgumentException(
            "Can't compare " + field.name() + " with " + other.name() + ".");
      }
    }

    @Override
    public boolean test(Facts facts) {
      Object value = facts.get(index);
      Object otherValue = facts.get(otherIndex);
      return value != null && otherValue != null && holds(value, otherValue);
    }

    /** Whether it holds for these values of the two fields. */
    public boolean holds(Object value, Object otherValue) {
      return operator.holds(Literals.compare(value, FieldPair.inUnitOf(field, other, otherValue)));
    }

    @Override
    public Condition negated() {
      return new FieldComparison(field, index, operator.negated(), other, otherIndex);
    }

    @Override
    public String canonical() {
      return field.name() + " " + operator.symbol() + " " + other.name();
    }
  }

  /**
   * A field that is, or is not, one of several literals.
   *
   * @param field the field
   * @param index the field's index in facts
   * @param literals of the field's type
   * @param included whether it must be one of them, or must be another
   */
  record Membership(Field field, int index, Set<Comparable<?>> literals, boolean included)
      implements FieldTest {
    public Membership {
      literals = Set.copyOf(literals);
    }

    @Override
    public boolean test(Facts facts) {
      Object value = facts.get(index);
      if (value == null) {
        return false;
      }
      boolean isMember =
          value instanceof BigDecimal
              ? literals.stream().anyMatch(each -> Literals.compare(value, each) == 0)
              : literals.contains(value);
      return isMember == included;
    }

    @Override
    public Condition negated() {
      return new Membership(field, index, literals, !included);
    }

    @Override
    public String canonical() {
      Set<String> sorted = new TreeSet<>();
      literals.forEach(each -> sorted.add(Literals.canonical(each)));
      return field.name() + (included ? " in (" : " not in (") + String.join(", ", sorted) + ")";
    }
  }

  /**
   * A text that matches, or does not match, a regular expression as a whole.
   *
   * @param field the field
   * @param index the field's index in facts
   * @param pattern the expression
   * @param matching whether it must match, or must not
   */
  record Match(Field field, int index, Pattern pattern, boolean matching) implements FieldTest {
    @Override
    public boolean test(Facts facts) {
      Object value = facts.get(index);
      return value != null && pattern.matcher((String) value).matches() == matching;
    }

    @Override
    public Condition negated() {
      return new Match(field, index, pattern, !matching);
    }

    @Override
    public String canonical() {
      return field.name()
          + (matching ? " matches " : " not matches ")
          + Literals.canonical(pattern.pattern());
    }
  }

  /**
   * A field that has no value, or has one.
   *
   * @param field the field
   * @param index the field's index in facts
   * @param absent whether it must have none
   */
  record Absence(Field field, int index, boolean absent) implements FieldTest {
    @Override
    public boolean test(Facts facts) {
      return (facts.get(index) == null) == absent;
    }

    @Override
    public Condition negated() {
      return new Absence(field, index, !absent);
    }

    @Override
    public String canonical() {
      return field.name() + (absent ? " == null" : " != null");
    }
  }

  /**
   * All of several; with none of them, always.
   *
   * @param parts the conditions
   */
  record All(List<Condition> parts) implements Condition {
    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean test(Facts facts) {
      for (Condition part : parts) {
        if (!part.test(facts)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public Condition negated() {
      return new Any(parts.stream().map(Condition::negated).toList());
    }

    @Override
    public String canonical() {
      return parts.isEmpty()
          ? "(always)"
          : parts.stream().map(Condition::canonical).collect(Collectors.joining(" && ", "(", ")"));
    }
  }

  /**
   * At least one of several; with none of them, never.
   *
   * @param parts the conditions
   */
  record Any(List<Condition> parts) implements Condition {
    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean test(Facts facts) {
      for (Condition part : parts) {
        if (part.test(facts)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public Condition negated() {
      return new All(parts.stream().map(Condition::negated).toList());
    }

    @Override
    public String canonical() {
      return parts.isEmpty()
          ? "(never)"
          : parts.stream().map(Condition::canonical).collect(Collectors.joining(" || ", "(", ")"));
    }
  }
}
