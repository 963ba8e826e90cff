package com.tarifario.core.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClientRegisterTest {

  private static final Client ANA = Client.of("C-1", "Ana", "A");

  @Test
  void aWorkCentreIsFoundByItsClientAndItsCode() {
    WorkCentre shop = WorkCentre.of("C-1", "01", "Tienda", "Z1");
    ClientRegister register = new ClientRegister(List.of(ANA), List.of(shop), List.of());
    assertThat(register.workCentre("C-1", "01")).isEqualTo(shop);
    assertThat(register.workCentre("C-2", "01")).isNull();
    assertThat(register.workCentre("C-1", "02")).isNull();
    assertThat(register.client("C-9")).isNull();
    assertThat(register.agreement("AM-1")).isNull();
  }

  @Test
  void aCodeThatStandsTwiceIsRefused() {
    assertThatThrownBy(() -> ClientRegister.of(ANA, ANA))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("C-1");
  }

  @Test
  void aPlaceOrAnAgreementOfNobodyIsRefused() {
    List<WorkCentre> places = List.of(WorkCentre.of("C-2", "01", "Tienda", null));
    assertThatThrownBy(() -> new ClientRegister(List.of(ANA), places, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("C-2");
  }

  @Test
  void anAgreementCoversItsFirstAndItsLastDay() {
    LocalDate first = LocalDate.of(2026, 1, 1);
    LocalDate last = LocalDate.of(2026, 12, 31);
    Agreement closed = new Agreement("AM-1", "C-1", null, first, last, Map.of());
    Agreement open = new Agreement("AM-2", "C-1", null, first, null, Map.of());
    assertThat(closed.covers(first)).isTrue();
    assertThat(closed.covers(last)).isTrue();
    assertThat(closed.covers(last.plusDays(1))).isFalse();
    assertThat(closed.covers(first.minusDays(1))).isFalse();
    assertThat(open.covers(last.plusYears(9))).isTrue();
    assertThatThrownBy(() -> new Agreement("AM-3", "C-1", null, last, first, Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
