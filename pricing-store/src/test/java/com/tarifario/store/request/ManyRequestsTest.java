package com.tarifario.store.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.store.Store;
import com.tarifario.store.client.Cards;
import com.tarifario.store.client.Registered;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.WorkFilter;
import com.tarifario.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Requests of a type are found among many of it, and a few of another. */
class ManyRequestsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final int MANY = 501;

  private static final String TYPE =
      """
      code: aviso
      name: {en: Call}
      title: "Call"
      fields:
        - {name: what, label: {en: What}, type: text}
      states:
        - {name: open}
        - {name: done, phase: done}
      transitions:
        - {action: do, from: open, to: done}
      makes:
        - after: do
          work-order: {title: "Call"}
      """;

  @ParameterizedTest
  @EnumSource
  void requests_of_a_type_are_found_however_many_there_are(TestDatabase kind) {
    try (Store store =
        Registered.in(kind, Cards.card("C-001", "Uno"), Cards.card("C-002", "Dos"))) {
      store
          .as("Ana")
          .run(
              change -> {
                store.requestTypes().put(change, "aviso.yaml", TYPE);
                store.requestTypes().put(change, "raro.yaml", TYPE.replace("aviso", "raro"));
                for (int index = 0; index < MANY; index++) {
                  String client = index % 2 == 0 ? "C-001" : "C-002";
                  store
                      .requests()
                      .open(
                          change,
                          index % 100 == 99 ? "raro" : "aviso",
                          client,
                          DAY.plusDays(index),
                          "Ana",
                          Map.of(),
                          QuoteMaker.NONE);
                }
                for (int index = 0; index < 10; index++) {
                  store
                      .requests()
                      .open(change, "aviso", "C-001", DAY, "Luis", Map.of(), QuoteMaker.NONE);
                }
              });

      assertThat(days(store, WorkFilter.all(3).ofRequestType("aviso")))
          .containsExactly(DAY.plusDays(500), DAY.plusDays(498), DAY.plusDays(497));
      assertThat(days(store, WorkFilter.all(2).ofRequestType("aviso").ofClient("C-002")))
          .containsExactly(DAY.plusDays(497), DAY.plusDays(495));
      assertThat(days(store, WorkFilter.all(9).ofRequestType("raro")))
          .containsExactly(
              DAY.plusDays(499),
              DAY.plusDays(399),
              DAY.plusDays(299),
              DAY.plusDays(199),
              DAY.plusDays(99));
      assertThat(days(store, WorkFilter.all(9).ofRequestType("nada"))).isEmpty();
    }
  }

  private static List<LocalDate> days(Store store, WorkFilter filter) {
    return store.works().list(filter).stream().map(KeptWork::work).map(each -> each.on()).toList();
  }
}
