package com.tarifario.rules.drl;

import com.tarifario.core.text.Problem;
import com.tarifario.core.text.Suggestion;
import com.tarifario.rules.Problems;
import com.tarifario.rules.RulesMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A rule file that Drools' parser refuses. What is wrong with it is said in our own words, rule by
 * rule, and what is left without the broken rules can be read as if they were not there, so that
 * all that is wrong with a file is said at once.
 */
final class BrokenFile {

  private static final String NOT_LINE_END = "[^\n]";

  private final SourceText source;
  private final LayerContext context;
  private final Problems problems;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Integer> unreadable = new ArrayList<>();
  private final StringBuilder rest;
  private boolean found;

  BrokenFile(SourceText source, LayerContext context, Problems problems) {
    this.source = source;
    this.context = context;
    this.problems = problems;
    this.rest = new StringBuilder(source.text());
  }

  /**
   * Says what is wrong.
   *
   * @return the file with blanks in the place of what is broken; nothing if no mistake was found
   */
  Optional<String> diagnose() {
    readTokens();
    int at = 0;
    while (at < tokens.size() - 1) {
      int next = nextRule(at + 1);
      diagnose(at, next);
      at = next;
    }
    return found ? Optional.of(rest.toString()) : Optional.empty();
  }

  private void readTokens() {
    Lexer lexer = new Lexer(source);
    int length = source.text().length();
    int at = 0;
    while (at < length) {
      try {
        at = lexer.read(at, length, tokens);
      } catch (RuleSyntaxException wrong) {
        report(wrong.problem());
        unreadable.add(at);
        int lineEnd = source.text().indexOf('\n', at);
        boolean goesOn = wrong.problem().message().key() != RulesMessage.UNCLOSED_COMMENT;
        int next = goesOn && lineEnd >= 0 ? lineEnd : length;
        blank(at, next);
        at = next;
      }
    }
    tokens.add(new Token(TokenType.END, "", length, length));
  }

  /** The index of the next token at which a rule begins, or of the end. */
  private int nextRule(int from) {
    int index = from;
    while (index < tokens.size() - 1 && !beginsRule(index)) {
      index++;
    }
    return index;
  }

  private boolean beginsRule(int index) {
    Token name = tokens.get(index + 1);
    boolean isNamed =
        name.type() == TokenType.STRING
            || (name.type() == TokenType.NAME && source.at(name.offset()).line() == lineOf(index))
            || name.is("when");
    return isNamed && isNearly("rule", tokens.get(index)) && isFirstOfLine(index);
  }

  private int lineOf(int index) {
    return source.at(tokens.get(index).offset()).line();
  }

  private boolean isFirstOfLine(int index) {
    return index == 0 || tokens.get(index).is("rule") || lineOf(index - 1) < lineOf(index);
  }

  /** Looks at the tokens from one index to before another: a rule, or what stands before one. */
  private void diagnose(int from, int to) {
    int begin = tokens.get(from).offset();
    int end = tokens.get(to).offset();
    if (unreadable.stream().anyMatch(offset -> offset >= begin && offset < end)) {
      blank(begin, end);
    } else if (!DrlSyntax.isReadable(source.slice(begin, end))) {
      blank(Math.max(begin, mistake(from, to)), end);
    }
  }

  /** Says what is wrong with a part, and gives the offset up to which all is well. */
  private int mistake(int from, int to) {
    List<Token> part = new ArrayList<>(tokens.subList(from, to));
    Token next = tokens.get(to);
    part.add(new Token(TokenType.END, next.text(), next.offset(), next.offset()));
    RuleOutline outline = new RuleOutline(new Tokens(source, part), source, context);
    try {
      if (isNearly("rule", tokens.get(from))) {
        outline.check();
      } else {
        outline.outside();
      }
      DrlSyntax.parse(source.file(), alone(part.get(0).offset(), next.offset()), problems);
      found = true;
    } catch (RuleSyntaxException wrong) {
      report(wrong.problem());
    }
    return outline.over();
  }

  /** The file with blanks around a part. */
  private String alone(int from, int to) {
    String text = source.text();
    return text.substring(0, from).replaceAll(NOT_LINE_END, " ")
        + text.substring(from, to)
        + text.substring(to).replaceAll(NOT_LINE_END, " ");
  }

  private void report(Problem problem) {
    problems.add(problem);
    found = true;
  }

  private void blank(int from, int to) {
    for (int index = from; index < to; index++) {
      if (rest.charAt(index) != '\n') {
        rest.setCharAt(index, ' ');
      }
    }
  }

  /** Whether the token is the word, or was probably meant to be. */
  static boolean isNearly(String word, Token token) {
    return token.type() == TokenType.NAME
        && Suggestion.nearest(token.text(), List.of(word)).isPresent();
  }
}
