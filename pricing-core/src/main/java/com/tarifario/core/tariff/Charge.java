package com.tarifario.core.tariff;

import com.tarifario.core.expression.Expression;
import com.tarifario.core.facts.Stage;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import com.tarifario.core.work.Kind;
import java.util.Objects;

/**
 * A fee of its own, once a scope, beside the lines that caused it.
 *
 * @param name what it is called on the document; charges of one name compete
 * @param fee what it costs, before tax
 * @param scope once for each of what
 * @param pick which one is charged if several lines of the scope propose different ones
 * @param kind the kind under which it is summed
 */
public record Charge(String name, Fee fee, Scope scope, Pick pick, Kind kind) implements Proposal {

  public Charge {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(fee, "fee");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(pick, "pick");
    Objects.requireNonNull(kind, "kind");
  }

  /** A charge of a fixed amount. */
  public Charge(String name, Money amount, Scope scope, Pick pick, Kind kind) {
    this(name, new Fixed(amount), scope, pick, kind);
  }

  @Override
  public Stage stage() {
    return Stage.SCOPE;
  }

  @Override
  public Message describe() {
    return Message.of(CoreMessage.CHARGE, name, fee.shown(), scope.word());
  }

  /** What a charge costs. */
  public sealed interface Fee {

    /** The fee in words, for proofs. */
    Object shown();
  }

  /**
   * The same for every line that causes it.
   *
   * @param amount the amount
   */
  public record Fixed(Money amount) implements Fee {
    public Fixed {
      Objects.requireNonNull(amount, "amount");
    }

    @Override
    public Object shown() {
      return amount;
    }
  }

  /**
   * Computed of the fields of each piece that causes it.
   *
   * @param expression the amount, in the tariff's currency
   */
  public record Computed(Expression expression) implements Fee {
    public Computed {
      Objects.requireNonNull(expression, "expression");
    }

    @Override
    public Object shown() {
      return Message.of(CoreMessage.EXPRESSION, expression.describe());
    }
  }

  /**
   * So much more at the base price of each piece that causes it.
   *
   * @param quantity how much; its unit must convert to that of the line
   */
  public record Worth(Quantity quantity) implements Fee {
    public Worth {
      Objects.requireNonNull(quantity, "quantity");
    }

    @Override
    public Object shown() {
      return Message.of(CoreMessage.CHARGE_WORTH, quantity);
    }
  }

  /** What a charge is made once for, or of what all lines count together; narrowest first. */
  public enum Scope {
    /** Each line. */
    LINE(CoreMessage.SCOPE_LINE),
    /** Each visit of the document; lines that name no visit are one visit. */
    VISIT(CoreMessage.SCOPE_VISIT),
    /** Each day of the document. */
    DAY(CoreMessage.SCOPE_DAY),
    /** The document. */
    DOCUMENT(CoreMessage.SCOPE_DOCUMENT);

    private final CoreMessage word;

    Scope(CoreMessage word) {
      this.word = word;
    }

    /** One of it in a word: line, visit, day, document. */
    public Message word() {
      return Message.of(word);
    }
  }

  /** Which charge is made if the lines of a scope propose different ones at equal precedence. */
  public enum Pick {
    /** They must be of one amount; else it is an error that names both rules. */
    SAME,
    /** The largest amount. */
    MAXIMUM,
    /** The smallest amount. */
    MINIMUM,
    /**
     * That of the first line, by date and then by place in the document; of its pieces, that of the
     * first which causes the charge.
     */
    FIRST
  }
}
