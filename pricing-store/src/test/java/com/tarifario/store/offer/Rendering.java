package com.tarifario.store.offer;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkLinks;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.offer.RenderedService;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import com.tarifario.store.Store;
import com.tarifario.store.line.NewLine;
import com.tarifario.store.work.KeptWork;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Work that is rendered to the client C-001, and what comes of it. */
final class Rendering {

  private Rendering() {}

  /** A report of one hour that cost 20, for a concept at a place. */
  static KeptWork report(
      Store store,
      String number,
      String day,
      @Nullable String concept,
      @Nullable String place,
      WorkLinks links) {
    LocalDate date = LocalDate.parse(day);
    ChargeLine line =
        ChargeLine.builder(
                new LineId(number, "1"), date, "C-001", Kind.LABOUR, Quantity.of("1", "h"))
            .concept(concept)
            .workCentre(place)
            .unitCost(Money.of("20", "EUR"))
            .build();
    Work header =
        Work.of(WorkType.WORK_REPORT, "C-001", "Trabajo", date, "Luis").toBuilder()
            .number(number)
            .links(links)
            .build();
    return store
        .as("Luis")
        .make(change -> store.documents().add(change, header, List.of(NewLine.of(line))));
  }

  /** What was rendered as the sums say, which must be what the lines say. */
  static List<RenderedService> history(Store store, LocalDate until) {
    assertThat(isStale(store)).isFalse();
    List<RenderedService> ofSums = store.serviceHistory().of("C-001", until);
    store
        .as("Ana")
        .run(
            change ->
                change
                    .handle()
                    .execute("INSERT INTO rendered_stale (client) SELECT id FROM client"));
    List<RenderedService> ofLines = store.serviceHistory().of("C-001", until);
    store.as("Ana").run(change -> change.handle().execute("DELETE FROM rendered_stale"));
    assertThat(ofSums).isEqualTo(ofLines);
    return ofSums;
  }

  /** Whether the lines of the client are read instead of the sums. */
  static boolean isStale(Store store) {
    return store
        .as("Ana")
        .make(
            change ->
                change
                        .handle()
                        .createQuery(
                            "SELECT COUNT(*) FROM rendered_stale WHERE client ="
                                + " (SELECT id FROM client WHERE code = 'C-001')")
                        .mapTo(Integer.class)
                        .one()
                    > 0);
  }

  static RenderedService rendered(
      String concept,
      @Nullable String place,
      int times,
      String first,
      String last,
      @Nullable String amount) {
    return new RenderedService(
        concept,
        place,
        times,
        LocalDate.parse(first),
        LocalDate.parse(last),
        amount == null ? null : Money.of(amount, "EUR"));
  }
}
