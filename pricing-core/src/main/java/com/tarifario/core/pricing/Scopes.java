package com.tarifario.core.pricing;

import com.tarifario.core.facts.Measure;
import com.tarifario.core.tariff.Charge.Scope;
import com.tarifario.core.work.ChargeLine;

/** Which line, visit, day or document a line of a document belongs to. */
final class Scopes {

  private Scopes() {}

  /** Equal for two lines of one document if they are of one scope. */
  static String key(Scope scope, ChargeLine line) {
    return switch (scope) {
      case LINE -> line.id().line();
      case VISIT -> Resolver.visit(line);
      case DAY -> line.date().toString();
      case DOCUMENT -> "";
    };
  }

  /** Equal for two lines of one document if they are measured together. */
  static String key(Measure.Per per, ChargeLine line) {
    return key(
        switch (per) {
          case LINE -> Scope.LINE;
          case VISIT -> Scope.VISIT;
          case DAY -> Scope.DAY;
          case DOCUMENT -> Scope.DOCUMENT;
        },
        line);
  }
}
