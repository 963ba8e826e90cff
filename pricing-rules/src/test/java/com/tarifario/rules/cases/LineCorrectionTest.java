package com.tarifario.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientRegister;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.FieldType;
import com.tarifario.core.facts.StandardField;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import com.tarifario.core.work.PriceOverride;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineCorrectionTest {

  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Vocabulary VOCABULARY =
      Vocabulary.with(
          List.of(Field.attribute("atHeight", FieldType.BOOLEAN, Field.Origin.LINE, null, "")));

  private static final ClientRegister REGISTER =
      new ClientRegister(
          List.of(Client.of("C-1", "Ana", "A")),
          List.of(WorkCentre.of("C-1", "03", "Cocina", "1")),
          List.of());

  /** Has something in each field, so that it is seen what stays. */
  private static final ChargeLine BEFORE =
      ChargeLine.builder(
              new LineId("PT-1", "2"),
              LocalDate.of(2026, 3, 2),
              "C-1",
              Kind.LABOUR,
              Quantity.of("2.25", "h"))
          .worked(LocalDateTime.of(2026, 3, 2, 9, 0), LocalDateTime.of(2026, 3, 2, 11, 15))
          .workCentre("01")
          .workOrder("OT-1")
          .visit("V-1")
          .agreement("AM-1")
          .quoteTariff("Obra")
          .workType("averia")
          .concept("RET")
          .noticeDate(LocalDate.of(2026, 3, 1))
          .item("X")
          .family("frio")
          .category("fontanero")
          .technician("Luis")
          .description("Fuga")
          .billable(BigDecimal.ONE)
          .unitCost(Money.of("22.10", "USD"))
          .listPrice(Money.of("40", "USD"))
          .band("noche")
          .billing(Billing.WARRANTY)
          .override(new PriceOverride(Money.of("30", "EUR"), "pactado", "Ana", Instant.EPOCH))
          .attribute("atHeight", "true")
          .attribute("ours", "x")
          .build();

  private static ChargeLine corrected(ChargeLine before, String... words) {
    return LineCorrection.parse(List.of(words), VOCABULARY).of(before, REGISTER, EUR, MADRID);
  }

  private static ChargeLine corrected(String... words) {
    return corrected(BEFORE, words);
  }

  @Test
  void what_is_not_said_stays_exactly_as_it_is() {
    assertThat(corrected()).isEqualTo(BEFORE);
    assertThat(corrected("category=oficial"))
        .isEqualTo(BEFORE.toBuilder().category("oficial").build());
    assertThat(corrected("kind=MATERIAL", "unit=ud", "item=CMP-2"))
        .isEqualTo(
            BEFORE.toBuilder()
                .kind(Kind.MATERIAL)
                .item("CMP-2")
                .quantity(Quantity.of("2.25", "ud"))
                .build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "visit",
        "quoteTariff",
        "workType",
        "concept",
        "item",
        "family",
        "category",
        "technician",
        "description",
        "band",
        "workOrder",
        "agreement",
        "workCentre",
        "noticeDate",
        "unitCost",
        "listPrice",
        "billableQuantity",
        "atHeight"
      })
  void a_blank_takes_away_what_was_there_and_nothing_else(String field) {
    ChargeLine after = corrected(field + "=");
    assertThat(after).isNotEqualTo(BEFORE);
    assertThat(corrected(field + "= ")).isEqualTo(after);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kind", "date", "quantity", "unit", "billing"})
  void a_line_is_not_without_its_kind_day_quantity_or_billing(String field) {
    assertThatThrownBy(() -> corrected(field + "="))
        .isInstanceOf(InvalidFieldException.class)
        .hasMessageContaining(field + " has no value");
  }

  @ParameterizedTest
  @ValueSource(strings = {"document=PT-2", "documentType=WORK_REPORT", "line=3", "client=C-1"})
  void whose_line_it_is_stays(String word) {
    assertThatThrownBy(() -> corrected(word)).hasMessageContaining("of a line stays as it is");
  }

  @ParameterizedTest
  @ValueSource(strings = {"unitCost=-4", "listPrice=-0.01"})
  void nothing_costs_less_than_nothing(String word) {
    assertThatThrownBy(() -> corrected(word)).hasMessageContaining("can't be below 0");
  }

  @Test
  void amounts_are_in_the_currency_that_the_line_has_unless_they_say_another() {
    assertThat(corrected("unitCost=19").unitCost()).isEqualTo(Money.of("19", "USD"));
    assertThat(corrected("unitCost=19 EUR").unitCost()).isEqualTo(Money.of("19", "EUR"));
    assertThat(corrected("list_price=500", "pricePer=100", "currency=EUR").listPrice())
        .isEqualTo(Money.of("5", "EUR"));
    ChargeLine bare = corrected("unitCost=", "listPrice=");
    assertThat(corrected(bare, "unitCost=19").unitCost()).isEqualTo(Money.of("19", "EUR"));
    assertThatThrownBy(() -> corrected("pricePer=100")).hasMessageContaining("give one of them");
  }

  @ParameterizedTest
  @CsvSource({
    "start=10:00, 2026-03-02T10:00, 2026-03-02T11:15, 1.25",
    "end=06:00, 2026-03-02T09:00, 2026-03-03T06:00, 21",
    "date=2026-03-05, 2026-03-05T09:00, 2026-03-05T11:15, 2.25",
    "start=2026-03-05T10:15, 2026-03-05T10:15, 2026-03-05T11:15, 1"
  })
  void a_quantity_that_was_the_time_worked_follows_the_hours(
      String word, LocalDateTime start, LocalDateTime end, String quantity) {
    ChargeLine after = corrected(word);
    assertThat(after.time().start()).isEqualTo(start);
    assertThat(after.time().end()).isEqualTo(end);
    assertThat(after.date()).isEqualTo(start.toLocalDate());
    assertThat(after.quantity()).isEqualTo(Quantity.of(quantity, "h"));
  }

  @Test
  void any_other_quantity_stays_as_it_is() {
    ChargeLine shorter = corrected("quantity=2");
    assertThat(corrected(shorter, "start=10:00").quantity()).isEqualTo(Quantity.of("2", "h"));
    assertThat(corrected("start=10:00", "quantity=75 min").quantity())
        .isEqualTo(Quantity.of("75", "min"));
    ChargeLine untimed = corrected("start=", "end=");
    assertThat(untimed.time()).isNull();
    assertThat(corrected(untimed, "start=10:00", "end=11:00").quantity())
        .isEqualTo(BEFORE.quantity());
  }

  @Test
  void hours_that_can_not_be_are_refused() {
    assertThatThrownBy(() -> corrected("start=12:00")).hasMessageContaining("can't end at");
    assertThatThrownBy(() -> corrected("end=")).hasMessageContaining("start and end go together");
  }

  @Test
  void a_work_centre_is_one_of_the_client() {
    assertThat(corrected("workCentre=03").assignment().workCentre()).isEqualTo("03");
    assertThatThrownBy(() -> corrected("workCentre=99"))
        .hasMessage(
            "Client C-1 has no work centre 99 in the register of clients. Correct the code.");
  }

  @Test
  void attributes_are_read_by_their_type_and_others_stay() {
    assertThat(corrected("atHeight=no").attributes())
        .isEqualTo(Map.of("atHeight", false, "ours", "x"));
    assertThat(corrected("atHeight=").attributes()).isEqualTo(Map.of("ours", "x"));
  }

  @Test
  void it_is_known_what_is_said() {
    LineCorrection said = LineCorrection.parse(List.of("work_order=", "atHeight=no"), VOCABULARY);
    assertThat(said.gives(StandardField.WORK_ORDER)).isTrue();
    assertThat(said.gives(StandardField.CATEGORY)).isFalse();
    assertThat(said.gives("atHeight")).isTrue();
    assertThatThrownBy(() -> corrected("family=", "family=x")).hasMessageContaining("family");
  }
}
