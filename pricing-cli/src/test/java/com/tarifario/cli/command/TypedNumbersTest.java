package com.tarifario.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.core.money.Money;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However a number is typed, all commands read it alike. */
class TypedNumbersTest {

  @ParameterizedTest
  @ValueSource(strings = {"1234.56", "1234,56", "1.234,56", "1,234.56", "1 234,56"})
  void a_number_is_read_alike_wherever_it_is_typed(String text) {
    BigDecimal number = new BigDecimal("1234.56");
    assertThat(Amounts.number(text)).isEqualTo(number);
    assertThat(Amounts.quantity(text)).isEqualTo(number);
    assertThat(Amounts.money(text + " USD")).isEqualTo(Money.of("1234.56", "USD"));
    assertThat(PathEdit.number(text)).isEqualTo(number);
    assertThat(NoteParts.line("PT-1/3=" + text).quantity()).isEqualTo(number);
    ConceptArgument concept = ConceptArgument.parse("SPL:" + text + ",kW=" + text + ",m=2@01");
    assertThat(concept.quantity()).isEqualTo(number);
    assertThat(concept.parameters()).isEqualTo(Map.of("kW", number, "m", new BigDecimal("2")));
    assertThat(concept.chapter()).isEqualTo("01");
  }

  @ParameterizedTest
  @CsvSource({"SPL,1", "SPL:2,2", "'SPL:2,5',2.5", "'SPL:kW=7,5',1", "'SPL:3,kW=-1',3"})
  void a_concept_may_have_a_quantity(String text, BigDecimal quantity) {
    assertThat(ConceptArgument.parse(text).quantity()).isEqualByComparingTo(quantity);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SPL:", "SPL:dos", "SPL:2,", "SPL:=3", "SPL:2,kW="})
  void a_concept_that_can_not_be_understood_is_refused(String text) {
    assertThatThrownBy(() -> ConceptArgument.parse(text)).isInstanceOf(CannotRunException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "0,00"})
  void a_concept_of_nothing_is_refused_as_such(String text) {
    assertThatThrownBy(() -> ConceptArgument.parse("SPL:" + text))
        .isInstanceOf(CannotRunException.class)
        .hasMessageContaining("must be above 0, but is " + text.replace(',', '.'));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.234", "1,234"})
  void a_number_that_may_be_two_is_refused_with_both(String text) {
    String both = text + " may be meant in thousands or with decimals. Write 1234, or " + text;
    assertThatThrownBy(() -> Amounts.quantity(text)).hasMessageContaining(both);
    assertThatThrownBy(() -> Amounts.money(text + " EUR")).hasMessageContaining(both);
    assertThatThrownBy(() -> NoteParts.line("PT-1/3=" + text)).hasMessageContaining(both);
    assertThatThrownBy(() -> ConceptArgument.parse("SPL:kW=" + text)).hasMessageContaining(both);
  }
}
