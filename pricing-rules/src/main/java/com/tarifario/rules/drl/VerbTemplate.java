package com.tarifario.rules.drl;

import com.tarifario.core.tariff.Proposal;
import com.tarifario.core.text.Message;
import com.tarifario.core.text.Problem;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.rules.Problems;
import com.tarifario.rules.RulesMessage;
import com.tarifario.rules.drl.ConsequenceParser.Proposed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A verb whose arguments have blanks, such as {@code unitPrice("$ EUR/h")}: what stands above a
 * column of a rate sheet. {@code $} stands for the cell below it, {@code $name} for that of another
 * column in the same row. A blank outside of quotes becomes a number if it is filled with one, or
 * money of the tariff's currency where a verb takes no number; else a text.
 *
 * <p>It knows no verb: it fills the blanks and has the result read as any consequence is.
 */
public final class VerbTemplate {

  private static final char SIGN = '$';
  private static final Pattern BLANK = Pattern.compile("\\$([\\p{L}_][\\p{L}\\d_]*)?");
  private static final int TOKENS_OF_A_BLANK = 4;

  private final String text;
  private final SourceLocation where;
  private final LayerContext context;
  private final List<Token> tokens;
  private final Set<String> blanks = new LinkedHashSet<>();

  /** Whether a number alone was refused where money was not: it is so with each number then. */
  private boolean takesMoney;

  private VerbTemplate(
      String text, SourceLocation where, LayerContext context, List<Token> tokens) {
    this.text = text;
    this.where = where;
    this.context = context;
    this.tokens = tokens;
    for (Token token : tokens) {
      Matcher matcher = BLANK.matcher(token.text());
      while (isFilled(token) && matcher.find()) {
        blanks.add(matcher.group().substring(1));
      }
    }
  }

  /** Whether a verb has that name, and so can stand above a column by itself. */
  public static boolean isVerb(String word, LayerContext context) {
    return context.verbs().find(word).isPresent();
  }

  /** The names of all verbs. */
  public static List<String> verbs(LayerContext context) {
    return context.verbs().words();
  }

  /**
   * A template.
   *
   * @param written a verb with its arguments, or its name alone, whose one argument is {@code $}
   * @param where the cell in which it stands
   * @param problems takes what is wrong with its texts and signs
   * @return nothing if something is wrong with them; what it means is seen only when it is filled
   */
  public static Optional<VerbTemplate> of(
      String written, SourceLocation where, LayerContext context, Problems problems) {
    String call = isVerb(written, context) ? written + "(" + SIGN + ")" : written;
    String text = call.endsWith(";") ? call : call + ";";
    List<Token> tokens = new ArrayList<>();
    Lexer lexer = new Lexer(new FilledText(text, 0, where));
    try {
      int at = 0;
      while (at < text.length()) {
        at = lexer.read(at, text.length(), tokens);
      }
      return Optional.of(new VerbTemplate(text, where, context, tokens));
    } catch (RuleSyntaxException wrong) {
      problems.add(wrong.problem());
      return Optional.empty();
    }
  }

  /** The names of its blanks, without the sign; empty for {@code $} itself. */
  public Set<String> blanks() {
    return blanks;
  }

  /** Where it stands. */
  public SourceLocation where() {
    return where;
  }

  /**
   * What it proposes with its blanks filled.
   *
   * @param values a filling for each blank, by its name
   * @param problems takes what is wrong, at the cell of the filling if it is wrong with that
   * @return empty if something is wrong
   */
  public List<Proposal> fill(Map<String, Blank> values, Problems problems) {
    List<Proposal> asBefore = takesMoney ? withMoney(values) : List.of();
    if (!asBefore.isEmpty()) {
      return asBefore;
    }
    try {
      return read(values);
    } catch (RuleSyntaxException wrong) {
      List<Proposal> asMoney = withMoney(values);
      if (asMoney.isEmpty()) {
        problems.add(inCell(wrong.problem()));
      }
      takesMoney = !asMoney.isEmpty();
      return asMoney;
    }
  }

  private List<Proposal> read(Map<String, Blank> values) throws RuleSyntaxException {
    FilledText source = new FilledText(text, tokens.size() * TOKENS_OF_A_BLANK, where);
    List<Token> filled = new ArrayList<>();
    for (Token token : tokens) {
      if (isFilled(token) && BLANK.matcher(token.text()).find()) {
        fill(token, values, source, filled);
      } else {
        filled.add(token);
      }
    }
    filled.add(new Token(TokenType.END, "", text.length() - 1, text.length() - 1));
    return new ConsequenceParser(
            new Tokens(source, filled), context.verbs(), context.vocabulary(), context.currency())
        .parse().stream().map(Proposed::proposal).toList();
  }

  /** The same with numbers as money of the tariff's currency; empty if that is no better. */
  private List<Proposal> withMoney(Map<String, Blank> values) {
    Map<String, Blank> money = new HashMap<>(values);
    money.replaceAll(
        (name, blank) ->
            blank.number() == null
                ? blank
                : new Blank(
                    blank.text() + " " + context.currency().getCurrencyCode(),
                    null,
                    blank.where()));
    try {
      return read(money);
    } catch (RuleSyntaxException noMoney) {
      return List.of();
    }
  }

  /** In a cell, a text stands without the quotes of which messages about rules speak. */
  private static Problem inCell(Problem wrong) {
    Message message = wrong.message();
    return message.key() == RulesMessage.ARGUMENT_TYPE
        ? Problem.error(
            wrong.where(),
            RulesMessage.SHEET_ARGUMENT_TYPE,
            message.arguments().get(0),
            String.valueOf(message.arguments().get(1)).replace("\"", ""),
            message.arguments().get(2))
        : wrong;
  }

  private static boolean isFilled(Token token) {
    return token.type() == TokenType.STRING
        || (token.type() == TokenType.NAME && token.text().charAt(0) == SIGN);
  }

  private static void fill(
      Token token, Map<String, Blank> values, FilledText source, List<Token> filled) {
    Matcher matcher = BLANK.matcher(token.text());
    if (token.type() == TokenType.NAME) {
      Blank blank = value(values, token.text().substring(1));
      int offset = source.offsetOf(blank.where());
      BigDecimal number = blank.number();
      if (number == null) {
        filled.add(new Token(TokenType.STRING, blank.text(), offset, offset));
      } else {
        number(number, offset, filled);
      }
      return;
    }
    StringBuilder content = new StringBuilder();
    int offset = -1;
    while (matcher.find()) {
      Blank blank = value(values, matcher.group().substring(1));
      offset = offset < 0 ? source.offsetOf(blank.where()) : offset;
      matcher.appendReplacement(content, Matcher.quoteReplacement(blank.text()));
    }
    matcher.appendTail(content);
    filled.add(new Token(TokenType.STRING, content.toString(), offset, offset));
  }

  /** A number; one below 0 stands in brackets unless it is an argument by itself. */
  private static void number(BigDecimal number, int offset, List<Token> filled) {
    Token plain = new Token(TokenType.NUMBER, number.abs().toPlainString(), offset, offset);
    if (number.signum() >= 0) {
      filled.add(plain);
      return;
    }
    Token before = filled.get(filled.size() - 1);
    boolean alone = before.is("(") || before.is(",");
    if (!alone) {
      filled.add(new Token(TokenType.SYMBOL, "(", offset, offset));
    }
    filled.add(new Token(TokenType.SYMBOL, "-", offset, offset));
    filled.add(plain);
    if (!alone) {
      filled.add(new Token(TokenType.SYMBOL, ")", offset, offset));
    }
  }

  private static Blank value(Map<String, Blank> values, String name) {
    Blank blank = values.get(name);
    if (blank == null) {
      throw new IllegalArgumentException("Nothing fills the blank " + SIGN + name + ".");
    }
    return blank;
  }
}
