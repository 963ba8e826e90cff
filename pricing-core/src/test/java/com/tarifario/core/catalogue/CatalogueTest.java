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
import java.util.List;
import java.util.Map;
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
