package com.tarifario.core.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkLinks;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.Lifecycle;
import com.tarifario.core.lifecycle.Phase;
import com.tarifario.core.lifecycle.State;
import com.tarifario.core.lifecycle.Trait;
import com.tarifario.core.lifecycle.Transition;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Unit;
import com.tarifario.core.request.FieldNumber.Fixed;
import com.tarifario.core.request.FieldNumber.OfField;
import com.tarifario.core.request.Product.QuoteTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServiceRequestTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private static final Product.WorkOrder ORDER =
      new Product.WorkOrder(
          new FilledText("Avería en {equipo} ({sala}): {descripcion}"),
          "dia",
          "limite",
          "tecnico",
          "precio",
          null,
          false);

  private static final Product.Quote QUOTE =
      new Product.Quote(
          new FilledText("Obra"),
          new QuoteTerms("obra-nueva", "instalacion", 30),
          List.of(
              WantedConcept.of("PUE-MAR", "1"),
              new WantedConcept(
                  new FilledText("SPL-35"),
                  new OfField("splits"),
                  Map.of("metros", new OfField("metros"), "plantas", new Fixed(BigDecimal.TEN)),
                  new FilledText("Split en {sala}"),
                  FieldCondition.ALWAYS),
              new WantedConcept(
                  new FilledText("{otro}"),
                  new Fixed(BigDecimal.ONE),
                  Map.of(),
                  null,
                  new FieldCondition(Map.of("urge", List.of("true"))))));

  private static final RequestType TYPE =
      new RequestType(
          "obra",
          Map.of("es", "Obra"),
          new FilledText("{descripcion}"),
          List.of(
              RequestField.of("centro", FieldKind.CENTRE),
              RequestField.of("equipo", FieldKind.ASSET),
              RequestField.of("sala", FieldKind.TEXT),
              RequestField.of("descripcion", FieldKind.TEXT),
              RequestField.of("dia", FieldKind.DAY),
              RequestField.of("limite", FieldKind.DAY),
              RequestField.of("tecnico", FieldKind.TEXT),
              RequestField.of("urge", FieldKind.YES_NO),
              RequestField.of("otro", FieldKind.CONCEPT),
              RequestField.of("splits", FieldKind.NUMBER),
              RequestField.of("metros", FieldKind.NUMBER),
              new RequestField(
                  "precio",
                  Map.of(),
                  FieldKind.NUMBER,
                  Unit.of("EUR"),
                  null,
                  null,
                  List.of(),
                  false,
                  Set.of(),
                  null)),
          new Lifecycle(
              "obra",
              List.of(State.of("abierta", Phase.OPEN), State.of("hecha", Phase.DONE)),
              List.of(Transition.of("hacer", "abierta", "hecha"))),
          List.of(
              Outcome.atOnce(ORDER),
              new Outcome("hacer", new FieldCondition(Map.of("urge", List.of("false"))), QUOTE)),
          List.of(
              new Follow(WorkType.QUOTE, "rejected", "hacer"),
              new Follow(WorkType.WORK_ORDER, "done", "hacer")));

  private static ServiceRequest request(Map<String, Object> values) {
    Work blank = Work.of(WorkType.REQUEST, "C-1", "", DAY, "Ana").toBuilder().number("S-1").build();
    return new ServiceRequest(TYPE, blank, Map.of()).with(values);
  }

  @Test
  void its_title_and_its_work_centre_are_those_of_its_fields() {
    ServiceRequest request = request(Map.of("centro", "01", "descripcion", " No\n enfría "));
    assertThat(request.work().title()).isEqualTo("No enfría");
    assertThat(request.work().workCentre()).isEqualTo("01");
    assertThat(request.with(Map.of()).work().workCentre()).isNull();
  }

  @Test
  void what_is_no_request_is_none() {
    Work order = Work.of(WorkType.ORDER, "C-1", "x", DAY, "Ana");
    assertThatThrownBy(() -> new ServiceRequest(TYPE, order, Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_work_order_takes_title_days_person_and_closed_price_of_fields() {
    Work order =
        request(
                Map.of(
                    "centro", "01",
                    "equipo", "CAM-1",
                    "sala", "cocina",
                    "descripcion", "no enfría",
                    "dia", DAY.plusDays(1),
                    "limite", DAY.plusDays(2),
                    "tecnico", "Luis",
                    "precio", new BigDecimal("120.5")))
            .workOrder(ORDER, DAY, "Ana");
    assertThat(order)
        .isEqualTo(
            new Work(
                WorkType.WORK_ORDER,
                "",
                "C-1",
                "01",
                "Avería en CAM-1 (cocina): no enfría",
                "",
                DAY.plusDays(1),
                DAY.plusDays(2),
                Money.of("120.5", "EUR"),
                null,
                null,
                "Luis",
                WorkLinks.NONE.withRequest("S-1")));
  }

  @Test
  void blank_fields_leave_no_holes() {
    Work order = request(Map.of("equipo", "CAM-1")).workOrder(ORDER, DAY, "Ana");
    assertThat(order.title()).isEqualTo("Avería en CAM-1");
    assertThat(request(Map.of("descripcion", "no enfría")).workOrder(ORDER, DAY, "Ana").title())
        .isEqualTo("Avería: no enfría");
    FilledText title = new FilledText("Obra en la {sala} para {tecnico}, {descripcion}");
    assertThat(title.title(Map.of("descripcion", "ya de"))).isEqualTo("Obra, ya de");
    assertThat(title.title(Map.of("sala", "cocina", "descripcion", "x")))
        .isEqualTo("Obra en la cocina, x");
    assertThat(order.on()).isEqualTo(DAY);
    assertThat(order.person()).isEqualTo("Ana");
    assertThat(order.amount()).isNull();
    assertThat(order.dueOn()).isNull();
  }

  @Test
  void a_quote_has_the_concepts_that_the_fields_ask_for() {
    QuotePlan plan =
        request(
                Map.of(
                    "centro", "01",
                    "sala", "comedor",
                    "splits", new BigDecimal("2"),
                    "otro", "DES-EQ",
                    "urge", true))
            .quote(QUOTE, DAY);
    assertThat(plan.items())
        .containsExactly(
            new PlannedItem("PUE-MAR", BigDecimal.ONE, Map.of(), null),
            new PlannedItem(
                "SPL-35",
                new BigDecimal("2"),
                Map.of("plantas", BigDecimal.TEN),
                "Split en comedor"),
            new PlannedItem("DES-EQ", BigDecimal.ONE, Map.of(), null));
    assertThat(plan.validUntil()).isEqualTo(DAY.plusDays(30));
    assertThat(plan.quoteTariff()).isEqualTo("obra-nueva");
    assertThat(plan.links().request()).isEqualTo("S-1");
    assertThat(plan.agreement()).isNull();
  }

  @Test
  void what_has_no_quantity_no_code_or_no_reason_is_left_out() {
    assertThat(request(Map.of("urge", true)).quote(QUOTE, DAY).items())
        .extracting(PlannedItem::concept)
        .containsExactly("PUE-MAR");
    assertThat(
            request(Map.of("otro", "DES-EQ", "splits", BigDecimal.ZERO)).quote(QUOTE, DAY).items())
        .extracting(PlannedItem::concept)
        .containsExactly("PUE-MAR");
  }

  @Test
  void the_terms_of_an_agreement_are_filled_in_and_blank_ones_left_out() {
    FilledTree.Branch terms =
        new FilledTree.Branch(
            Map.of(
                "from", leaf("{dia}"),
                "notice", leaf("{limite}"),
                "services", new FilledTree.Row(List.of(leaf("{sala}"), leaf("MAN-1")))));
    QuotePlan plan =
        request(Map.of("dia", DAY, "sala", "cocina"))
            .quote(
                new Product.AgreementQuote(
                    new FilledText("Mantenimiento"), QuoteTerms.NONE, terms, List.of()),
                DAY);
    assertThat(plan.agreement())
        .isEqualTo(Map.of("from", "2026-03-02", "services", List.of("cocina", "MAN-1")));
    assertThat(terms.fields()).containsExactlyInAnyOrder("dia", "limite", "sala");
  }

  private static FilledTree leaf(String text) {
    return new FilledTree.Leaf(new FilledText(text));
  }

  @Test
  void what_comes_out_depends_on_the_action_and_on_fields() {
    assertThat(TYPE.products(null, Map.of())).containsExactly(ORDER);
    assertThat(TYPE.products("hacer", Map.of("urge", false))).containsExactly(QUOTE);
    assertThat(TYPE.products("hacer", Map.of())).isEmpty();
  }

  @Test
  void a_request_follows_what_a_state_means_or_how_all_ended() {
    State rejected = State.of("rechazado", Phase.CANCELLED, Trait.REJECTED);
    State finished = State.of("terminada", Phase.DONE);
    assertThat(TYPE.follow(WorkType.QUOTE, rejected, null)).map(Follow::action).contains("hacer");
    assertThat(TYPE.follow(WorkType.ORDER, rejected, null)).isEmpty();
    assertThat(TYPE.follow(WorkType.WORK_ORDER, finished, null)).isEmpty();
    assertThat(TYPE.follow(WorkType.WORK_ORDER, finished, Phase.CANCELLED)).isEmpty();
    assertThat(TYPE.follow(WorkType.WORK_ORDER, finished, Phase.DONE)).isPresent();
    assertThatThrownBy(() -> new Follow(WorkType.QUOTE, "lost", "hacer"))
        .hasMessageContaining("lost");
  }

  @Test
  void fields_say_what_they_are_or_are_refused() {
    assertThatThrownBy(() -> RequestField.of("1x", FieldKind.TEXT)).hasMessageContaining("1x");
    assertThatThrownBy(() -> RequestField.of("x", FieldKind.CHOICE)).hasMessageContaining("x");
    assertThatThrownBy(
            () ->
                new RequestField(
                    "x",
                    Map.of(),
                    FieldKind.TEXT,
                    Unit.HOUR,
                    null,
                    null,
                    List.of(),
                    false,
                    Set.of(),
                    null))
        .hasMessageContaining("numbers");
  }
}
