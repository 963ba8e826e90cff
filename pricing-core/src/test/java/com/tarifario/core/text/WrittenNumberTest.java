package com.tarifario.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNumberTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "48.50 | 48.50",
        "48,5 | 48.5",
        "-3 | -3",
        "1234,567 | 1234.567",
        "0,125 | 0.125",
        "1.234,56 | 1234.56",
        "10.000,00 | 10000.00",
        "1,234.5 | 1234.5",
        "1.234.567 | 1234567",
        "1 234,50 | 1234.50",
        "12.3450 | 12.3450",
      })
  void a_number_has_a_point_or_a_comma(String text, String number) {
    assertThat(WrittenNumber.of(text)).isEqualByComparingTo(number);
    assertThat(WrittenNumber.withDecimals(text)).isEqualByComparingTo(number);
    assertThat(WrittenNumber.unclear(text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "1.23,45", "1,2,3", "1.2345,6", "10 00", "1e3", "1234567890123456"})
  void anything_else_is_none(String text) {
    assertThat(WrittenNumber.of(text)).isNull();
    assertThat(WrittenNumber.withDecimals(text)).isNull();
    assertThat(WrittenNumber.unclear(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"12.345 | 12345", "1,250 | 1250", "-999.000 | -999000"})
  void three_digits_after_a_sign_may_be_meant_either_way(String text, String thousands) {
    assertThat(WrittenNumber.of(text)).isNull();
    assertThat(WrittenNumber.unclear(text))
        .hasToString(
            text
                + " may be meant in thousands or with decimals. Write "
                + thousands
                + ", or "
                + text
                + "0.");
    assertThat(WrittenNumber.withDecimals(text)).isEqualByComparingTo(text.replace(',', '.'));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e3", "1E3", "-2.5e-3 h", "1e+2", "1e3ud", " 1e12"})
  void an_exponent_is_no_unit(String text) {
    assertThat(WrittenNumber.hasExponent(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1 e3", "2 m3", "2m3", "3 ea", "3e", "e3", "1.5 EUR", ""})
  void anything_else_is_without_an_exponent(String text) {
    assertThat(WrittenNumber.hasExponent(text)).isFalse();
  }
}
