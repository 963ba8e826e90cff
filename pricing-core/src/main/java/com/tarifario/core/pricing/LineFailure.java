package com.tarifario.core.pricing;

import com.tarifario.core.tariff.Candidate;
import com.tarifario.core.tariff.Outcome;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.LineStatus;

/**
 * Why a line has no price. Thrown inside this package only, where a line's pricing ends early, and
 * caught where its result is made; it carries no stack trace, since it is an ordinary result.
 */
final class LineFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final LineStatus status;
  private final transient Message sentence;

  LineFailure(LineStatus status, Message sentence) {
    super(null, null, false, false);
    this.status = status;
    this.sentence = sentence;
  }

  static LineFailure of(LineStatus status, CoreMessage key, Object... arguments) {
    return new LineFailure(status, Message.of(key, arguments));
  }

  static LineFailure of(Outcome.Failed failed) {
    return new LineFailure(LineStatus.of(failed.reason()), failed.message());
  }

  /** Two rules that can't be told apart. */
  static LineFailure tie(Candidate one, Candidate other) {
    return of(
        LineStatus.TIED,
        CoreMessage.TIE,
        one.rule(),
        one.proposal().describe(),
        other.rule(),
        other.proposal().describe());
  }

  /** The same failure, and another sentence after its own. */
  LineFailure with(Message also) {
    return new LineFailure(status, Message.of(CoreMessage.BOTH, sentence, also));
  }

  LineStatus status() {
    return status;
  }

  Message sentence() {
    return sentence;
  }
}
