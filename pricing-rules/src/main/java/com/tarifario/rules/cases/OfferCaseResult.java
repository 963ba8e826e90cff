package com.tarifario.rules.cases;

import com.tarifario.core.offer.ServiceMatch;
import com.tarifario.core.text.Message;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.core.valuation.Proof;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came of a case of a service.
 *
 * @param offerCase the case
 * @param match what the rules say
 * @param nearMisses if no rule offers it: which nearly did, and what was in the way
 * @param differences what did not come out as expected, in the order of reading; empty if it passed
 */
public record OfferCaseResult(
    OfferCase offerCase, ServiceMatch match, List<Message> nearMisses, List<Difference> differences)
    implements CaseOutcome {

  public OfferCaseResult {
    Objects.requireNonNull(offerCase, "offerCase");
    Objects.requireNonNull(match, "match");
    nearMisses = List.copyOf(nearMisses);
    differences = List.copyOf(differences);
  }

  @Override
  public String name() {
    return offerCase.name();
  }

  @Override
  public SourceLocation where() {
    return offerCase.where();
  }

  @Override
  public @Nullable String source() {
    return offerCase.source();
  }

  /** Every proposal with what became of it. */
  public Proof proof() {
    return Proof.of(() -> List.of(new Proof.Part(null, match.verdicts(), List.of(), nearMisses)));
  }

  /**
   * In plain text, in the language: the case, each difference with what was expected and what came
   * out, and the proof. Of a case that passed, its name alone.
   */
  public String describe(Locale locale) {
    List<String> text = new ArrayList<>();
    text.add(where() + ": " + name());
    for (Difference difference : differences) {
      text.add("  " + difference.sentence().in(locale));
    }
    if (!passed()) {
      ProofLines.of(proof(), locale).forEach(each -> text.add("    " + each));
      nearMisses.forEach(each -> text.add("    " + each.in(locale)));
    }
    return String.join("\n", text);
  }

  /** As {@link #describe}, in English. */
  @Override
  public String toString() {
    return describe(Locale.ENGLISH);
  }
}
