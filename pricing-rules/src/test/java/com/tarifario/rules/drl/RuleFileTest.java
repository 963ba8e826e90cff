package com.tarifario.rules.drl;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.rules.RuleTexts;
import com.tarifario.rules.model.TariffRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How rule files may be written. */
class RuleFileTest {

  @Test
  void commentsMayStandEverywhere() {
    List<TariffRule> rules =
        RuleTexts.read(
            """
            // rule "not a rule"
            /* when Line() then end */
            rule /* a */ "Mano de obra" // salience 3
              // salience 4
              /* salience 5 */ salience /* 6 */ 10 // when
            when // then
              Line( /* client == "A", */ kind == /* MATERIAL */ LABOUR // , quantity > 3
                , quantity > 1 /* end */ )
            then // end
              // markup("1 %");
              markup( /* "2 %" */ "35 %" /* ; */ ); // end
              /* end */
            end // end
            // the end
            """);

    assertThat(rules).hasSize(1);
    assertThat(rules.get(0).ref().name()).isEqualTo("Mano de obra");
    assertThat(rules.get(0).ref().location()).hasToString("layers/base/rules.drl:3:1");
    assertThat(rules.get(0).priority()).isEqualTo(10);
    assertThat(rules.get(0).condition().canonical())
        .isEqualTo("(kind == \"LABOUR\" && quantity > 1)");
    assertThat(rules.get(0).proposals()).hasSize(1);
  }

  @Test
  void wordsOfTheLanguageMayStandInTexts() {
    TariffRule rule =
        RuleTexts.read(
                """
                rule "rule when then end salience 3"
                salience 10
                when Line( description == "then end // when", item == "/* end */", family == "; )" )
                then charge("end; end", "3.00 EUR", perLine);
                end
                """)
            .get(0);

    assertThat(rule.ref().name()).isEqualTo("rule when then end salience 3");
    assertThat(rule.condition().canonical())
        .isEqualTo(
            "(description == \"then end // when\" && item == \"/* end */\" && family == \"; )\")");
    assertThat(rule.proposals()).first().extracting("name").isEqualTo("end; end");
  }

  @Test
  void theFieldEndIsNotTheEndOfTheRule() {
    TariffRule rule =
        RuleTexts.read("rule \"r\" when Line( end >= \"22:00\" ) then tax(\"21 %\"); end").get(0);

    assertThat(rule.condition().canonical()).isEqualTo("(end >= 22:00)");
  }

  @Test
  void rulesMayShareALine() {
    assertThat(
            RuleTexts.read(
                """
                rule "a" when Line() then tax("1 %"); end rule "b" when Line() then tax("2 %"); end
                """))
        .extracting(rule -> rule.ref().location().column())
        .containsExactly(1, 43);
  }

  @Test
  void aNameOfOneWordNeedsNoQuotes() {
    assertThat(RuleTexts.read("rule base when Line() then tax(\"1 %\"); end").get(0).ref().name())
        .isEqualTo("base");
  }

  @Test
  void windowsLineEndsAndTabsMoveNoPlace() {
    List<TariffRule> rules =
        RuleTexts.read(
            "// uno\r\n\r\nrule \"a\"\r\nwhen\tLine( client == \"A\" )\r\nthen\ttax(\"1 %\");\r\n"
                + "end\r\n\trule \"b\"\r\nwhen Line()\r\nthen tax(\"2 %\");\r\nend");

    assertThat(rules)
        .extracting(rule -> rule.ref().location().toString())
        .containsExactly("layers/base/rules.drl:3:1", "layers/base/rules.drl:7:2");
    assertThat(rules.get(0).condition().canonical()).isEqualTo("(client == \"A\")");
  }

  @Test
  void aPackageLineIsAllowed() {
    assertThat(
            RuleTexts.read(
                "package com.example.rates;\nrule \"a\" when Line() then tax(\"1 %\"); end"))
        .hasSize(1);
  }

  @Test
  void attributesAtTheHeadOfTheFileAreThoseOfEachRuleWithoutItsOwn() {
    List<TariffRule> rules =
        RuleTexts.read(
            """
            salience 10
            date-expires "2026-12-31"

            rule "a" when Line() then tax("1 %"); end
            rule "b" salience 20 date-expires "2026-06-30" when Line() then tax("2 %"); end
            """);

    assertThat(rules).extracting(TariffRule::priority).containsExactly(10, 20);
    assertThat(rules)
        .extracting(rule -> rule.condition().canonical())
        .containsExactly("(date <= 2026-12-31)", "(date <= 2026-06-30)");
  }

  @Test
  void salienceMayBeBelowZero() {
    assertThat(
            RuleTexts.read("rule \"a\" salience -10 when Line() then tax(\"1 %\"); end")
                .get(0)
                .priority())
        .isEqualTo(-10);
  }

  @Test
  void aRuleIsValidOnItsFirstAndItsLastDay() {
    TariffRule rule =
        RuleTexts.read(
                """
                rule "a" date-effective "2026-02-01" date-expires "2026-02-28"
                when Line() then tax("1 %"); end
                """)
            .get(0);

    assertThat(applies(rule, "date=2026-01-31")).isFalse();
    assertThat(applies(rule, "date=2026-02-01")).isTrue();
    assertThat(applies(rule, "date=2026-02-28")).isTrue();
    assertThat(applies(rule, "date=2026-03-01")).isFalse();
    assertThat(applies(rule, "")).isFalse();
  }

  private static boolean applies(TariffRule rule, String facts) {
    return rule.condition().test(RuleTexts.facts(facts));
  }

  @Test
  void aRuleMayProposeSeveralThings() {
    assertThat(
            RuleTexts.read(
                    """
                    rule "a" when Line()
                    then
                      markup("35 %");
                      surcharge("5 %"); surcharge("6 %");
                      minimum("1 h"); increment("15 min");
                      floor("20 EUR"); ceiling("90 EUR"); floorMargin("5 %");
                      charge("A", "1 EUR", perLine); charge("B", "1 EUR", perLine);
                      tax("21 %");
                    end
                    """)
                .get(0)
                .proposals())
        .hasSize(11);
  }

  @Test
  void anEmptyFileAndAFileOfCommentsHoldNoRules() {
    assertThat(RuleTexts.read("")).isEmpty();
    assertThat(RuleTexts.read("\n  \r\n")).isEmpty();
    assertThat(RuleTexts.read("// nada\n/* nada */")).isEmpty();
    assertThat(RuleTexts.read("package com.example;")).isEmpty();
  }

  @Test
  void everyFieldCanBeAskedFor() {
    RuleTexts.VOCABULARY
        .fields()
        .forEach(
            field ->
                assertThat(
                        RuleTexts.condition(
                                "%s != null, !(%s == null) || %s != null"
                                    .formatted(field.name(), field.name(), field.name()))
                            .canonical())
                    .contains(field.name()));
  }
}
