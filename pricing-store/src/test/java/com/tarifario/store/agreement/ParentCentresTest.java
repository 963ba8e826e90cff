package com.tarifario.store.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkLinks;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.store.Store;
import com.tarifario.store.client.Cards;
import com.tarifario.store.client.Registered;
import com.tarifario.store.work.KeptWork;
import com.tarifario.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever adds work, what comes from other work is for the work centre of that. */
class ParentCentresTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private static final String TERMS =
      """
      title: Mantenimiento
      from: 2026-01-01
      to: 2026-12-31
      services:
        - code: REV
          title: Revisión
          rule: FREQ=YEARLY
          places: [{centre: "02"}]
      price: {by: tariff}
      """;

  private Store store;

  @BeforeEach
  void open() {
    store = Registered.in(TestDatabase.H2_MEMORY, Cards.hotel());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Work work(WorkType type, String number, WorkLinks links) {
    return Work.of(type, "C-003", "Fuga", DAY, "Ana").toBuilder()
        .number(number)
        .links(links)
        .build();
  }

  private static Work order() {
    return work(WorkType.ORDER, "PE-1", WorkLinks.NONE).toBuilder().workCentre("01").build();
  }

  private List<String> addAll(Work... works) {
    return store.as("Ana").make(change -> store.works().addAll(change, List.of(works))).stream()
        .map(each -> String.valueOf(each.work().workCentre()))
        .toList();
  }

  @Test
  void it_may_be_added_with_them_in_any_order() {
    assertThat(
            addAll(
                work(WorkType.WORK_REPORT, "PT-1", WorkLinks.NONE.withWorkOrder("OT-1")),
                work(WorkType.DELIVERY_NOTE, "AV-1", WorkLinks.NONE.withOrder("PE-1")),
                work(WorkType.WORK_ORDER, "OT-1", WorkLinks.NONE.withOrder("PE-1")),
                order(),
                work(WorkType.WORK_REPORT, "PT-2", WorkLinks.NONE)))
        .containsExactly("01", "01", "01", "01", "null");
  }

  @Test
  void an_agreement_with_one_centre_says_it_unless_something_nearer_does() {
    String agreement =
        store
            .as("Ana")
            .make(change -> store.signedAgreements().sign(change, "C-003", TERMS, null))
            .number();
    WorkLinks links = WorkLinks.NONE.withAgreement(agreement);
    assertThat(
            addAll(
                order(),
                work(WorkType.WORK_REPORT, "PT-1", links),
                work(WorkType.WORK_REPORT, "PT-2", links.withOrder("PE-1"))))
        .containsExactly("01", "02", "01");
  }

  @Test
  void it_is_taken_over_once_the_link_is_set_and_not_again() {
    addAll(order(), work(WorkType.WORK_REPORT, "PT-1", WorkLinks.NONE));
    WorkLinks links = WorkLinks.NONE.withOrder("PE-1");
    assertThat(saved("PT-1", null, links)).isEqualTo("01");
    assertThat(saved("PT-1", null, links)).isNull();
    assertThat(saved("PT-1", "02", links)).isEqualTo("02");
  }

  private String saved(String number, String centre, WorkLinks links) {
    KeptWork kept = store.works().get(number);
    Work after = kept.work().toBuilder().workCentre(centre).links(links).build();
    store.as("Ana").run(change -> store.works().save(change, kept, after));
    return store.works().get(number).work().workCentre();
  }
}
