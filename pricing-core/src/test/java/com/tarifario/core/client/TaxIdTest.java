package com.tarifario.core.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.core.client.TaxId.Kind;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaxIdTest {

  @ParameterizedTest
  @CsvSource({
    "12345678Z, NIF, 12345678Z",
    "12.345.678-z, NIF, 12345678Z",
    "1234567L, NIF, 01234567L",
    "X1234567L, NIE, X1234567L",
    "Y-1234567-X, NIE, Y1234567X",
    "ESB12345674, CIF, B12345674",
    "ES P2807900B, CIF, P2807900B",
    "DE136695976, VAT, DE136695976",
    "FR 40 303 265 045, VAT, FR40303265045",
    "EL094259216, VAT, EL094259216",
    "XI 980 7806 84, VAT, XI980780684",
    "PT501964843, VAT, PT501964843",
    "GB 123 4567 89, FOREIGN, GB 123456789",
    "CH CHE-123.456.788, FOREIGN, CH CHE123456788",
    "US 12-3456789, FOREIGN, US 123456789"
  })
  void a_number_is_understood_as_people_write_it(String typed, Kind kind, String shown) {
    TaxId read = TaxId.parse(typed, "ES");
    assertThat(read.kind()).isEqualTo(kind);
    assertThat(read.toString()).isEqualTo(shown);
    assertThat(TaxId.parse(read.toString(), "ES")).isEqualTo(read);
  }

  @Test
  void the_right_end_of_a_spanish_number_is_told() {
    assertThatThrownBy(() -> TaxId.parse("12345678A", "ES"))
        .isInstanceOf(InvalidEntryException.class)
        .hasMessageContaining("would end in Z");
    assertThatThrownBy(() -> TaxId.parse("B12345678", "ES")).hasMessageContaining("end in 4");
    assertThatThrownBy(() -> TaxId.parse("C12345678", "ES")).hasMessageContaining("end in 4/D");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  -", "hola", "1234", "DE12345678", "ES12345678", "O1234567A"})
  void what_is_no_number_is_refused(String typed) {
    assertThatThrownBy(() -> TaxId.parse(typed, "ES")).isInstanceOf(InvalidEntryException.class);
  }

  @Test
  void a_country_that_is_none_is_refused_and_others_are_taken_as_they_come() {
    assertThatThrownBy(() -> TaxId.parse("123", "QQ"))
        .isInstanceOf(InvalidEntryException.class)
        .hasMessageContaining("QQ is no country");
    assertThat(TaxId.parse("12-3456789", "us")).isEqualTo(new TaxId("US", "123456789"));
    assertThat(TaxId.parse("094259216", "EL").country()).isEqualTo("GR");
  }

  @Test
  void only_those_of_persons_are_of_persons() {
    assertThat(TaxId.parse("12345678Z", "ES").isOfPerson()).isTrue();
    assertThat(TaxId.parse("B12345674", "ES").isOfPerson()).isFalse();
  }

  /** One letter of 23, and one digit mistyped or two swapped never give the same one. */
  @Property
  void one_mistyped_digit_is_always_found(
      @ForAll @StringLength(8) @CharRange(from = '0', to = '9') String digits,
      @ForAll @IntRange(max = 7) int place,
      @ForAll @IntRange(min = 1, max = 9) int by) {
    String letter = SpanishTaxId.expected(digits + "?");
    StringBuilder mistyped = new StringBuilder(digits);
    mistyped.setCharAt(place, (char) ('0' + (digits.charAt(place) - '0' + by) % 10));
    assertThat(TaxId.parse(digits + letter, "ES").number()).isEqualTo(digits + letter);
    assertThat(SpanishTaxId.expected(mistyped + "?")).isNotEqualTo(letter);
  }
}
