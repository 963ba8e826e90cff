package com.tarifario.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberStyleTest {

  private final NumberStyle.Evidence evidence = new NumberStyle.Evidence();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "+7",
        "12.50",
        "-0.0",
        ".5",
        "007.10",
        "99999999999999999.9",
        "999999999999999999",
        "1234567890123456789",
        "-12345678901234567890.123456"
      })
  void aPlainNumberKeepsItsDecimals(String text) {
    assertThat(NumberStyle.PLAIN.parse(text)).isEqualTo(new BigDecimal(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12|12",
        "-12,5|-12.5",
        "+12.5|12.5",
        ",5|0.5",
        "1234,56|1234.56",
        "1234.56|1234.56",
        "1.234,56|1234.56",
        "1,234.56|1234.56",
        "1.234.567|1234567",
        "1,234,567.8|1234567.8",
        "1 234,5|1234.5",
        "1'234.5|1234.5",
        "0,125|0.125",
        "1234,567|1234.567",
        "12,3456|12.3456"
      })
  void aNumberThatTellsItsDecimalSignIsReadSoInAnyFile(String text, BigDecimal number) {
    assertThat(NumberStyle.of(DecimalSign.POINT).parse(text)).isEqualByComparingTo(number);
    assertThat(NumberStyle.of(DecimalSign.COMMA).parse(text)).isEqualByComparingTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        "x",
        "12x",
        "1e5",
        "12.",
        "12,",
        "1.23.4",
        "1.234,5,6",
        "12 34",
        "1,2.3",
        "1234.567,8",
        "€5",
        "0x10",
        "--1",
        "1.2.3",
        ".",
        "12345678901234567890123456789012345678901"
      })
  void whatIsNoNumberIsRefused(String text) {
    assertThat(NumberStyle.of(DecimalSign.COMMA).parse(text)).isNull();
    assertThat(NumberStyle.of(DecimalSign.COMMA).isAmbiguous(text)).isFalse();
  }

  @Test
  void theSignThatIsNamedSettlesWhatThreeDecimalsMean() {
    assertThat(NumberStyle.of(DecimalSign.COMMA).parse("1.234")).isEqualTo("1234");
    assertThat(NumberStyle.of(DecimalSign.COMMA).parse("1,234")).isEqualTo("1.234");
    assertThat(NumberStyle.of(DecimalSign.POINT).parse("1.234")).isEqualTo("1.234");
    assertThat(NumberStyle.of(DecimalSign.POINT).parse("1,234")).isEqualTo("1234");
  }

  @Test
  void inAFileOfSemicolonsThePointGroupsThousands() {
    evidence.see("1.234");

    assertThat(evidence.style(';').parse("1.234")).isEqualTo("1234");
    assertThat(evidence.style(';').parse("1,234")).isEqualTo("1.234");
  }

  @Test
  void inAnyOtherFileThePointIsTheDecimalSignAndACommaBeforeThreeDigitsIsRefused() {
    assertThat(evidence.style(',').parse("1.234")).isEqualTo("1.234");
    assertThat(evidence.style(',').parse("1,234")).isNull();
    assertThat(evidence.style(',').isAmbiguous("1,234")).isTrue();
    assertThat(evidence.style('\t').isAmbiguous("-1,234")).isTrue();
  }

  @Test
  void theOtherNumbersOfTheFileSettleItBeforeTheSeparatorDoes() {
    evidence.see("12.5");

    assertThat(evidence.style(';').parse("1.234")).isEqualTo("1.234");
    assertThat(evidence.style(';').parse("1,234")).isEqualTo("1234");
  }

  @Test
  void aFileThatContradictsItselfHasItsAmbiguousNumbersRefused() {
    evidence.see("12.5");
    evidence.see("12,5");
    NumberStyle style = evidence.style(';');

    assertThat(style.isAmbiguous("1.234")).isTrue();
    assertThat(style.isAmbiguous("1,234")).isTrue();
    assertThat(style.parse("12,5")).isEqualTo("12.5");
    assertThat(style.parse("1.234,5")).isEqualTo("1234.5");
  }
}
