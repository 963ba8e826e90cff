package com.tarifario.rules.drl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * The words between a rule's name and its {@code when}, each with its places: Drools' parser keeps
 * the first of two attributes and says nothing, and knows the place of values only.
 */
final class RuleHeader {

  private final Map<String, List<Integer>> offsets = new LinkedHashMap<>();

  private final int start;

  RuleHeader(RuleDescr rule, SourceText source) {
    start = rule.getStartCharacter();
    int then = source.offset(rule.getConsequenceLine(), rule.getConsequencePattern());
    try {
      read(new Tokens(source, rule.getStartCharacter(), then));
    } catch (RuleSyntaxException unreadable) {
      // The condition's own reading will say so.
      offsets.clear();
    }
  }

  /** Where the word stands in the header, in order. */
  List<Integer> offsets(String word) {
    return offsets.getOrDefault(word, List.of());
  }

  /** Where a word that begins with the sign stands first; the rule's beginning if there is none. */
  int sign(char sign) {
    return offsets.entrySet().stream()
        .filter(each -> each.getKey().charAt(0) == sign)
        .map(each -> each.getValue().get(0))
        .findFirst()
        .orElse(start);
  }

  /** Leaves {@code rule} and the name out, and joins words with hyphens. */
  private void read(Tokens tokens) {
    tokens.take();
    tokens.take();
    StringBuilder word = new StringBuilder();
    int from = 0;
    int to = 0;
    while (!tokens.atEnd() && !tokens.peek().is("when")) {
      Token token = tokens.take();
      boolean joins = token.offset() == to && !word.isEmpty() && token.type() != TokenType.STRING;
      if (!joins) {
        add(word, from);
        from = token.offset();
      }
      word.append(token.type() == TokenType.STRING ? "\"" : token.text());
      to = token.end();
    }
    add(word, from);
  }

  private void add(StringBuilder word, int from) {
    if (!word.isEmpty()) {
      offsets.computeIfAbsent(word.toString(), key -> new ArrayList<>()).add(from);
      word.setLength(0);
    }
  }
}
