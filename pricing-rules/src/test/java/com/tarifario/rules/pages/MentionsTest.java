package com.tarifario.rules.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MentionsTest {

  @Test
  void aVerbStandsBeforeABracketOrOverAColumn() {
    assertThat(Mentions.in("then charge(\"Salida\", \"3 EUR\");", "charge")).isTrue();
    assertThat(Mentions.in("rule;zone;unitPrice\nA;1;3 EUR/h\n", "unitPrice")).isTrue();
    assertThat(Mentions.in("\"charge(\"\"Salida\"\", $)\";zone", "charge")).isTrue();
  }

  @Test
  void anOptionOrAPartOfAnotherVerbIsNotThatVerb() {
    assertThat(Mentions.in("charge(\"Salida\", \"3 EUR\", maximum);", "maximum")).isFalse();
    assertThat(Mentions.in("when Line( charge == null )", "charge")).isFalse();
    assertThat(Mentions.in("minimumCharge(\"Minimum\", \"3 EUR\");", "minimum")).isFalse();
  }

  @Test
  void aPercentageOfASumIsAChargeWithAPercentSign() {
    assertThat(Mentions.in("charge(\"GG\", \"13 %\", perDocument);", Mentions.PERCENT_CHARGE))
        .isTrue();
    assertThat(Mentions.in("\"charge(\"\"GG\"\", \"\"$ %\"\")\";zone", Mentions.PERCENT_CHARGE))
        .isTrue();
    assertThat(Mentions.in("charge(\"GG\", \"3 EUR\"); tax(\"21 %\");", Mentions.PERCENT_CHARGE))
        .isFalse();
    assertThat(Mentions.in("discount(\"13 %\", onRunning);", Mentions.PERCENT_CHARGE)).isFalse();
  }

  @Test
  void aFieldStandsOutsideOfQuotes() {
    assertThat(Mentions.in("rule \"No holiday\" when Line( band == \"noche\" )", "band")).isTrue();
    assertThat(Mentions.in("rule \"No holiday\" when Line( band == \"noche\" )", "holiday"))
        .isFalse();
  }

  @Test
  void aKeyBeginsALine() {
    assertThat(Mentions.in("name: a\ncalendar:\n  zone: b\n", "calendar:")).isTrue();
    assertThat(Mentions.in("# no calendar: here\n", "calendar:")).isFalse();
  }
}
