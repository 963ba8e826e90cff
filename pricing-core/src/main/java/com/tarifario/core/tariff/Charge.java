package com.tarifario.core.tariff;

import com.tarifario.core.facts.Stage;
import com.tarifario.core.money.Money;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import com.tarifario.core.work.Kind;
import java.util.Objects;

/**
 * A fee of its own, once a scope, beside the lines that caused it.
 *
 * @param name what it is called on the document; charges of one name compete
 * @param amount what it costs, before tax
 * @param scope once for each of what
 * @param pick which one is charged if several lines of the scope propose different ones
 * @param kind the kind under which it is summed
 */
public record Charge(String name, Money amount, Scope scope, Pick pick, Kind kind)
    implements Proposal {

  public Charge {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(pick, "pick");
    Objects.requireNonNull(kind, "kind");
  }

  @Override
  public Stage stage() {
    return Stage.SCOPE;
  }

  @Override
  public Message describe() {
    return Message.of(CoreMessage.CHARGE, name, amount, scope.describe());
  }

  /** What a charge is made once for. */
  public enum Scope {
    /** Each line that causes it. */
    LINE,
    /** Each visit of the document; lines that name no visit are one visit. */
    VISIT,
    /** Each day of the document. */
    DAY,
    /** The document. */
    DOCUMENT;

    /** The scope in words: {@code visit}. */
    public Message describe() {
      return Message.of(
          switch (this) {
            case LINE -> CoreMessage.SCOPE_LINE;
            case VISIT -> CoreMessage.SCOPE_VISIT;
            case DAY -> CoreMessage.SCOPE_DAY;
            case DOCUMENT -> CoreMessage.SCOPE_DOCUMENT;
          });
    }
  }

  /** Which charge is made if the lines of a scope propose different ones at equal precedence. */
  public enum Pick {
    /** They must be of one amount; else it is an error that names both rules. */
    SAME,
    /** The largest amount. */
    MAXIMUM,
    /** That of the first line, by date and then by place in the document. */
    FIRST
  }
}
