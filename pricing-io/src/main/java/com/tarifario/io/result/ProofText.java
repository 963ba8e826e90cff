package com.tarifario.io.result;

import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.Proof;
import com.tarifario.core.valuation.Step;
import com.tarifario.io.IoMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The steps of a proof as one line of text: what was done and what came out, each time. */
final class ProofText {

  private static final String BETWEEN = "; ";

  private ProofText() {}

  /**
   * {@code Unit cost 30.00 EUR/h = 30.00; cost + 35 % = 40.50 ["A: labour" (a.drl:3)]; ...}. Pieces
   * of a line say what each comes to, and from the second on what they come to in all.
   */
  static String steps(Proof proof, Locale locale) {
    List<String> texts = new ArrayList<>();
    for (Proof.Part part : proof.parts()) {
      Message title = part.title();
      String before = title == null ? "" : title.in(locale) + ": ";
      List<Step> steps = part.steps();
      for (int index = 0; index < steps.size(); index++) {
        boolean goesOn =
            index + 1 < steps.size()
                && Objects.equals(steps.get(index).rule(), steps.get(index + 1).rule());
        texts.add(before + step(steps.get(index), goesOn).in(locale));
        before = "";
      }
    }
    return String.join(BETWEEN, texts);
  }

  /** The step, with its rule unless the next one is of the same. */
  private static Message step(Step step, boolean goesOn) {
    if (step.isOneMore()) {
      return Message.of(IoMessage.STEP_ADDED, step.what(), step.added(), step.after());
    }
    RuleRef rule = step.rule();
    return rule == null || goesOn
        ? Message.of(IoMessage.STEP, step.what(), step.after())
        : Message.of(IoMessage.STEP_BY_RULE, step.what(), step.after(), rule);
  }
}
