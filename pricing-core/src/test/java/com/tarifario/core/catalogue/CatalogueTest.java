package com.tarifario.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.core.client.Classification;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.Client.Status;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CatalogueTest {

  private static final ConceptComponent LABOUR =
      ConceptComponent.of("MO", Subject.of(Kind.LABOUR), Quantity.of("1", "h"), null);
  private static final Client HOTEL =
      new Client(
          "C-1",
          "Hotel",
          Status.PROSPECT,
          null,
          new Classification(null, "hosteleria", null),
          List.of(),
          Map.of());

  @Test
  void findsConceptsByCode() {
    Catalogue catalogue = Catalogue.of(concept("A", List.of(), List.of()));

    assertThat(catalogue.concept("A").name()).isEqualTo("name");
    assertThat(catalogue.concept("B")).isNull();
    assertThatThrownBy(
            () ->
                Catalogue.of(
                    concept("A", List.of(), List.of()), concept("A", List.of(), List.of())))
        .hasMessageContaining("Budget concept A stands twice");
  }

  @Test
  void theVersionInForceIsTheLastThatHasBegun() {
    LocalDate day = LocalDate.of(2026, 1, 1);
    Catalogue catalogue =
        Catalogue.of(version("2026", day), version("", null), version("2027", day.plusYears(1)));

    assertThat(catalogue.concept("A", day.minusDays(1)).version().name()).isEmpty();
    assertThat(catalogue.concept("A", day).version().name()).isEqualTo("2026");
    assertThat(catalogue.concept("A").version().name()).isEqualTo("2027");
    assertThat(catalogue.on(day).all()).containsExactly(version("2026", day));
    assertThat(catalogue.versions("A"))
        .extracting(each -> each.version().name())
        .containsExactly("", "2026", "2027");
    assertThat(Catalogue.of(version("2026", day)).concept("A", day.minusDays(1))).isNull();
    assertThatThrownBy(() -> Catalogue.of(version("1", day), version("2", day)))
        .hasMessageContaining("stands twice");
  }

  @Test
  void aVersionIsInForceUntilItsLastDayAndNoOlderOneComesBack() {
    LocalDate last = LocalDate.of(2026, 6, 30);
    BudgetConcept old = version("1", null);
    BudgetConcept offer = version("2", LocalDate.of(2026, 1, 1), last);
    BudgetConcept next = version("3", LocalDate.of(2026, 9, 1));
    Catalogue catalogue = Catalogue.of(old, offer, next);

    assertThat(catalogue.concept("A", last)).isEqualTo(offer);
    assertThat(catalogue.ended("A", last)).isNull();
    assertThat(catalogue.concept("A", last.plusDays(1))).isNull();
    assertThat(catalogue.ended("A", last.plusDays(1))).isEqualTo(last);
    assertThat(catalogue.on(last.plusDays(1)).codes()).isEmpty();
    assertThat(catalogue.concept("A", LocalDate.of(2026, 9, 1))).isEqualTo(next);
    assertThatThrownBy(() -> new ConceptVersion("4", last, last.minusDays(1)))
        .hasMessageContaining("can't end on 2026-06-29");
  }

  private static BudgetConcept version(String name, @Nullable LocalDate from) {
    return version(name, from, null);
  }

  private static BudgetConcept version(
      String name, @Nullable LocalDate from, @Nullable LocalDate until) {
    return new BudgetConcept(
        "A",
        new ConceptVersion(name, from, until),
        "name",
        Unit.PIECE,
        "",
        ConceptParameters.NONE,
        new Breakdown.Plain(List.of(LABOUR)),
        Suitability.ANY);
  }

  @Test
  void offersWhatSuitsTheSizeOfTheClient() {
    Suitability small = new Suitability(List.of(), List.of("pequena"), List.of());

    assertThat(small.includes(HOTEL, null)).isFalse();
    assertThat(
            small.includes(
                new Client(
                    "C-3",
                    "Bar",
                    Status.CLIENT,
                    null,
                    new Classification(null, null, "pequena"),
                    List.of(),
                    Map.of()),
                null))
        .isTrue();
  }

  @Test
  void offersWhatSuitsTheClientAndThePlace() {
    Catalogue catalogue =
        Catalogue.of(
            concept("ANY", List.of(), List.of()),
            concept("HOTELS", List.of("hosteleria"), List.of()),
            concept("SHOPS", List.of("comercio"), List.of()),
            concept("KITCHENS", List.of("hosteleria"), List.of("cocina")));

    assertThat(codes(catalogue.suiting(HOTEL, null))).containsExactly("ANY", "HOTELS");
    assertThat(codes(catalogue.suiting(HOTEL, place("cocina"))))
        .containsExactly("ANY", "HOTELS", "KITCHENS");
    assertThat(codes(catalogue.suiting(Client.of("C-2", "Unknown", null), place("cocina"))))
        .containsExactly("ANY");
  }

  private static WorkCentre place(String type) {
    return new WorkCentre("C-1", "01", "Place", null, null, null, type, null, List.of(), Map.of());
  }

  private static BudgetConcept concept(String code, List<String> activities, List<String> types) {
    return new BudgetConcept(code, "name", Unit.PIECE, "", List.of(LABOUR), activities, types);
  }

  private static List<String> codes(List<BudgetConcept> concepts) {
    return concepts.stream().map(BudgetConcept::code).toList();
  }
}
