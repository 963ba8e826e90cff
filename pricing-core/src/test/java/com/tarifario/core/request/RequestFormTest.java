package com.tarifario.core.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.tarifario.core.client.Asset;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.ClientCard;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.client.WorkCentreCard;
import com.tarifario.core.lifecycle.Lifecycle;
import com.tarifario.core.lifecycle.Phase;
import com.tarifario.core.lifecycle.State;
import com.tarifario.core.lifecycle.Transition;
import com.tarifario.core.money.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RequestFormTest {

  private static final Lifecycle LIFECYCLE =
      new Lifecycle(
          "obra",
          List.of(State.of("abierta", Phase.OPEN), State.of("cerrada", Phase.DONE)),
          List.of(Transition.of("cerrar", "abierta", "cerrada")));

  private static final RequestType TYPE =
      new RequestType(
          "obra",
          Map.of("es", "Obra"),
          new FilledText("{alcance}"),
          List.of(
              RequestField.of("centro", FieldKind.CENTRE).asRequired(),
              RequestField.of("alcance", FieldKind.TEXT).asNeededIn("cerrada"),
              RequestField.choice("tipo", "split", "cassette").withPreset("split"),
              new RequestField(
                  "kW",
                  Map.of(),
                  FieldKind.NUMBER,
                  Unit.of("kW"),
                  new BigDecimal("1.5"),
                  new BigDecimal("20"),
                  List.of(),
                  false,
                  Set.of(),
                  null),
              RequestField.of("dia", FieldKind.DAY),
              RequestField.of("urge", FieldKind.YES_NO),
              RequestField.of("equipo", FieldKind.ASSET),
              RequestField.of("concepto", FieldKind.CONCEPT)),
          LIFECYCLE,
          List.of(),
          List.of());

  private static final ClientCard CLIENT =
      new ClientCard(
          Client.of("C-1", "Hotel", null),
          null,
          null,
          null,
          null,
          null,
          null,
          List.of(
              centre("01", new Asset("SPL-1", "Split", null), new Asset("ENF-1", "Enfr.", null)),
              centre("02", new Asset("SPL-1", "Split", null))),
          null);

  private static final RequestForm FORM = new RequestForm(TYPE, CLIENT, "SPL-35"::equals);

  private static WorkCentreCard centre(String code, Asset... assets) {
    return new WorkCentreCard(
        new WorkCentre("C-1", code, code, null, null, null, null, null, List.of(assets), Map.of()),
        null);
  }

  @Test
  void texts_become_values_and_what_is_not_entered_is_preset() {
    assertThat(
            FORM.opened(
                Map.of(
                    "centro", " 01 ",
                    "kW", "12,5 kW",
                    "dia", "5/3/2026",
                    "urge", "sí",
                    "equipo", "ENF-1",
                    "concepto", "SPL-35")))
        .isEqualTo(
            Map.of(
                "centro", "01",
                "tipo", "split",
                "kW", new BigDecimal("12.5"),
                "dia", LocalDate.of(2026, 3, 5),
                "urge", true,
                "equipo", "ENF-1",
                "concepto", "SPL-35"));
  }

  @Test
  void a_blank_text_takes_away_what_was_there_and_what_was_preset() {
    assertThat(FORM.opened(Map.of("centro", "01", "tipo", " "))).doesNotContainKey("tipo");
    assertThat(FORM.filled(Map.of("centro", "01", "urge", true), Map.of("urge", ""), "abierta"))
        .isEqualTo(Map.of("centro", "01"));
  }

  @Test
  void all_that_is_wrong_is_said_at_once() {
    assertThat(
            refused(
                Map.of(
                    "centro", "03",
                    "kw", "5",
                    "kW", "25",
                    "tipo", "spilt",
                    "dia", "mañana",
                    "urge", "quizás",
                    "equipo", "ENF-2",
                    "concepto", "SPL-53")))
        .containsExactlyInAnyOrder(
            "centro: client C-1 has no work centre 03. Did you mean 01?",
            "There is no field kw in requests of type obra. Did you mean kW? Its fields: centro,"
                + " alcance, tipo, kW, dia, urge, equipo, concepto.",
            "kW: 25 is too great. At most: 20.",
            "tipo: spilt is none of its words: split, cassette. Did you mean split?",
            "dia: mañana is no day. Write 2026-03-02 or 02/03/2026.",
            "urge: quizás is neither yes nor no.",
            "equipo: client C-1 has no equipment ENF-2 at work centre 03.",
            "concepto: there is no budget concept SPL-53. Import it, or correct the code.");
  }

  @Test
  void what_is_wrong_is_said_before_all_is_entered() {
    assertThat(FORM.problems(FORM.presets(), Map.of("equipo", "ENF-1"))).isEmpty();
    assertThat(FORM.problems(Map.of("centro", "01"), Map.of("equipo", "ENF-2")))
        .extracting(each -> each.in(Locale.ENGLISH))
        .containsExactly(
            "equipo: client C-1 has no equipment ENF-2 at work centre 01. Did you mean ENF-1?");
  }

  @Test
  void numbers_are_of_their_unit_and_within_their_limits() {
    assertThat(refused(Map.of("centro", "01", "kW", "1")))
        .containsExactly("kW: 1 is too small. At least: 1.5.");
    assertThat(refused(Map.of("centro", "01", "kW", "3 h")))
        .containsExactly("kW: 3 h is not in kW. Write the number alone, in kW.");
    assertThat(refused(Map.of("centro", "01", "kW", "1..5")))
        .containsExactly("kW: 1..5 is no number. Write one such as 12.5.");
    assertThat(refused(Map.of("centro", "01", "kW", "1e1")))
        .containsExactly("kW: 1e1 is no number. Write one such as 12.5.");
  }

  @Test
  void a_number_that_may_be_meant_in_thousands_is_asked_for_again() {
    for (String text : List.of("1.500", "1,500", "1.500 kW")) {
      String number = text.replace(" kW", "");
      assertThat(refused(Map.of("centro", "01", "kW", text)))
          .containsExactly(
              "In kW: "
                  + number
                  + " may be meant in thousands or with decimals. Write 1500, or "
                  + number
                  + "0.");
    }
    assertThat(FORM.opened(Map.of("centro", "01", "kW", "12,1250"))).containsKey("kW");
    assertThat(refused(Map.of("centro", "01", "kW", "1.234,5 kW")))
        .containsExactly("kW: 1234.5 is too great. At most: 20.");
  }

  @Test
  void equipment_is_looked_for_at_the_work_centre() {
    assertThat(FORM.opened(Map.of("centro", "02", "equipo", "SPL-1"))).containsKey("equipo");
    assertThat(refused(Map.of("centro", "02", "equipo", "ENF-1")))
        .containsExactly("equipo: client C-1 has no equipment ENF-1 at work centre 02.");
    Map<String, Object> before = Map.of("centro", "01", "equipo", "ENF-1");
    assertThat(
            catchThrowableOfType(
                    RequestRefusedException.class,
                    () -> FORM.filled(before, Map.of("centro", "02"), "abierta"))
                .sentences())
        .extracting(Object::toString)
        .containsExactly("equipo: client C-1 has no equipment ENF-1 at work centre 02.");
  }

  @Test
  void equipment_that_stands_at_several_work_centres_needs_the_work_centre() {
    RequestType anywhere =
        new RequestType(
            "aviso",
            Map.of(),
            new FilledText("Aviso"),
            List.of(RequestField.of("equipo", FieldKind.ASSET)),
            LIFECYCLE,
            List.of(),
            List.of());
    RequestForm form = new RequestForm(anywhere, CLIENT, concept -> true);
    assertThat(form.opened(Map.of("equipo", "ENF-1"))).containsKey("equipo");
    assertThat(
            catchThrowableOfType(
                    RequestRefusedException.class, () -> form.opened(Map.of("equipo", "SPL-1")))
                .sentences())
        .extracting(Object::toString)
        .containsExactly(
            "equipo: client C-1 has SPL-1 at several work centres. Give the work centre too.");
  }

  @Test
  void what_a_state_needs_is_asked_for_in_that_state_and_never_taken_away_there() {
    assertThat(refused(Map.of())).containsExactly("Missing for the state abierta: centro.");
    Map<String, Object> open = FORM.opened(Map.of("centro", "01"));
    assertThat(TYPE.missing(open, "abierta")).isEmpty();
    assertThat(TYPE.missing(open, "cerrada"))
        .extracting(RequestField::name)
        .containsExactly("alcance");
    Map<String, Object> closed = FORM.filled(open, Map.of("alcance", "Todo"), "cerrada");
    assertThat(
            catchThrowableOfType(
                    RequestRefusedException.class,
                    () -> FORM.filled(closed, Map.of("alcance", "", "centro", ""), "cerrada"))
                .sentences())
        .extracting(Object::toString)
        .containsExactly("Missing for the state cerrada: centro, alcance.");
  }

  @Test
  void what_was_kept_reads_back_as_it_was() {
    Map<String, Object> values =
        FORM.opened(Map.of("centro", "01", "kW", "7,50", "dia", "2026-03-05", "urge", "no"));
    values.forEach(
        (name, value) ->
            assertThat(
                    FieldValues.read(
                        TYPE.field(name).orElseThrow(),
                        FieldValues.text(value),
                        new java.util.ArrayList<>()))
                .isEqualTo(value));
  }

  private static List<String> refused(Map<String, String> entered) {
    return catchThrowableOfType(RequestRefusedException.class, () -> FORM.opened(entered))
        .sentences()
        .stream()
        .map(Object::toString)
        .toList();
  }
}
