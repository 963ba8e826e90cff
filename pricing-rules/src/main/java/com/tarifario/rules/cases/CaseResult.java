package com.tarifario.rules.cases;

import com.tarifario.core.text.Message;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.core.valuation.PricedLine;
import com.tarifario.core.valuation.Valuation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came of a case.
 *
 * @param tariffCase the case
 * @param valuation its lines with their prices
 * @param differences what did not come out as expected, in the order of reading; empty if it passed
 */
public record CaseResult(TariffCase tariffCase, Valuation valuation, List<Difference> differences)
    implements CaseOutcome {

  public CaseResult {
    Objects.requireNonNull(tariffCase, "tariffCase");
    Objects.requireNonNull(valuation, "valuation");
    differences = List.copyOf(differences);
  }

  @Override
  public String name() {
    return tariffCase.name();
  }

  @Override
  public SourceLocation where() {
    return tariffCase.where();
  }

  @Override
  public @Nullable String source() {
    return tariffCase.source();
  }

  /** The lines that differ, each once, for their proofs. */
  public List<PricedLine> linesThatDiffer() {
    Set<PricedLine> lines = new LinkedHashSet<>();
    for (Difference difference : differences) {
      PricedLine line = difference.line();
      if (line != null && lines.stream().noneMatch(each -> each.id().equals(line.id()))) {
        lines.add(line);
      }
    }
    return List.copyOf(lines);
  }

  /**
   * In plain text, in the language: the case, each difference with what was expected and what came
   * out, and the proof of each line that differs. Of a case that passed, its name alone.
   */
  public String describe(Locale locale) {
    List<String> text = new ArrayList<>();
    text.add(tariffCase.where() + ": " + tariffCase.name());
    String source = tariffCase.source();
    if (source != null && !passed()) {
      text.add("  " + source);
    }
    for (Difference difference : differences) {
      text.add("  " + difference.sentence().in(locale));
    }
    for (PricedLine line : linesThatDiffer()) {
      text.add("  " + Message.of(CaseMessage.PROOF_OF, line.id().line()).in(locale));
      ProofLines.of(line.proof(), locale).forEach(each -> text.add("    " + each));
    }
    return String.join("\n", text);
  }

  /** As {@link #describe}, in English. */
  @Override
  public String toString() {
    return describe(Locale.ENGLISH);
  }
}
