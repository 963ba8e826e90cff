package com.tarifario.rules.drl;

import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import com.tarifario.core.text.Suggestion;
import java.util.List;
import java.util.Map;

/** Which operator was meant, if someone writes one as another language does. */
public final class OperatorHint {

  /** How other languages write operators. */
  private static final Map<String, String> MEANT =
      Map.of(
          "=", "==", "===", "==", "is", "==", "<>", "!=", "=<", "<=", "=>", ">=", "like",
          "matches");

  private OperatorHint() {}

  /** " Did you mean ==?", or nothing if there is nothing to suggest. */
  public static Object of(String written, List<String> operators) {
    String meant = MEANT.get(written);
    if (meant != null) {
      return Message.of(CoreMessage.DID_YOU_MEAN, meant);
    }
    return written.isEmpty() || !Character.isLetter(written.charAt(0))
        ? ""
        : Suggestion.hint(written, operators);
  }
}
