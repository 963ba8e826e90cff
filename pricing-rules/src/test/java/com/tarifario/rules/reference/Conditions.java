package com.tarifario.rules.reference;

import com.tarifario.rules.reference.Fields.Field;
import com.tarifario.rules.reference.Fields.ValueType;
import com.tarifario.rules.reference.RefCondition.Absent;
import com.tarifario.rules.reference.RefCondition.Both;
import com.tarifario.rules.reference.RefCondition.Compare;
import com.tarifario.rules.reference.RefCondition.Flag;
import com.tarifario.rules.reference.RefCondition.In;
import com.tarifario.rules.reference.RefCondition.Join;
import com.tarifario.rules.reference.RefCondition.Literal;
import com.tarifario.rules.reference.RefCondition.Matches;
import com.tarifario.rules.reference.RefCondition.Not;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random conditions. */
final class Conditions {

  private static final List<String> EQUALITY = List.of("==", "==", "!=");
  private static final List<String> ORDER = List.of("==", "!=", "<", "<=", ">", ">=");
  private static final List<String> JOINTS = List.of(Join.AND, Join.OR);

  private Conditions() {}

  /** None, one or a few, joined by commas. */
  static Arbitrary<List<RefCondition>> some(List<Field> fields) {
    Arbitrary<RefCondition> condition = one(fields);
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.just(List.of())),
        Tuple.of(5, condition.list().ofSize(1)),
        Tuple.of(3, condition.list().ofSize(2)),
        Tuple.of(1, condition.list().ofSize(3)));
  }

  /** A text that is matched, and perhaps more: whether two such overlap can't be proved. */
  static Arbitrary<List<RefCondition>> matching() {
    Arbitrary<RefCondition> match =
        Arbitraries.of(Fields.MATCHED)
            .flatMap(
                field ->
                    Arbitraries.of(field.regexes())
                        .map(regex -> new Matches(field.name(), regex, true)));
    return Combinators.combine(match, some(Fields.FEW))
        .as((one, others) -> others.size() > 1 ? List.of(one) : join(one, others));
  }

  private static List<RefCondition> join(RefCondition one, List<RefCondition> others) {
    List<RefCondition> all = new ArrayList<>(others);
    all.add(one);
    return all;
  }

  private static Arbitrary<RefCondition> one(List<Field> fields) {
    Arbitrary<RefCondition> test = test(fields);
    Arbitrary<RefCondition> joined = joined(test);
    Arbitrary<RefCondition> deeper =
        joined(Arbitraries.oneOf(test, joined, joined.map(Not::new), test.map(Not::new)));
    return Arbitraries.frequencyOf(
        Tuple.of(8, test),
        Tuple.of(1, test.map(Not::new)),
        Tuple.of(3, joined),
        Tuple.of(1, joined.map(Not::new)),
        Tuple.of(1, deeper),
        Tuple.of(1, deeper.map(Not::new)));
  }

  private static Arbitrary<RefCondition> joined(Arbitrary<RefCondition> parts) {
    return Combinators.combine(Arbitraries.of(JOINTS), parts.list().ofMinSize(2).ofMaxSize(3))
        .as(Join::new);
  }

  private static Arbitrary<RefCondition> test(List<Field> fields) {
    return Arbitraries.of(fields).flatMap(Conditions::test);
  }

  private static Arbitrary<RefCondition> test(Field field) {
    Arbitrary<Literal> literals = Arbitraries.of(field.literals());
    boolean ordered = field.type().isOrdered();
    Arbitrary<Compare> comparison =
        Combinators.combine(Arbitraries.of(ordered ? ORDER : EQUALITY), literals)
            .as((operator, literal) -> new Compare(field.name(), operator, literal));
    Arbitrary<RefCondition> membership =
        Combinators.combine(
                literals.list().uniqueElements(Literal::value).ofMinSize(1).ofMaxSize(2),
                Arbitraries.of(true, true, false))
            .as((list, inside) -> new In(field.name(), list, inside));
    Arbitrary<RefCondition> absence =
        Arbitraries.of(true, false).map(absent -> new Absent(field.name(), absent));
    Arbitrary<RefCondition> special =
        field.type() == ValueType.FLAG
            ? Arbitraries.of(new Flag(field.name()), new Not(new Flag(field.name())))
            : field.regexes().isEmpty()
                ? membership
                : Combinators.combine(
                        Arbitraries.of(field.regexes()), Arbitraries.of(true, true, false))
                    .as((regex, matching) -> new Matches(field.name(), regex, matching));
    Arbitrary<RefCondition> both =
        Combinators.combine(Arbitraries.of(JOINTS), comparison, comparison)
            .as((joint, one, other) -> new Both(field.name(), joint, one, other));
    return Arbitraries.frequencyOf(
        Tuple.of(6, comparison),
        Tuple.of(2, membership),
        Tuple.of(field.regexes().isEmpty() ? 1 : 4, special),
        Tuple.of(1, absence),
        Tuple.of(ordered ? 2 : 1, both));
  }
}
