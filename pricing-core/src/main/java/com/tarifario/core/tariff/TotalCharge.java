package com.tarifario.core.tariff;

import com.tarifario.core.facts.Stage;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;
import com.tarifario.core.tariff.Adjustment.Basis;
import com.tarifario.core.tariff.Charge.Scope;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import com.tarifario.core.work.Kind;
import java.util.Objects;

/**
 * A charge on a sum: the amounts of the lines and charges of a scope that the rule matches are
 * added up, and a part of that sum, what is missing to a minimum, or what is above a maximum (taken
 * away) becomes a line of its own.
 *
 * @param name what it is called on the document; those of one name compete for each line
 * @param change what it makes of the sum
 * @param scope once for each of what
 * @param kind the kind under which it is summed
 */
public record TotalCharge(String name, Change change, Scope scope, Kind kind) implements Proposal {

  public TotalCharge {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(change, "change");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(kind, "kind");
  }

  @Override
  public Stage stage() {
    return Stage.TOTAL;
  }

  @Override
  public Message describe() {
    Message once = scope.word();
    if (change instanceof Part part) {
      return Message.of(
          part.basis() == Basis.BASE ? CoreMessage.TOTAL_PART : CoreMessage.TOTAL_PART_RUNNING,
          name,
          part.rate(),
          once);
    }
    return change instanceof AtLeast least
        ? Message.of(CoreMessage.TOTAL_AT_LEAST, name, least.amount(), once)
        : Message.of(CoreMessage.TOTAL_AT_MOST, name, ((AtMost) change).amount(), once);
  }

  /** What a charge makes of a sum. */
  public sealed interface Change {}

  /**
   * A part of it.
   *
   * @param rate the part; below 0 it is taken away
   * @param basis {@code BASE}: of the lines and of the charges that are no charges on sums; {@code
   *     RUNNING}: also of the charges on sums that stand in lower layers or have a lower priority
   */
  public record Part(Percentage rate, Basis basis) implements Change {
    public Part {
      Objects.requireNonNull(rate, "rate");
      Objects.requireNonNull(basis, "basis");
    }
  }

  /**
   * What is missing to a minimum.
   *
   * @param amount the minimum
   */
  public record AtLeast(Money amount) implements Change {
    public AtLeast {
      Objects.requireNonNull(amount, "amount");
    }
  }

  /**
   * What is above a maximum, taken away.
   *
   * @param amount the maximum
   */
  public record AtMost(Money amount) implements Change {
    public AtMost {
      Objects.requireNonNull(amount, "amount");
    }
  }
}
