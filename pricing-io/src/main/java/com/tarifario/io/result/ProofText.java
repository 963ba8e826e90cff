package com.tarifario.io.result;

import com.tarifario.core.tariff.RuleRef;
import com.tarifario.core.text.Message;
import com.tarifario.core.valuation.Proof;
import com.tarifario.core.valuation.Step;
import com.tarifario.io.IoMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The steps of a proof as one line of text: what was done and what came out, each time. */
final class ProofText {

  private static final String BETWEEN = "; ";

  private ProofText() {}

  /** {@code Unit cost 30.00 EUR/h = 30.00; cost + 35 % = 40.50 ["A: labour" (a.drl:3)]; ...}. */
  static String steps(Proof proof, Locale locale) {
    List<String> texts = new ArrayList<>();
    for (Proof.Part part : proof.parts()) {
      Message title = part.title();
      String before = title == null ? "" : title.in(locale) + ": ";
      for (Step step : part.steps()) {
        texts.add(before + step(step).in(locale));
        before = "";
      }
    }
    return String.join(BETWEEN, texts);
  }

  private static Message step(Step step) {
    RuleRef rule = step.rule();
    return rule == null
        ? Message.of(IoMessage.STEP, step.what(), step.after())
        : Message.of(IoMessage.STEP_BY_RULE, step.what(), step.after(), rule);
  }
}
