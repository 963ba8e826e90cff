package com.tarifario.store.offer;

import static com.tarifario.store.offer.Rendering.history;
import static com.tarifario.store.offer.Rendering.isStale;
import static com.tarifario.store.offer.Rendering.rendered;
import static com.tarifario.store.offer.Rendering.report;
import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkLinks;
import com.tarifario.core.offer.RenderedService;
import com.tarifario.store.Store;
import com.tarifario.store.client.Cards;
import com.tarifario.store.client.Registered;
import com.tarifario.store.work.KeptWork;
import com.tarifario.testing.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sums of what was rendered are those of the lines. */
class RenderedSumsTest {

  private static final LocalDate END = LocalDate.of(2026, 12, 31);
  private static final int AT_ONCE = 4;
  private static final int EACH = 10;

  private Store store;

  private void open(TestDatabase kind) {
    store = Registered.in(kind, Cards.card("C-001", "Bar Uno"), Cards.card("C-002", "Bar Dos"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @ParameterizedTest
  @EnumSource
  void what_goes_on_after_the_day_that_is_asked_for_counts_until_that_day(TestDatabase kind) {
    open(kind);
    report(store, "PT-1", "2026-01-10", "REV", "01", WorkLinks.NONE);
    report(store, "PT-2", "2026-03-10", "REV", "02", WorkLinks.NONE);
    report(store, "PT-3", "2026-01-05", "SPLIT", "01", WorkLinks.NONE);

    assertThat(history(store, LocalDate.of(2026, 3, 9)))
        .containsExactly(
            rendered("REV", "01", 1, "2026-01-10", "2026-01-10", null),
            rendered("SPLIT", "01", 1, "2026-01-05", "2026-01-05", null));
    assertThat(history(store, LocalDate.of(2026, 3, 10)))
        .containsExactly(
            rendered("REV", "01", 1, "2026-01-10", "2026-01-10", null),
            rendered("REV", "02", 1, "2026-03-10", "2026-03-10", null),
            rendered("SPLIT", "01", 1, "2026-01-05", "2026-01-05", null));
    assertThat(history(store, LocalDate.of(2026, 1, 4))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void other_states_count_at_once(TestDatabase kind) {
    open(kind);
    KeptWork report = report(store, "PT-1", "2026-01-10", "REV", "01", WorkLinks.NONE);
    store.as("Ana").run(change -> store.works().advance(change, report, "cancel", null));
    assertThat(history(store, END)).isEmpty();

    String states =
        store
            .lifecycles()
            .text()
            .replace("{es: anulado}, phase: cancelled}", "{es: anulado}, phase: done}");
    store.as("Ana").run(change -> store.lifecycles().set(change, "states.yaml", states));

    RenderedService counted = rendered("REV", "01", 1, "2026-01-10", "2026-01-10", null);
    assertThat(isStale(store)).isTrue();
    assertThat(store.serviceHistory().of("C-001", END)).containsExactly(counted);

    report(store, "PT-2", "2026-02-10", "SPLIT", "01", WorkLinks.NONE);
    assertThat(history(store, END))
        .containsExactly(counted, rendered("SPLIT", "01", 1, "2026-02-10", "2026-02-10", null));
  }

  @ParameterizedTest
  @EnumSource
  void what_is_corrected_no_more_counts_again(TestDatabase kind) {
    open(kind);
    report(store, "PT-1", "2026-01-10", "REV", "01", WorkLinks.NONE);
    KeptWork correction =
        report(store, "PT-2", "2026-01-12", "SPLIT", "01", WorkLinks.NONE.withCorrects("PT-1"));
    assertThat(history(store, END))
        .containsExactly(rendered("SPLIT", "01", 1, "2026-01-12", "2026-01-12", null));

    Work alone = correction.work().toBuilder().links(WorkLinks.NONE).build();
    store.as("Ana").run(change -> store.works().save(change, correction, alone));

    assertThat(store.serviceHistory().of("C-001", END))
        .containsExactly(
            rendered("REV", "01", 1, "2026-01-10", "2026-01-10", null),
            rendered("SPLIT", "01", 1, "2026-01-12", "2026-01-12", null));
  }

  @ParameterizedTest
  @EnumSource
  void what_several_cancel_at_once_counts_no_more(TestDatabase kind) throws Exception {
    open(kind);
    report(store, "PT", "2026-01-10", "REV", "01", WorkLinks.NONE);
    Queue<KeptWork> reports = new ConcurrentLinkedQueue<>();
    for (int each = 0; each < AT_ONCE * EACH; each++) {
      reports.add(report(store, "PT-" + each, "2026-01-10", "REV", "01", WorkLinks.NONE));
    }
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    List<Future<?>> working = new ArrayList<>();
    for (int thread = 0; thread < AT_ONCE; thread++) {
      working.add(threads.submit(() -> cancelAll(reports)));
    }
    for (Future<?> each : working) {
      each.get();
    }
    threads.shutdown();

    assertThat(history(store, END))
        .containsExactly(rendered("REV", "01", 1, "2026-01-10", "2026-01-10", null));
  }

  private void cancelAll(Queue<KeptWork> reports) {
    for (KeptWork each = reports.poll(); each != null; each = reports.poll()) {
      KeptWork report = each;
      store.as("Ana").run(change -> store.works().advance(change, report, "cancel", null));
    }
  }
}
