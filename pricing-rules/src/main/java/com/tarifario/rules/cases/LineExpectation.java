package com.tarifario.rules.cases;

import com.tarifario.core.text.Message;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.core.valuation.PackValuation;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.core.work.LineId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must come out for a line or a charge.
 *
 * @param where where it is written
 * @param line the number of the line; that of a charge is its cause's with its name
 * @param property what is looked at
 * @param expected what must come out; null if nothing
 */
record LineExpectation(
    SourceLocation where, String line, LineProperty property, @Nullable Object expected)
    implements Expectation {

  @Override
  public List<Difference> check(PackValuation outcome) {
    Valuation valuation = outcome.valuations().get(0);
    PricedLine found = valuation.line(new LineId(valuation.document(), line)).orElse(null);
    Message shown = CaseValue.shown(expected);
    if (found == null) {
      List<Object> lines =
          valuation.lines().stream().<Object>map(each -> each.id().line()).toList();
      return List.of(
          new Difference(
              where,
              line + ": " + property.word(),
              shown,
              Message.of(CaseMessage.NO_SUCH_LINE, line, lines),
              null));
    }
    return CaseValue.matches(expected, property.valueOf(found))
        ? List.of()
        : List.of(new Difference(where, property.word(), shown, property.shown(found), found));
  }
}
