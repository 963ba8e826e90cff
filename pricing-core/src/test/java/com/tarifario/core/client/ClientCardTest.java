package com.tarifario.core.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is entered on a client's card. */
class ClientCardTest {

  @ParameterizedTest
  @CsvSource({
    "30, '', 2026-01-31, 2026-03-02",
    "30, '25', 2026-01-31, 2026-03-25",
    "30/60, '5/20', 2026-03-01, 2026-04-05;2026-05-05",
    "0, '31', 2026-02-10, 2026-02-28",
    "0, '5', 2026-12-10, 2027-01-05",
    "'', '', 2026-12-10, 2026-12-10"
  })
  void terms_tell_when_an_invoice_is_to_be_paid(
      String days, String payOn, LocalDate invoiced, String due) {
    PaymentTerms terms =
        PaymentTerms.of("recibo", days.isEmpty() ? null : days, payOn.isEmpty() ? null : payOn);
    assertThat(terms).isNotNull();
    assertThat(terms.due(invoiced))
        .containsExactlyElementsOf(
            java.util.Arrays.stream(due.split(";")).map(LocalDate::parse).toList());
  }

  @Test
  void terms_that_can_not_be_are_refused() {
    assertThatThrownBy(() -> PaymentTerms.of("trueque", null, null))
        .hasMessageContaining("trueque is no way to pay. There are: transfer");
    assertThatThrownBy(() -> PaymentTerms.of(null, "30-60", null)).hasMessageContaining("30-60");
    assertThatThrownBy(() -> PaymentTerms.of(null, null, "32")).hasMessageContaining("32");
    assertThat(PaymentTerms.of(null, null, null)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"5610, 5610", "56.10, 5610", "I5610, 5610", "43, 43", "9900, 9900", "360, 360"})
  void an_activity_is_understood_as_people_write_it(String typed, String code) {
    assertThat(Cnae.parse(typed).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"04", "5", "hosteleria", "56100", "9999", "991", "3610", "0000", ""})
  void what_is_no_activity_is_refused(String typed) {
    assertThatThrownBy(() -> Cnae.parse(typed)).isInstanceOf(InvalidEntryException.class);
  }

  @Test
  void an_activity_is_part_of_its_division() {
    assertThat(Cnae.parse("5610").isPartOf(Cnae.parse("56"))).isTrue();
    assertThat(Cnae.parse("56").isPartOf(Cnae.parse("5610"))).isFalse();
  }

  @Test
  void postal_codes_are_checked_in_spain_only() {
    assertThatThrownBy(() -> Address.of("C/ Mayor 1", "53001", "X", null, null))
        .hasMessageContaining("53001 is no Spanish postal code");
    assertThat(Address.of("Rua Augusta 1", "1100-048", "Lisboa", null, "pt"))
        .hasToString("Rua Augusta 1, 1100-048 Lisboa, PT");
    assertThat(Address.of("C/ Mayor 1", "28013", "Madrid", "Madrid", null))
        .hasToString("C/ Mayor 1, 28013 Madrid");
    assertThat(Address.of(null, null, null, null, null)).isNull();
  }

  @Test
  void a_card_changes_part_by_part() {
    ClientCard card = ClientCard.of(Client.of("C-1", "Bar Uno", "A"));
    WorkCentre bar = WorkCentre.of("C-1", "01", "Bar", "Z0");
    ClientCard changed =
        card.toBuilder()
            .name("Bar Dos")
            .workCentre(new WorkCentreCard(bar, null))
            .attribute("vip", true)
            .build();
    ClientCard renamed = changed.toBuilder().code("C-2").attribute("vip", null).build();
    assertThat(changed.client().attributes()).containsEntry("vip", true);
    assertThat(renamed.workCentres().get(0).centre().client()).isEqualTo("C-2");
    assertThat(renamed.client().attributes()).isEmpty();
    assertThat(renamed.toBuilder().code("C-1").attribute("vip", true).build()).isEqualTo(changed);
    assertThatThrownBy(
            () ->
                card.toBuilder()
                    .workCentres(
                        List.of(new WorkCentreCard(bar, null), new WorkCentreCard(bar, null)))
                    .build())
        .hasMessageContaining("01 stands twice");
  }
}
