package com.tarifario.rules.drl;

import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.tariff.Proposal;
import com.tarifario.core.text.Problem;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.drl.ConsequenceParser.Proposed;
import com.tarifario.rules.model.RuleKind;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads proposals from a text that is no rule file: what a trusted layer's code proposes. */
public final class ProposalReader {

  private final Vocabulary vocabulary;
  private final Currency currency;

  /**
   * A reader.
   *
   * @param vocabulary the fields that can be computed with
   * @param currency the tariff's currency
   */
  public ProposalReader(Vocabulary vocabulary, Currency currency) {
    this.vocabulary = vocabulary;
    this.currency = currency;
  }

  /**
   * Proposals, or what is wrong with the text.
   *
   * @param proposals what was read; empty if something is wrong
   * @param problem what is wrong; null if nothing is
   */
  public record Reading(List<Proposal> proposals, @Nullable Problem problem) {}

  /**
   * What the text proposes.
   *
   * @param verbs verbs with their arguments; the last semicolon may be left out
   */
  public Reading read(String verbs) {
    String text = verbs.strip().endsWith(";") ? verbs : verbs + ";";
    try {
      List<Proposed> proposed =
          new ConsequenceParser(
                  new Tokens(new SourceText("propose", text), 0, text.length()),
                  Verbs.of(RuleKind.PRICES),
                  vocabulary,
                  currency)
              .parse();
      return new Reading(proposed.stream().map(Proposed::proposal).toList(), null);
    } catch (RuleSyntaxException wrong) {
      return new Reading(List.of(), wrong.problem());
    } catch (StackOverflowError tooDeep) {
      return new Reading(List.of(), Problem.error(null, RulesMessage.TOO_DEEP));
    }
  }
}
