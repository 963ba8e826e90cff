package com.tarifario.rules.drl;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.tariff.Layer;
import com.tarifario.core.text.Problem;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.rules.Problems;
import com.tarifario.rules.RuleTexts;
import com.tarifario.rules.model.TariffRule;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is done to a rule file, it is judged, and at places that are in it. */
class MutilatedFileTest {

  private static final String FILE =
      """
      package com.example;

      // Tarifa general
      rule "Grupo A: mano de obra, coste + 35 %"
        salience 10
        date-effective "2026-01-01"
      when
        Line( rateGroup == "A", kind == LABOUR, (zone in ("1", "2") || distance < "20 km") )
      then
        markup("35 %");
        minimum("1 h", onFirst);
      end

      rule "C-014: oficial 1ª"
      when Line( client == "C-014", quantity >= 10 && < 20, !dwelling, item matches "FIL-\\\\d+" )
      then unitPrice("48.00 EUR/h", closed); /* y nada más */
      end

      rule "Nocturnidad"
      when Line( band == "noche", agreement == null )
      then surcharge("25 %", onBase, group("nocturnidad")); charge("Salida", "30 EUR", perVisit);
      end
      """;

  private static final List<String> PIECES =
      List.of(
          "\"",
          "'",
          "(",
          ")",
          ",",
          ";",
          "\n",
          "end",
          "rule",
          "when",
          "then",
          "/*",
          "*/",
          "//",
          "=",
          "==",
          "!",
          "&&",
          "||",
          "<",
          "-",
          ".",
          "@",
          "#",
          "“",
          "ñ",
          "\t",
          "\r\n",
          "\u00A0",
          "Line",
          "not",
          "in",
          "salience",
          "\\",
          "\uD83D\uDE00",
          "import",
          "query",
          "null",
          "{",
          "[",
          "$",
          ":",
          "1,5",
          "");

  @Property(tries = 1_500)
  void isJudgedWithoutACrash(@ForAll Random random) {
    String text = FILE;
    for (int count = 1 + random.nextInt(3); count > 0; count--) {
      text = mutilated(text, random);
    }
    Problems problems = new Problems();
    List<TariffRule> rules = read(text, problems);

    if (!DrlSyntax.isReadable(text)) {
      assertThat(problems.hasErrors()).as(text).isTrue();
    }
    assertThat(rules).hasSizeLessThan(6);
    for (Problem problem : problems.sorted()) {
      assertIn(text, problem);
    }
  }

  /** A missing rule is a mistake that someone names, not a rule that quietly is no more. */
  @Property(tries = 800)
  void noRuleIsLostInSilence(@ForAll Random random) {
    String text = mutilated(FILE, random);
    Problems problems = new Problems();
    List<TariffRule> rules = read(text, problems);

    if (rules.size() < 3 && !text.contains("/*\n") && count(text, "rule \"") == 3) {
      assertThat(problems.hasErrors() || text.matches("(?s).*(/\\*|//).*rule.*")).as(text).isTrue();
    }
  }

  private static int count(String text, String part) {
    return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
  }

  private static String mutilated(String text, Random random) {
    int at = random.nextInt(text.length());
    int to = Math.min(text.length(), at + random.nextInt(random.nextInt(10) == 0 ? 40 : 3));
    return text.substring(0, at) + PIECES.get(random.nextInt(PIECES.size())) + text.substring(to);
  }

  private static List<TariffRule> read(String text, Problems problems) {
    return new DrlFile(
            "rules.drl",
            text,
            new LayerContext(
                new Layer("base", 0, false), RuleTexts.VOCABULARY, Currency.getInstance("EUR")),
            problems)
        .read();
  }

  private static void assertIn(String text, Problem problem) {
    SourceLocation where = Objects.requireNonNull(problem.where());
    List<String> lines = List.of(text.split("\n", -1));
    assertThat(where.line()).as("%s\n%s", problem, text).isBetween(1, lines.size());
    assertThat(where.column())
        .as("%s\n%s", problem, text)
        .isBetween(1, lines.get(where.line() - 1).length() + 1);
    assertThat(problem.in(Locale.forLanguageTag("es"))).doesNotContain("mismatched", "viable");
  }
}
