package com.tarifario.rules.cases;

import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.Proof;
import com.tarifario.core.valuation.Step;
import com.tarifario.core.valuation.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A proof as lines of text: what became of each proposal, then each step of the arithmetic. */
final class ProofLines {

  /** The languages in which a case may quote a proof: all that there are. */
  private static final List<Locale> LANGUAGES =
      List.of(Locale.ENGLISH, Locale.forLanguageTag("es"));

  private ProofLines() {}

  /** The lines, in the language. */
  static List<String> of(Proof proof, Locale locale) {
    List<String> lines = new ArrayList<>();
    for (Proof.Part part : proof.parts()) {
      Message title = part.title();
      if (title != null) {
        lines.add(title.in(locale));
      }
      part.verdicts().forEach(verdict -> lines.add(verdict(verdict).in(locale)));
      part.steps().forEach(step -> lines.add(step(step).in(locale)));
    }
    return lines;
  }

  /** Whether a line of the proof holds the text, in any language. */
  static boolean hold(Proof proof, String text) {
    return LANGUAGES.stream()
        .flatMap(language -> of(proof, language).stream())
        .anyMatch(line -> line.contains(text));
  }

  /** Whether the message holds the text, in any language. */
  static boolean holds(Message message, String text) {
    return LANGUAGES.stream().anyMatch(language -> message.in(language).contains(text));
  }

  private static Message verdict(Verdict verdict) {
    return Message.of(
        verdict.applied() ? CaseMessage.PROOF_APPLIED : CaseMessage.PROOF_LOST,
        verdict.candidate().proposal().describe(),
        verdict.why(),
        verdict.candidate().rule());
  }

  private static Message step(Step step) {
    return step.rule() == null
        ? Message.of(CaseMessage.PROOF_STEP, step.what(), step.before(), step.after())
        : Message.of(
            CaseMessage.PROOF_STEP_BY, step.what(), step.before(), step.after(), step.rule());
  }
}
