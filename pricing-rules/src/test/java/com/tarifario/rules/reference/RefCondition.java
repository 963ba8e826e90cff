package com.tarifario.rules.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a rule asks of a line. A comparison with a value that is absent is neither true nor false,
 * and so is its negation; a rule applies where the whole is true.
 */
sealed interface RefCondition {

  /** What a question about a line is answered with. */
  enum Answer {
    NO,
    UNKNOWN,
    YES;

    static Answer of(boolean yes) {
      return yes ? YES : NO;
    }

    Answer negated() {
      return values()[YES.ordinal() - ordinal()];
    }
  }

  /**
   * The answer for a line.
   *
   * @param facts the values of its fields; one that is absent has no entry
   */
  Answer ask(Map<String, Comparable<?>> facts);

  /** As a rule file has it. */
  String drl();

  /** Whether it needs brackets where it stands beside others. */
  default boolean isJoined() {
    return this instanceof Join || this instanceof Both;
  }

  /** Hands over this condition and all that it is made of. */
  default void visit(Consumer<RefCondition> visitor) {
    visitor.accept(this);
  }

  /** A value as the reference has it, and as a rule file has it. */
  record Literal(Comparable<?> value, String drl) {}

  /** {@code quantity >= 2}. */
  record Compare(String field, String operator, Literal literal) implements RefCondition {
    @Override
    public Answer ask(Map<String, Comparable<?>> facts) {
      Comparable<?> value = facts.get(field);
      return value == null ? Answer.UNKNOWN : Answer.of(holds(value, operator, literal.value()));
    }

    @Override
    public String drl() {
      return field + " " + operator + " " + literal.drl();
    }
  }

  /** {@code quantity >= 2 && < 5}: the field is named once. */
  record Both(String field, String joint, Compare one, Compare other) implements RefCondition {
    @Override
    public Answer ask(Map<String, Comparable<?>> facts) {
      return inner().ask(facts);
    }

    @Override
    public String drl() {
      return one.drl() + joint + other.operator() + " " + other.literal().drl();
    }

    @Override
    public void visit(Consumer<RefCondition> visitor) {
      inner().visit(visitor);
    }

    private RefCondition inner() {
      return new Join(joint, List.of(one, other));
    }
  }

  /** {@code kind in (LABOUR, TRAVEL)}. */
  record In(String field, List<Literal> literals, boolean inside) implements RefCondition {
    @Override
    public Answer ask(Map<String, Comparable<?>> facts) {
      Comparable<?> value = facts.get(field);
      return value == null
          ? Answer.UNKNOWN
          : Answer.of(
              inside == literals.stream().anyMatch(each -> holds(value, "==", each.value())));
    }

    @Override
    public String drl() {
      return literals.stream()
          .map(Literal::drl)
          .collect(Collectors.joining(", ", field + (inside ? " in (" : " not in ("), ")"));
    }
  }

  /** {@code category matches "oficial.*"}: as a whole. */
  record Matches(String field, String regex, boolean matching) implements RefCondition {
    @Override
    public Answer ask(Map<String, Comparable<?>> facts) {
      Comparable<?> value = facts.get(field);
      return value == null
          ? Answer.UNKNOWN
          : Answer.of(Pattern.matches(regex, (String) value) == matching);
    }

    @Override
    public String drl() {
      return field + (matching ? " matches " : " not matches ") + quoted(regex);
    }
  }

  /** {@code agreement == null}: the only question about what is absent. */
  record Absent(String field, boolean absent) implements RefCondition {
    @Override
    public Answer ask(Map<String, Comparable<?>> facts) {
      return Answer.of(facts.containsKey(field) != absent);
    }

    @Override
    public String drl() {
      return field + (absent ? " == null" : " != null");
    }
  }

  /** {@code dwelling}: a field that is true or false stands alone. */
  record Flag(String field) implements RefCondition {
    @Override
    public Answer ask(Map<String, Comparable<?>> facts) {
      Comparable<?> value = facts.get(field);
      return value == null ? Answer.UNKNOWN : Answer.of(value.equals(true));
    }

    @Override
    public String drl() {
      return field;
    }
  }

  /** {@code a && b}, as true as the least of them; {@code a || b}, as true as the most. */
  record Join(String joint, List<RefCondition> parts) implements RefCondition {
    static final String AND = " && ";
    static final String OR = " || ";

    @Override
    public Answer ask(Map<String, Comparable<?>> facts) {
      TreeSet<Answer> answers =
          parts.stream()
              .map(each -> each.ask(facts))
              .collect(Collectors.toCollection(TreeSet::new));
      return joint.equals(AND) ? answers.first() : answers.last();
    }

    @Override
    public String drl() {
      return parts.stream()
          .map(each -> each.isJoined() ? "(" + each.drl() + ")" : each.drl())
          .collect(Collectors.joining(joint));
    }

    @Override
    public void visit(Consumer<RefCondition> visitor) {
      visitor.accept(this);
      parts.forEach(each -> each.visit(visitor));
    }
  }

  /** {@code !( a )}. */
  record Not(RefCondition inner) implements RefCondition {
    @Override
    public Answer ask(Map<String, Comparable<?>> facts) {
      return inner.ask(facts).negated();
    }

    @Override
    public String drl() {
      return inner instanceof Flag ? "!" + inner.drl() : "!( " + inner.drl() + " )";
    }

    @Override
    public void visit(Consumer<RefCondition> visitor) {
      visitor.accept(this);
      inner.visit(visitor);
    }
  }

  /** All of them; of none, always. */
  static Answer all(List<RefCondition> conditions, Map<String, Comparable<?>> facts) {
    return conditions.stream()
        .map(each -> each.ask(facts))
        .reduce(Answer.YES, (one, other) -> one.compareTo(other) < 0 ? one : other);
  }

  /** A text in quotes. */
  static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** Whether the comparison is true of two values of one type. */
  private static boolean holds(Comparable<?> value, String operator, Comparable<?> literal) {
    if (value.getClass() != literal.getClass()) {
      throw new IllegalArgumentException(Arrays.asList(value, operator, literal).toString());
    }
    @SuppressWarnings("unchecked") // just seen to be of one class
    int order = ((Comparable<Object>) value).compareTo(literal);
    return switch (operator) {
      case "==" -> order == 0;
      case "!=" -> order != 0;
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      case ">=" -> order >= 0;
      default -> throw new IllegalArgumentException(operator);
    };
  }
}
