package com.tarifario.store.offer;

import static com.tarifario.store.offer.Rendering.rendered;
import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.client.Agreement;
import com.tarifario.core.client.ClientDirectory;
import com.tarifario.core.client.Cnae;
import com.tarifario.core.commercial.OrderLine;
import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkLinks;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.offer.RenderedService;
import com.tarifario.core.pricing.Valuer;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.LineId;
import com.tarifario.store.Store;
import com.tarifario.store.client.Cards;
import com.tarifario.store.client.Registered;
import com.tarifario.store.database.Location;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.line.LineSource;
import com.tarifario.store.line.NewLine;
import com.tarifario.store.work.KeptWork;
import com.tarifario.testing.PlainTariff;
import com.tarifario.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What orders, work reports and delivery notes of a database say of services. */
class StoredHistoryTest {

  private static final LocalDate END = LocalDate.of(2026, 12, 31);

  private static final String RENDERED =
      "SELECT work, client, concept, job, place, on_day, amount, currency, work_type, number, state"
          + " FROM rendered_line ORDER BY number, concept";
  private static final String STEPS =
      "SELECT id, client, in_timeline FROM work_state_change ORDER BY id";
  private static final String GATHERED =
      "SELECT id FROM work_line WHERE gathered = TRUE ORDER BY id";

  @TempDir private Path folder;

  private Store store;

  private void open(TestDatabase kind) {
    store = Registered.in(kind, Cards.card("C-001", "Bar Uno"), Cards.card("C-002", "Bar Dos"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  /** A report of one hour that cost 20, for a concept at a place. */
  private KeptWork report(
      String number, String day, @Nullable String concept, @Nullable String place) {
    return report(number, day, concept, place, WorkLinks.NONE);
  }

  private KeptWork report(
      String number,
      String day,
      @Nullable String concept,
      @Nullable String place,
      WorkLinks links) {
    return Rendering.report(store, number, day, concept, place, links);
  }

  private void value(KeptWork kept, String markup) {
    Tariff tariff = PlainTariff.of(markup);
    Valuer valuer = new Valuer(tariff, store.directory(tariff.vocabulary()));
    store
        .as("Ana")
        .run(
            change ->
                store
                    .documents()
                    .value(
                        change,
                        store.works().get(kept.number()),
                        valuer.value(
                            store
                                .documents()
                                .document(store.works().get(kept.number()), tariff.vocabulary())),
                        Locale.ENGLISH));
  }

  private KeptWork order(String day, String concept, String amount) {
    Work header =
        Work.of(WorkType.ORDER, "C-001", "Pedido", LocalDate.parse(day), "Ana").toBuilder()
            .number("PE-1")
            .build();
    return store
        .as("Ana")
        .make(
            change -> {
              KeptWork kept = store.works().add(change, header);
              store
                  .orderLines()
                  .add(
                      change,
                      kept,
                      List.of(
                          OrderLine.of(
                              "1",
                              concept,
                              "Montaje",
                              Quantity.of("1", "ud"),
                              Money.of(amount, "EUR"),
                              Money.of(amount, "EUR"),
                              null)));
              return kept;
            });
  }

  private List<RenderedService> history() {
    return Rendering.history(store, END);
  }

  @ParameterizedTest
  @EnumSource
  void each_report_is_one_time_at_its_place(TestDatabase kind) {
    open(kind);
    report("PT-1", "2026-01-10", "REV", "01");
    report("PT-2", "2026-07-11", "REV", "01");
    report("PT-3", "2026-02-12", "REV", "02");
    report("PT-4", "2026-02-12", "SPLIT", null);
    report("PT-5", "2026-02-12", null, "01");

    assertThat(history())
        .containsExactlyInAnyOrder(
            rendered("REV", "01", 2, "2026-01-10", "2026-07-11", null),
            rendered("REV", "02", 1, "2026-02-12", "2026-02-12", null),
            rendered("SPLIT", null, 1, "2026-02-12", "2026-02-12", null));
    assertThat(store.serviceHistory().of("C-001", LocalDate.of(2026, 2, 11)))
        .containsExactly(rendered("REV", "01", 1, "2026-01-10", "2026-01-10", null));
    assertThat(store.serviceHistory().of("C-002", END)).isEmpty();
    assertThat(store.serviceHistory().of("C-999", END)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void what_it_brought_is_what_its_newest_valuation_says_without_charges(TestDatabase kind) {
    open(kind);
    KeptWork one = report("PT-1", "2026-01-10", "REV", null);
    KeptWork two = report("PT-2", "2026-07-11", "REV", null);
    value(one, "10");
    value(one, "50");
    value(two, "50");

    assertThat(history())
        .containsExactly(rendered("REV", null, 2, "2026-01-10", "2026-07-11", "60.00"));
  }

  @ParameterizedTest
  @EnumSource
  void an_order_and_the_work_done_for_it_are_one_time(TestDatabase kind) {
    open(kind);
    KeptWork order = order("2026-01-05", "SPLIT", "900");
    Work workOrder =
        Work.of(WorkType.WORK_ORDER, "C-001", "OT", LocalDate.of(2026, 1, 6), "Luis").toBuilder()
            .number("OT-1")
            .links(new WorkLinks(null, null, order.number(), null, null, null))
            .build();
    store.as("Ana").run(change -> store.works().add(change, workOrder));
    report(
        "PT-1", "2026-02-10", "SPLIT", "01", new WorkLinks(null, null, null, "OT-1", null, null));

    assertThat(history())
        .containsExactly(rendered("SPLIT", "01", 1, "2026-01-05", "2026-02-10", "900.00"));
  }

  @ParameterizedTest
  @EnumSource
  void a_document_that_is_corrected_counts_as_the_one_that_corrects_it(TestDatabase kind) {
    open(kind);
    report("PT-1", "2026-01-10", "REV", "01");
    KeptWork correction =
        report(
            "PT-2", "2026-01-12", "REV", "02", new WorkLinks(null, null, null, null, null, "PT-1"));

    assertThat(history())
        .containsExactly(rendered("REV", "02", 1, "2026-01-12", "2026-01-12", null));

    store.as("Ana").run(change -> store.works().advance(change, correction, "cancel", null));
    assertThat(history())
        .containsExactly(rendered("REV", "01", 1, "2026-01-10", "2026-01-10", null));
  }

  @ParameterizedTest
  @EnumSource
  void a_delivery_note_that_is_corrected_still_only_gathers(TestDatabase kind) {
    open(kind);
    noteOf(report("PT-1", "2026-01-10", "REV", "01"));

    assertThat(history())
        .containsExactly(rendered("REV", "01", 1, "2026-01-10", "2026-01-10", null));
  }

  @ParameterizedTest
  @EnumSource
  void what_corrections_of_a_note_change_counts(TestDatabase kind) {
    open(kind);
    KeptWork report = report("PT-1", "2026-01-10", "REV", null);
    value(report, "10");
    noteOf(report);
    assertThat(history())
        .containsExactly(rendered("REV", null, 1, "2026-01-10", "2026-01-10", "22.00"));

    value(store.works().get("AV-1"), "10");
    value(store.works().get("AV-2"), "50");
    assertThat(history())
        .containsExactly(rendered("REV", null, 1, "2026-01-10", "2026-01-10", "30.00"));

    value(store.works().get("AV-3"), "25");
    assertThat(history())
        .containsExactly(rendered("REV", null, 1, "2026-01-10", "2026-01-10", "25.00"));

    KeptWork last = store.works().get("AV-3");
    store.as("Ana").run(change -> store.works().advance(change, last, "cancel", null));
    assertThat(history())
        .containsExactly(rendered("REV", null, 1, "2026-01-10", "2026-01-10", "30.00"));
  }

  @ParameterizedTest
  @EnumSource
  void what_a_correction_takes_away_is_not_paid(TestDatabase kind) {
    open(kind);
    KeptWork report = report("PT-1", "2026-01-10", "REV", null);
    value(report, "10");
    KeptLine line = store.lines().of(report).get(0);
    note("AV-1", WorkLinks.NONE, line, LineSource.ofLine(line.id()));
    value(store.works().get("AV-1"), "10");
    ChargeLine other =
        line.line().withId(new LineId("AV-2", "2")).toBuilder().concept(null).build();
    Work header = noteHeader("AV-2", WorkLinks.NONE.withCorrects("AV-1"), line);
    store
        .as("Ana")
        .run(change -> store.documents().add(change, header, List.of(NewLine.of(other))));
    value(store.works().get("AV-2"), "10");

    assertThat(history())
        .containsExactly(rendered("REV", null, 1, "2026-01-10", "2026-01-10", "0.00"));
  }

  /**
   * A note that delivers the line of a report, one that corrects it, and one that corrects that.
   */
  private void noteOf(KeptWork report) {
    KeptLine line = store.lines().of(report).get(0);
    note("AV-1", WorkLinks.NONE, line, LineSource.ofLine(line.id()));
    LineSource corrected = LineSource.ofLine(line.id()).corrected();
    KeptLine later = on(line, LocalDate.of(2026, 3, 1));
    note("AV-2", WorkLinks.NONE.withCorrects("AV-1"), later, corrected);
    note("AV-3", WorkLinks.NONE.withCorrects("AV-2"), later, corrected);
  }

  /** The line with another day, as those of corrections have: nothing was rendered then. */
  private static KeptLine on(KeptLine line, LocalDate day) {
    ChargeLine dated = line.line().toBuilder().date(day).build();
    return new KeptLine(
        line.id(),
        line.work(),
        line.place(),
        dated,
        line.billingSaid(),
        line.charged(),
        line.billed(),
        line.billedAmount(),
        line.source());
  }

  private static Work noteHeader(String number, WorkLinks links, KeptLine line) {
    return Work.of(WorkType.DELIVERY_NOTE, "C-001", "Albarán", line.line().date(), "Ana")
        .toBuilder()
        .number(number)
        .links(links)
        .build();
  }

  private void note(String number, WorkLinks links, KeptLine line, LineSource source) {
    Work header = noteHeader(number, links, line);
    ChargeLine copy = line.line().withId(new LineId(number, line.number()));
    store
        .as("Ana")
        .run(change -> store.documents().add(change, header, List.of(new NewLine(copy, source))));
  }

  @ParameterizedTest
  @EnumSource
  void what_was_cancelled_does_not_count(TestDatabase kind) {
    open(kind);
    KeptWork report = report("PT-1", "2026-01-10", "REV", "01");
    KeptWork order = order("2026-01-05", "SPLIT", "900");
    store
        .as("Ana")
        .run(
            change -> {
              store.works().advance(change, report, "cancel", null);
              store.works().advance(change, order, "cancel", null);
            });

    assertThat(history()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void what_is_changed_of_a_document_changes_its_history(TestDatabase kind) {
    open(kind);
    KeptWork order = order("2026-01-05", "SPLIT", "900");
    Work workOrder =
        Work.of(WorkType.WORK_ORDER, "C-001", "OT", LocalDate.of(2026, 1, 6), "Luis").toBuilder()
            .number("OT-1")
            .build();
    KeptWork kept = store.as("Ana").make(change -> store.works().add(change, workOrder));
    KeptWork report =
        report(
            "PT-1", "2026-02-10", "REV", "01", new WorkLinks(null, null, null, "OT-1", null, null));
    assertThat(history())
        .containsExactly(
            rendered("REV", "01", 1, "2026-02-10", "2026-02-10", null),
            rendered("SPLIT", null, 1, "2026-01-05", "2026-01-05", "900.00"));

    correct(report, line -> line.toBuilder().concept("SPLIT").build());
    assertThat(history())
        .containsExactly(
            rendered("SPLIT", null, 1, "2026-01-05", "2026-01-05", "900.00"),
            rendered("SPLIT", "01", 1, "2026-02-10", "2026-02-10", null));

    WorkLinks ordered = new WorkLinks(null, null, order.number(), null, null, null);
    store
        .as("Ana")
        .run(
            change ->
                store
                    .works()
                    .save(change, kept, workOrder(kept).toBuilder().links(ordered).build()));
    assertThat(history())
        .containsExactly(rendered("SPLIT", "01", 1, "2026-01-05", "2026-02-10", "900.00"));

    correct(report, line -> line.toBuilder().concept(null).build());
    assertThat(history())
        .containsExactly(rendered("SPLIT", null, 1, "2026-01-05", "2026-01-05", "900.00"));
  }

  private Work workOrder(KeptWork kept) {
    return store.works().get(kept.number()).work();
  }

  private void correct(KeptWork report, UnaryOperator<ChargeLine> edit) {
    store
        .as("Luis")
        .run(
            change ->
                store.documents().correct(change, store.works().get(report.number()), "1", edit));
  }

  @ParameterizedTest
  @EnumSource
  void a_database_of_before_gets_the_same_history_as_changes_make(TestDatabase kind)
      throws IOException {
    open(kind);
    KeptWork order = order("2026-01-05", "SPLIT", "900");
    value(report("PT-1", "2026-01-10", "REV", "01"), "10");
    report("PT-2", "2026-01-11", "REV", null, new WorkLinks(null, null, null, null, null, "PT-1"));
    report("PT-3", "2026-01-12", null, "01");
    report(
        "PT-4",
        "2026-01-12",
        "SPLIT",
        "01",
        new WorkLinks(null, null, order.number(), null, null, null));
    store.as("Ana").run(change -> store.works().advance(change, order, "cancel", "No"));
    noteOf(report("PT-5", "2026-01-13", "REV", "01"));
    List<Map<String, Object>> lines = rows(RENDERED);
    List<Map<String, Object>> steps = rows(STEPS);
    assertThat(lines).hasSize(5);
    assertThat(steps).hasSize(10);
    List<Map<String, Object>> gathered = rows(GATHERED);
    assertThat(gathered).hasSize(3);

    String migrations =
        migration("V15__history_and_timeline")
            + migration("V16__corrected_notes_in_history")
            + migration("V17__gathered_lines");
    store
        .as("Ana")
        .run(
            change -> {
              change.handle().execute("DELETE FROM rendered_line");
              change.handle().execute("UPDATE work_state_change SET in_timeline = FALSE");
              change.handle().execute("UPDATE work_line SET gathered = FALSE");
              Pattern.compile("^(INSERT|UPDATE|DELETE)[^;]*", Pattern.MULTILINE)
                  .matcher(migrations)
                  .results()
                  .forEach(each -> change.handle().execute(each.group()));
            });

    assertThat(rows(RENDERED)).isEqualTo(lines);
    assertThat(rows(STEPS)).isEqualTo(steps);
    assertThat(rows(GATHERED)).isEqualTo(gathered);
  }

  @ParameterizedTest
  @EnumSource
  void a_database_without_the_column_gets_it_with_what_was_gathered(TestDatabase kind)
      throws IOException {
    open(kind);
    noteOf(report("PT-5", "2026-01-13", "REV", "01"));
    List<Map<String, Object>> lines = rows(RENDERED);
    List<Map<String, Object>> gathered = rows(GATHERED);
    ByteArrayOutputStream backup = new ByteArrayOutputStream();
    store.backup(backup);
    Path file = folder.resolve("before.zip");
    Files.write(file, ofStep16(backup.toByteArray()));
    store.close();

    store = Store.restore(file, new Location(kind.fresh(), null, null), Clock.systemUTC());

    assertThat(gathered).hasSize(3);
    assertThat(rows(GATHERED)).isEqualTo(gathered);
    assertThat(rows(RENDERED)).isEqualTo(lines);
  }

  /** A backup as it was before lines said whether they were gathered. */
  private static byte[] ofStep16(byte[] backup) throws IOException {
    ByteArrayOutputStream before = new ByteArrayOutputStream();
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(backup));
        ZipOutputStream to = new ZipOutputStream(before)) {
      for (ZipEntry each = from.getNextEntry(); each != null; each = from.getNextEntry()) {
        String text = new String(from.readAllBytes(), StandardCharsets.UTF_8);
        to.putNextEntry(new ZipEntry(each.getName()));
        to.write(
            switch (each.getName()) {
              case "tarifario-step" -> "16\n".getBytes(StandardCharsets.UTF_8);
              case "work_line" ->
                  without("charged", without("billing_said", without("gathered", text)))
                      .getBytes(StandardCharsets.UTF_8);
              case "work" -> without("request_type", text).getBytes(StandardCharsets.UTF_8);
              default -> text.getBytes(StandardCharsets.UTF_8);
            });
      }
    }
    return before.toByteArray();
  }

  private static String without(String column, String rows) {
    List<String> lines = rows.lines().toList();
    int at = List.of(lines.get(0).split("\t", -1)).indexOf(column);
    StringBuilder left = new StringBuilder();
    for (String line : lines) {
      List<String> cells = new ArrayList<>(List.of(line.split("\t", -1)));
      cells.remove(at);
      left.append(String.join("\t", cells)).append('\n');
    }
    return left.toString();
  }

  private static String migration(String name) throws IOException {
    try (InputStream text =
        Objects.requireNonNull(
            Store.class.getResourceAsStream("migration/common/" + name + ".sql"))) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private List<Map<String, Object>> rows(String query) {
    return store.as("Ana").make(change -> change.handle().createQuery(query).mapToMap().list());
  }

  @ParameterizedTest
  @EnumSource
  void the_register_knows_the_agreements_and_the_activity_of_a_client(TestDatabase kind) {
    open(kind);
    Agreement agreement =
        new Agreement("AM-1", "C-001", "preventivo", LocalDate.of(2026, 1, 1), null, Map.of());
    store
        .as("Ana")
        .run(
            change -> {
              store.agreements().put(change, agreement);
              store
                  .clients()
                  .save(
                      change,
                      store.clients().get("C-002"),
                      store.clients().get("C-002").card().toBuilder()
                          .cnae(Cnae.parse("5630"))
                          .build());
            });

    ClientDirectory directory = store.directory(Vocabulary.standard());
    assertThat(directory.agreements("C-001")).containsExactly(agreement);
    assertThat(directory.agreements("C-002")).isEmpty();
    assertThat(directory.cnae("C-002")).isEqualTo(Cnae.parse("5630"));
    assertThat(directory.cnae("C-999")).isNull();
  }
}
