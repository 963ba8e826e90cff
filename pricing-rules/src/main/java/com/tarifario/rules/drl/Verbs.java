package com.tarifario.rules.drl;

import com.tarifario.core.facts.Field;
import com.tarifario.core.tariff.Proposal;
import com.tarifario.core.text.Suggestion;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.model.RuleKind;
import java.util.List;
import java.util.Optional;

/** The verbs that rules of one kind propose with. */
enum Verbs {
  PRICES(List.of(PriceVerb.values()), RulesMessage.FIELD_TOO_LATE) {
    @Override
    List<String> knowing(Field field) {
      return PriceVerb.knowing(field);
    }
  },
  OFFERS(List.of(OfferVerb.values()), RulesMessage.FIELD_TOO_LATE_FOR_OFFER) {
    @Override
    List<String> knowing(Field field) {
      return OfferVerb.knowing(field);
    }
  };

  private final List<Verb> all;
  private final RulesMessage tooLate;

  Verbs(List<Verb> all, RulesMessage tooLate) {
    this.all = all;
    this.tooLate = tooLate;
  }

  static Verbs of(RuleKind kind) {
    return switch (kind) {
      case PRICES -> PRICES;
      case OFFERS -> OFFERS;
    };
  }

  /** The verbs that can ask for a field that an earlier stage makes. */
  abstract List<String> knowing(Field field);

  /** Says that a field is not known yet: {0} which, {1} the verb, {2} the verbs that know it. */
  RulesMessage tooLate() {
    return tooLate;
  }

  /** The verb of that word. */
  Optional<Verb> find(String word) {
    return all.stream().filter(each -> each.word().equals(word)).findFirst();
  }

  /** The options of the verb of that word; none if there is no such verb. */
  List<String> optionsOf(String word) {
    return find(word).map(Verb::options).orElse(List.of());
  }

  /** All words. */
  List<String> words() {
    return all.stream().map(Verb::word).toList();
  }

  /** What the call proposes. */
  Proposal propose(Call call) throws RuleSyntaxException {
    String word = call.verb().text();
    if (this == PRICES && (word.equals("margin") || word.equals("margen"))) {
      throw call.error(RulesMessage.MARGIN_AMBIGUOUS, word);
    }
    Optional<Verb> verb = find(word);
    if (verb.isEmpty()) {
      throw call.error(RulesMessage.UNKNOWN_VERB, word, words(), Suggestion.hint(word, words()));
    }
    Proposal proposal = verb.get().read(call);
    call.end(verb.get().options());
    return proposal;
  }
}
