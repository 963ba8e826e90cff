package com.tarifario.rules.drl;

import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.text.Message;
import com.tarifario.core.text.Problem;
import com.tarifario.core.text.Problem.Severity;
import com.tarifario.core.text.Suggestion;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.model.FieldPair;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a field that stands where a comparison has its value. */
final class OtherFields {

  private final Tokens tokens;
  private final Vocabulary vocabulary;
  private final List<FieldUse> uses;

  /**
   * A reader.
   *
   * @param uses takes the fields that are read
   */
  OtherFields(Tokens tokens, Vocabulary vocabulary, List<FieldUse> uses) {
    this.tokens = tokens;
    this.vocabulary = vocabulary;
    this.uses = uses;
  }

  /**
   * Takes a field with which the first is compared; null if a value stands there.
   *
   * @throws RuleSyntaxException if a field stands there that can't be compared with the first
   */
  @Nullable Field takeIfAny(Field first) throws RuleSyntaxException {
    Token token = tokens.peek();
    Field other = other(first, token);
    if (other == null) {
      refuseMisspelt(first, token);
      return null;
    }
    Optional<Message> refusal = FieldPair.refusal(first, other);
    if (refusal.isPresent()) {
      throw new RuleSyntaxException(new Problem(Severity.ERROR, tokens.at(token), refusal.get()));
    }
    uses.add(new FieldUse(other, tokens.take()));
    return other;
  }

  /** Refuses a name that is nearly that of a field, where a value would not be a bare name. */
  private void refuseMisspelt(Field first, Token token) throws RuleSyntaxException {
    boolean isBare =
        switch (first.type()) {
          case TEXT, WORD -> true;
          case BOOLEAN -> token.is("true") || token.is("false");
          case NUMBER, DATE, TIME -> false;
        };
    if (isBare || token.type() != TokenType.NAME) {
      return;
    }
    List<String> names =
        vocabulary.fields().stream()
            .filter(each -> !each.equals(first) && FieldPair.isComparable(first, each))
            .map(Field::name)
            .toList();
    Object hint = Suggestion.hint(token.text(), names);
    if (!hint.equals("")) {
      throw tokens.error(
          token, RulesMessage.UNKNOWN_FIELD, token.text(), hint, vocabulary.declaredIn());
    }
  }

  /** Refuses a field in a list of values. */
  void refuse(Field first) throws RuleSyntaxException {
    Token token = tokens.peek();
    if (other(first, token) != null) {
      throw tokens.error(token, RulesMessage.FIELD_IN_LIST, token.text(), first.name());
    }
  }

  private @Nullable Field other(Field first, Token token) {
    return token.type() == TokenType.NAME && !first.words().contains(token.text())
        ? vocabulary.field(token.text())
        : null;
  }
}
