package com.tarifario.core.pricing;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.money.Unit;
import com.tarifario.core.work.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is known of a charge of its own. */
final class CommonFacts {

  private CommonFacts() {}

  /**
   * The facts of a charge that several lines have part in: what they have in common, and the date
   * of the first; so no line gives a charge its tax by chance.
   *
   * @param parts the facts of the lines, at least one
   */
  static Facts of(List<Facts> parts, String charge, Kind kind) {
    Facts first = parts.get(0);
    List<Facts> others = parts.stream().map(each -> in(first.vocabulary(), each)).toList();
    @Nullable Object[] values = new @Nullable Object[first.vocabulary().size()];
    for (int index = 0; index < values.length; index++) {
      values[index] = common(others, index);
    }
    values[StandardField.DATE.index()] = first.get(StandardField.DATE);
    return ofCharge(new Facts(first.vocabulary(), values), charge, kind);
  }

  /** The facts of a charge that a line causes: the line's, but for what is the charge's own. */
  static Facts ofCharge(Facts cause, String charge, Kind kind) {
    return cause
        .with(StandardField.CHARGE, charge)
        .with(StandardField.KIND, kind.name())
        .with(StandardField.QUANTITY, BigDecimal.ONE)
        .with(StandardField.UNIT, Unit.PIECE.symbol())
        .with(StandardField.UNIT_COST, null)
        .with(StandardField.LIST_PRICE, null);
  }

  /** The same, by the fields of one version of the tariff. */
  private static Facts in(Vocabulary vocabulary, Facts facts) {
    if (facts.vocabulary() == vocabulary) {
      return facts;
    }
    @Nullable Object[] values = new @Nullable Object[vocabulary.size()];
    for (int index = 0; index < values.length; index++) {
      String name = vocabulary.fields().get(index).name();
      values[index] = facts.vocabulary().field(name) == null ? null : facts.get(name);
    }
    return new Facts(vocabulary, values);
  }

  private static @Nullable Object common(List<Facts> parts, int index) {
    Object value = parts.get(0).get(index);
    return parts.stream().allMatch(each -> Objects.equals(each.get(index), value)) ? value : null;
  }
}
