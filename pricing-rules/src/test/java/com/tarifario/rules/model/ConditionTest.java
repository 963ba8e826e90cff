package com.tarifario.rules.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.rules.RuleTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What conditions mean. */
class ConditionTest {

  @ParameterizedTest(name = "{0}  of  {1}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          client == "C-014"                            ~ client=C-014
          client != "C-014"                            ~ client=C-015
          client == 'C-014'                            ~ client=C-014
          client in ("C-014", "C-015")                 ~ client=C-015
          client not in ("C-014", "C-015")             ~ client=C-016
          client matches "C-\\d+"                      ~ client=C-014
          client not matches "C-\\d+"                  ~ client=D-014
          client matches "C-0.*" && != "C-099"         ~ client=C-014
          client == null                               ~ quantity=1
          client != null                               ~ client=C-014
          kind == LABOUR                               ~ kind=LABOUR
          kind == "LABOUR"                             ~ kind=LABOUR
          kind == Kind.LABOUR                          ~ kind=LABOUR
          documentType == DocumentType.QUOTE           ~ documentType=QUOTE
          kind in (LABOUR, Kind.TRAVEL, "EXPENSE")     ~ kind=TRAVEL
          kind != LABOUR                               ~ kind=MATERIAL
          kind not in (LABOUR)                         ~ kind=MATERIAL
          billing == CHARGEABLE                        ~ billing=CHARGEABLE
          quantity == 2                                ~ quantity=2.00
          quantity == 2.0                              ~ quantity=2
          quantity == "2,5"                            ~ quantity=2.5
          quantity == "2.5"                            ~ quantity=2.50
          quantity == -3                               ~ quantity=-3
          quantity == 1.5B                             ~ quantity=1.5
          quantity >= 10 && < 20                       ~ quantity=10
          quantity >= 10 && < 20                       ~ quantity=19.99
          quantity < 10 || > 20                        ~ quantity=20.01
          quantity in (1, 2.0, 3)                      ~ quantity=2
          materialsShare <= "40 %"                     ~ materialsShare=0.4
          materialsShare == "12,5 %"                   ~ materialsShare=0.125
          distance > "2 km"                            ~ distance=2.001
          distance == "1500 m"                         ~ distance=1.5
          visitHours >= "90 min"                       ~ visitHours=1.5
          litres == "1 m3"                             ~ litres=1000
          dwelling                                     ~ dwelling=true
          !dwelling                                    ~ dwelling=false
          dwelling == false                            ~ dwelling=false
          dwelling != true                             ~ dwelling=false
          dwelling in (true, false)                    ~ dwelling=false
          dwelling == null                             ~ lift=true
          since >= "2026-01-01"                        ~ since=2026-01-01
          since < "2026-01-01"                         ~ since=2025-12-31
          date in ("2026-01-01", "2026-01-06")         ~ date=2026-01-06
          quantity > litres                            ~ quantity=3, litres=2.5
          quantity > litres && < 4                     ~ quantity=3, litres=2.5
          quantity <= litres                           ~ quantity=2.50, litres=2.5
          !(quantity > litres)                         ~ quantity=2, litres=2.5
          distance > detour                            ~ distance=1.2, detour=1000
          client == item                               ~ client=A, item=A
          client != item                               ~ client=A, item=B
          dwelling == lift                             ~ dwelling=true, lift=true
          since < date                                 ~ since=2026-01-01, date=2026-01-02
          kind == client                               ~ kind=LABOUR, client=LABOUR
          opens >= "22:00"                             ~ opens=22:00
          opens < "22:00:30"                           ~ opens=22:00:29
          señal == "niño"                              ~ señal=niño
          (client == "A" || item == "B") && kind == LABOUR  ~ item=B, kind=LABOUR
          client == "A" || item == "B" && kind == LABOUR    ~ client=A
          client == "A", kind == LABOUR                     ~ client=A, kind=LABOUR
          !(client == "A" || item == "B")                   ~ client=C, item=D
          !(client == "A" && item == "B")                   ~ client=C, item=B
          !(quantity > 3)                                   ~ quantity=3
          !(quantity >= 3)                                  ~ quantity=2.9
          !!(quantity == 3)                                 ~ quantity=3
          !(client in ("A"))                                ~ client=B
          !(client matches "A")                             ~ client=B
          !(client == null)                                 ~ client=B
          !(client != null)                                 ~ item=B
          !(dwelling)                                       ~ dwelling=false
          """)
  void holds(String condition, String facts) {
    assertThat(RuleTexts.condition(condition).test(RuleTexts.facts(facts))).isTrue();
  }

  @ParameterizedTest(name = "{0}  of  {1}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          client == "C-014"                            ~ client=c-014
          client == "C-014"                            ~ client=C-014 2
          client matches "C"                           ~ client=C-014
          client in ("A", "B")                         ~ client=C
          client not in ("A", "B")                     ~ client=A
          client == null                               ~ client=A
          kind == LABOUR                               ~ kind=MATERIAL
          quantity > 10                                ~ quantity=10
          quantity < 10                                ~ quantity=10
          quantity > litres                            ~ quantity=2.50, litres=2.5
          quantity > litres                            ~ quantity=3
          quantity > litres                            ~ litres=-1
          distance > detour                            ~ distance=1, detour=1000
          since < date                                 ~ since=2026-01-02, date=2026-01-02
          quantity in (1, 2)                           ~ quantity=3
          quantity not in (1, 2)                       ~ quantity=2.0
          quantity >= 10 && < 20                       ~ quantity=20
          visitHours >= "90 min"                       ~ visitHours=1.49
          dwelling                                     ~ dwelling=false
          since > "2026-01-01"                         ~ since=2026-01-01
          opens > "22:00"                              ~ opens=22:00
          !(client == "A" || item == "B")              ~ client=C, item=B
          """)
  void doesNotHold(String condition, String facts) {
    assertThat(RuleTexts.condition(condition).test(RuleTexts.facts(facts))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "client == \"A\"",
        "client != \"A\"",
        "client in (\"A\")",
        "client not in (\"A\")",
        "client matches \"A\"",
        "client not matches \"A\"",
        "kind == LABOUR",
        "kind != LABOUR",
        "quantity == 1",
        "quantity != 1",
        "quantity < 1",
        "quantity <= 1",
        "quantity > 1",
        "quantity >= 1",
        "quantity in (1)",
        "quantity not in (1)",
        "dwelling",
        "!dwelling",
        "dwelling == true",
        "dwelling != true",
        "since > \"2026-01-01\"",
        "opens != \"10:00\"",
        "quantity != litres",
        "client == item",
        "client != null"
      })
  void anAbsentValueSatisfiesNothingAndNoNegation(String condition) {
    assertThat(RuleTexts.condition(condition).test(RuleTexts.facts(""))).isFalse();
    if (!condition.endsWith("null")) {
      assertThat(RuleTexts.condition("!(" + condition + ")").test(RuleTexts.facts(""))).isFalse();
    }
  }

  @Test
  void aRuleWithoutTestsAppliesToEveryLine() {
    assertThat(RuleTexts.condition("").test(RuleTexts.facts(""))).isTrue();
  }

  @Test
  void aTextWithQuotesAndBackslashesIsReadAsItWasMeant() {
    Condition condition = RuleTexts.condition("description == \"tubo 1/2\\\" \\\\ codo\"");

    assertThat(condition.canonical()).isEqualTo("(description == \"tubo 1/2\\\" \\\\ codo\")");
    assertThat(
            condition.test(RuleTexts.facts(java.util.Map.of("description", "tubo 1/2\" \\ codo"))))
        .isTrue();
  }
}
