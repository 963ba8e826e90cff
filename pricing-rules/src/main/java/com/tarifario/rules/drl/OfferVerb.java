package com.tarifario.rules.drl;

import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.Stage;
import com.tarifario.core.tariff.OfferProposal;
import com.tarifario.core.tariff.OfferProposal.DueAgain;
import com.tarifario.core.tariff.OfferProposal.Exclude;
import com.tarifario.core.tariff.OfferProposal.Offer;
import com.tarifario.core.tariff.OfferProposal.Raise;
import com.tarifario.core.tariff.Proposal;
import com.tarifario.rules.RulesMessage;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** The verbs of rules of offers, each with the proposal that it makes. */
enum OfferVerb implements Verb {
  OFFER(
      "offer",
      "\"Toca revisión\", score(50)",
      List.of("score"),
      "offers the service for that reason, so far up; one of them wins",
      call -> new Offer(reason(call), score(call))),
  RAISE(
      "raise",
      "\"Cliente nuestro\", score(10)",
      List.of("score"),
      "if it is offered, puts it so much further up, and adds the reason; all of them apply",
      call -> new Raise(reason(call), score(call))),
  LOWER(
      "lower",
      "\"Lejos\", score(10)",
      List.of("score"),
      "the same, further down",
      call -> new Raise(reason(call), -score(call))),
  EXCLUDE(
      "exclude",
      "\"Lo cubre su acuerdo\"",
      List.of(),
      "keeps the service back for that reason, whatever offers it in the same layer or below",
      call -> new Exclude(reason(call))),
  DUE_AGAIN(
      "dueAgain",
      "\"12 months\"",
      List.of(),
      "says how long after it was last rendered it is due again, in days, weeks, months or years;"
          + " one of them wins",
      OfferVerb::dueAgain);

  private final String word;
  private final String example;
  private final List<String> options;
  private final String meaning;
  private final Reader reader;

  OfferVerb(String word, String example, List<String> options, String meaning, Reader reader) {
    this.word = word;
    this.example = example;
    this.options = options;
    this.meaning = meaning;
    this.reader = reader;
  }

  @Override
  public String word() {
    return word;
  }

  @Override
  public String example() {
    return example;
  }

  @Override
  public List<String> options() {
    return options;
  }

  @Override
  public String meaning() {
    return meaning;
  }

  @Override
  public Proposal read(Call call) throws RuleSyntaxException {
    return reader.read(call);
  }

  /** The verbs that can ask for a field. */
  static List<String> knowing(Field field) {
    return Arrays.stream(values())
        .filter(each -> each != DUE_AGAIN || field.isKnownAt(Stage.DUE))
        .map(OfferVerb::word)
        .toList();
  }

  private static String reason(Call call) throws RuleSyntaxException {
    return call.text("\"reason\"").text().strip();
  }

  private static int score(Call call) throws RuleSyntaxException {
    BigDecimal score = call.optionNumber("score");
    try {
      int whole = score == null ? 0 : score.intValueExact();
      if (whole >= 1 && whole <= OfferProposal.MOST_SCORE) {
        return whole;
      }
    } catch (ArithmeticException notWhole) {
      // Said below, as of other scores that are none.
    }
    Token option = call.optionToken("score");
    throw call.error(
        option == null ? call.verb() : option,
        RulesMessage.SCORE_EXPECTED,
        call.verb().text(),
        String.valueOf(OfferProposal.MOST_SCORE));
  }

  private static DueAgain dueAgain(Call call) throws RuleSyntaxException {
    Token text = call.text("\"12 months\"");
    return Amounts.period(text.text())
        .orElseThrow(
            () -> call.error(text, RulesMessage.PERIOD_EXPECTED, call.verb().text(), text.shown()));
  }
}
