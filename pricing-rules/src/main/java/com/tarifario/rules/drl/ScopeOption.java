package com.tarifario.rules.drl;

import com.tarifario.core.tariff.Charge.Scope;
import com.tarifario.rules.RulesMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The options that say once for what, or of what together. */
final class ScopeOption {

  private static final List<String> WORDS = List.of("perLine", "perVisit", "perDay", "perDocument");

  private ScopeOption() {}

  /** The scope that the call names; a line if it names none. */
  static Scope orLine(Call call) throws RuleSyntaxException {
    Scope named = named(call);
    return named == null ? Scope.LINE : named;
  }

  /** The scope that the call must name. */
  static Scope needed(Call call) throws RuleSyntaxException {
    Scope named = named(call);
    if (named == null) {
      throw call.error(RulesMessage.SCOPE_MISSING, call.verb().text(), WORDS);
    }
    return named;
  }

  private static @Nullable Scope named(Call call) throws RuleSyntaxException {
    String word = call.oneOf(WORDS);
    return word == null
        ? null
        : switch (word) {
          case "perLine" -> Scope.LINE;
          case "perVisit" -> Scope.VISIT;
          case "perDay" -> Scope.DAY;
          default -> Scope.DOCUMENT;
        };
  }
}
