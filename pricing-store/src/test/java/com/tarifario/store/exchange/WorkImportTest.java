package com.tarifario.store.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.commercial.OrderLine;
import com.tarifario.core.commercial.Work;
import com.tarifario.core.commercial.WorkLinks;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.pricing.Valuer;
import com.tarifario.core.tariff.Tariff;
import com.tarifario.core.text.Problem;
import com.tarifario.core.valuation.Valuation;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.Kind;
import com.tarifario.io.table.Header;
import com.tarifario.io.work.RejectedRow;
import com.tarifario.io.work.WorkFile;
import com.tarifario.io.work.WorkOptions;
import com.tarifario.store.Store;
import com.tarifario.store.client.Cards;
import com.tarifario.store.client.Duplicate;
import com.tarifario.store.client.Registered;
import com.tarifario.store.line.KeptLine;
import com.tarifario.store.work.KeptWork;
import com.tarifario.store.work.WorkFilter;
import com.tarifario.store.work.WorkSelection;
import com.tarifario.testing.PlainTariff;
import com.tarifario.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Work files in the database and out of it again. */
class WorkImportTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final String HEADER =
      "document,line,date,client,work_order,kind,quantity,unit_cost,concept,billing,"
          + "document_type,technician,description\n";

  @TempDir private Path folder;

  private final Tariff tariff = PlainTariff.of("35");
  private final List<RejectedRow> rejected = new ArrayList<>();
  private Store store;

  private void open(TestDatabase kind) {
    store = Registered.in(kind, Cards.card("C-001", "Bar Uno"), Cards.hotel());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private WorkCounts read(String rows) throws IOException {
    return read(rows, false);
  }

  private WorkCounts read(String rows, boolean addWorkOrders) throws IOException {
    return read(Files.writeString(folder.resolve("work.csv"), HEADER + rows), addWorkOrders);
  }

  private WorkCounts read(Path path, boolean addWorkOrders) throws IOException {
    rejected.clear();
    try (WorkFile file =
        WorkFile.open(path, WorkOptions.DEFAULT, tariff, store.directory(tariff.vocabulary()))) {
      return new WorkImport(store, "Ana", addWorkOrders, new Listener()).run(file);
    }
  }

  private final class Listener implements ImportListener {
    @Override
    public void begins(Header columns, List<Problem> warnings) {}

    @Override
    public void rejected(RejectedRow row) {
      rejected.add(row);
    }

    @Override
    public void duplicates(List<Duplicate> pairs) {}

    @Override
    public void kept(long rows) {}
  }

  private List<String> reasons() {
    return rejected.stream()
        .flatMap(each -> each.problems().stream())
        .map(each -> each.in(Locale.ENGLISH).replaceFirst("^.*work.csv", "work.csv"))
        .toList();
  }

  private KeptWork workOrder(String client, UnaryOperator<Work> with) {
    Work work = with.apply(Work.of(WorkType.WORK_ORDER, client, "Cámara", DAY, "Luis"));
    return store.as("Ana").make(change -> store.works().add(change, work));
  }

  @ParameterizedTest
  @EnumSource
  void documents_come_in_with_their_lines_and_again_they_are_left_alone(TestDatabase kind)
      throws IOException {
    open(kind);
    KeptWork order = workOrder("C-001", each -> each);
    String rows =
        """
        PT-1,1,2026-03-03,C-001,OT-2026-0001,LABOUR,2.50,20,,,,Nuria,Fuga de gas
        PT-1,2,2026-03-02,C-001,OT-2026-0001,MATERIAL,1,10.00,,warranty,,,Junta
        ALB-7,1,2026-03-04,C-003,,MATERIAL,3,5,,,delivery_note,,Filtros
        """;
    assertThat(read(rows)).isEqualTo(new WorkCounts(2, 3, 0, 0, 0, 0));
    KeptWork report = store.works().get("PT-1");
    assertThat(report.work())
        .isEqualTo(
            Work.of(WorkType.WORK_REPORT, "C-001", "Fuga de gas", DAY, "Nuria").toBuilder()
                .number("PT-1")
                .state("draft")
                .links(WorkLinks.NONE.withWorkOrder(order.number()))
                .build());
    assertThat(report.toValue()).isTrue();
    assertThat(store.lines().of(report))
        .extracting(each -> each.line().billing())
        .containsExactly(Billing.CHARGEABLE, Billing.WARRANTY);
    assertThat(store.works().get("ALB-7").type()).isEqualTo(WorkType.DELIVERY_NOTE);
    assertThat(read(rows)).isEqualTo(new WorkCounts(0, 0, 0, 2, 0, 0));
    String turned =
        """
        PT-1,2,2026-03-02,C-001,OT-2026-0001,MATERIAL,1,10.00,,warranty,,,Junta
        PT-1,1,2026-03-03,C-001,OT-2026-0001,LABOUR,2.50,20,,,,Nuria,Fuga de gas
        """;
    assertThat(read(turned)).isEqualTo(new WorkCounts(0, 0, 0, 1, 0, 0));
    assertThat(store.works().get("PT-1")).isEqualTo(report);
    assertThat(store.audit().verify().isWhole()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void a_document_comes_in_whole_or_not_at_all(TestDatabase kind) throws IOException {
    open(kind);
    workOrder("C-003", each -> each);
    WorkCounts counts =
        read(
            """
            PT-1,1,2026-03-03,C-001,,LABOUR,2,20,,,,,
            PT-1,2,2026-03-03,C-003,,LABOUR,2,20,,,,,
            PT-2,1,2026-03-03,C-001,,LABOUR,2,20,,,,,
            PT-2,2,2026-03-03,C-001,,LABOUR,much,20,,,,,
            PT-3,1,2026-03-03,C-001,OT-9,LABOUR,2,20,,,,,
            PT-4,1,2026-03-03,C-001,OT-2026-0001,LABOUR,2,20,,,,,
            OT-2026-0001,1,2026-03-03,C-003,,LABOUR,2,20,,,,,
            PT-5,1,2026-03-03,C-9,,LABOUR,2,20,,,,,
            PT-6,1,2026-03-03,C-001,,LABOUR,2,20,,,,,
            """);
    assertThat(counts).isEqualTo(new WorkCounts(1, 1, 0, 0, 0, 8));
    assertThat(reasons())
        .anyMatch(each -> each.contains("PT-1 has lines of clients C-001 and C-003"))
        .anyMatch(each -> each.startsWith("work.csv:4") && each.contains("PT-2 can't be used"))
        .anyMatch(each -> each.contains("There is no work order OT-9."))
        .anyMatch(each -> each.contains("OT-2026-0001 is for client C-003, but this document"))
        .anyMatch(
            each -> each.contains("OT-2026-0001 is there already, and its type is work-order"))
        .anyMatch(each -> each.contains("C-9"));
    assertThat(store.works().find("PT-2")).isEmpty();
    assertThat(store.works().find("PT-6")).isPresent();
  }

  @ParameterizedTest
  @EnumSource
  void what_is_there_with_other_lines_stays_and_is_told_with_what_to_do(TestDatabase kind)
      throws IOException {
    open(kind);
    read("PT-1,1,2026-03-03,C-001,,MATERIAL,2,20,,,,,\n");
    String other = "PT-1,1,2026-03-03,C-001,,MATERIAL,3,20,,,,,\n";
    assertThat(read(other).rejected()).isEqualTo(1);
    assertThat(reasons().get(0)).contains("PT-1 is there already, with other lines. Correct it");
    KeptWork report = store.works().get("PT-1");
    Valuer valuer = new Valuer(tariff, store.directory(tariff.vocabulary()));
    Valuation valuation = valuer.value(store.documents().document(report, tariff.vocabulary()));
    store
        .as("Ana")
        .run(
            change -> {
              KeptWork valued = store.documents().value(change, report, valuation, Locale.ENGLISH);
              store.works().advance(change, valued, "approve", null);
            });
    read(other);
    assertThat(reasons().get(0)).contains("First: work advance PT-1 reopen");
  }

  @ParameterizedTest
  @EnumSource
  void a_file_says_a_billing_that_is_not_what_is_agreed(TestDatabase kind) throws IOException {
    open(kind);
    workOrder("C-001", each -> each);
    workOrder("C-001", each -> each.toBuilder().amount(Money.of("450", "EUR")).build());
    String rows =
        """
        PT-1,1,2026-03-03,C-001,OT-2026-0001,LABOUR,2,20,,chargeable,,,
        PT-1,2,2026-03-03,C-001,OT-2026-0001,LABOUR,2,20,,quoted,,,
        PT-1,3,2026-03-03,C-001,OT-2026-0001,LABOUR,2,20,,warranty,,,
        PT-1,4,2026-03-03,C-001,OT-2026-0002,LABOUR,2,20,,chargeable,,,
        PT-1,5,2026-03-03,C-001,OT-2026-0002,LABOUR,2,20,,quoted,,,
        PT-1,6,2026-03-03,C-001,OT-2026-0002,LABOUR,2,20,,agreement,,,
        """;
    assertThat(read(rows).quoted()).isEqualTo(1);
    assertThat(billing("PT-1"))
        .containsExactly(
            Billing.CHARGEABLE,
            Billing.QUOTED,
            Billing.WARRANTY,
            Billing.QUOTED,
            Billing.QUOTED,
            Billing.AGREEMENT);
    List<KeptLine> kept = store.lines().of(store.works().get("PT-1"));
    assertThat(kept)
        .extracting(KeptLine::billingSaid)
        .containsExactly(false, true, true, false, false, true);
    Path out = folder.resolve("out.csv");
    new WorkExport(store, count -> {}).file(out, WorkSelection.of(List.of(WorkType.WORK_REPORT)));
    assertThat(read(out, false)).isEqualTo(new WorkCounts(0, 0, 0, 1, 0, 0));
    assertThat(store.lines().of(store.works().get("PT-1"))).isEqualTo(kept);
  }

  @ParameterizedTest
  @EnumSource
  void what_was_agreed_for_a_work_order_is_not_charged_again(TestDatabase kind) throws IOException {
    open(kind);
    workOrder("C-001", each -> each.toBuilder().amount(Money.of("450", "EUR")).build());
    KeptWork order =
        store
            .as("Ana")
            .make(
                change -> {
                  KeptWork added =
                      store
                          .works()
                          .add(change, Work.of(WorkType.ORDER, "C-001", "Split", DAY, "Ana"));
                  store.orderLines().add(change, added, List.of(ordered("SPLIT-5")));
                  return added;
                });
    workOrder(
        "C-001", each -> each.toBuilder().links(WorkLinks.NONE.withOrder(order.number())).build());
    WorkCounts counts =
        read(
            """
            PT-1,1,2026-03-03,C-001,OT-2026-0001,LABOUR,2,20,,,,,
            PT-1,2,2026-03-03,C-001,OT-2026-0001,LABOUR,2,20,,rework,,,
            PT-2,1,2026-03-03,C-001,OT-2026-0002,LABOUR,2,20,SPLIT-5,,,,
            PT-2,2,2026-03-03,C-001,OT-2026-0002,LABOUR,2,20,,,,,
            PT-2,3,2026-03-03,C-001,OT-2026-0002,LABOUR,2,20,FUGA,,,,
            """);
    assertThat(counts.quoted()).isEqualTo(3);
    assertThat(billing("PT-1")).containsExactly(Billing.QUOTED, Billing.REWORK);
    assertThat(billing("PT-2"))
        .as("another concept is extra work")
        .containsExactly(Billing.QUOTED, Billing.QUOTED, Billing.CHARGEABLE);
    assertThat(store.works().get("PT-2").work().links().order()).isEqualTo(order.number());
  }

  private static OrderLine ordered(String concept) {
    return new OrderLine(
        "1.1",
        concept,
        "Split",
        Quantity.of("1", "ud"),
        null,
        Money.of("900", "EUR"),
        null,
        List.of(new OrderLine.Part(Kind.MATERIAL, Money.of("900", "EUR"), null)));
  }

  private List<Billing> billing(String number) {
    return store.lines().of(store.works().get(number)).stream()
        .map(each -> each.line().billing())
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void work_orders_that_a_file_names_are_added_if_so_wished(TestDatabase kind) throws IOException {
    open(kind);
    String rows =
        """
        PT-1,1,2026-03-03,C-001,OT-7,LABOUR,2,20,,,,,Fuga
        PT-2,1,2026-03-04,C-001,OT-7,LABOUR,2,20,,,,,
        """;
    assertThat(read(rows, true)).isEqualTo(new WorkCounts(2, 2, 0, 0, 1, 0));
    assertThat(store.works().cameOf("OT-7"))
        .extracting(KeptWork::number)
        .containsExactly("PT-1", "PT-2");
    assertThat(store.works().get("OT-7").work().title()).isEqualTo("Fuga");
    assertThat(read(rows, false).same()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  void what_is_written_out_is_the_same_when_it_is_read_again(TestDatabase kind) throws IOException {
    open(kind);
    Path all = folder.resolve("all.jsonl");
    Files.writeString(
        all,
        """
        {"document":"PT-1","line":"1","date":"2026-03-03","client":"C-001","kind":"labour",\
        "quantity":1.333,"billable_quantity":1,"unit":"h","unit_cost":1.234,"list_price":40,\
        "currency":"USD","start":"22:30","end":"00:15","technician":"Nuria","category":"of 1",\
        "description":"Una \\"fuga\\",\\nen casa","override_price":15.5,"override_reason":"x",\
        "override_by":"Ana","override_at":"2026-03-01T10:15:30.5Z","band":"noche",\
        "notice_date":"2026-03-01","at_height":true,"visit":"v","work_type":"averia",\
        "quote_tariff":"obra","concept":"K","item":"I","family":"F"}
        {"document":"ALB-1","line":"a","date":"2026-03-03","client":"C-001","kind":"material",\
        "quantity":1,"document_type":"delivery_note","billing":"internal"}
        """);
    assertThat(read(all, false)).isEqualTo(new WorkCounts(2, 2, 0, 0, 0, 0));
    List<KeptLine> first = store.lines().of(store.works().get("PT-1"));
    assertThat(first.get(0).line().attributes()).isEqualTo(Map.of("atHeight", "true"));
    WorkSelection everything =
        WorkSelection.of(List.of(WorkType.WORK_REPORT, WorkType.DELIVERY_NOTE));
    for (String name : List.of("out.csv", "out.jsonl")) {
      Path out = folder.resolve(name);
      assertThat(new WorkExport(store, done -> {}).file(out, everything)).isEqualTo(2);
      assertThat(read(out, false)).as(name).isEqualTo(new WorkCounts(0, 0, 0, 2, 0, 0));
    }
    new WorkExport(store, done -> {})
        .file(folder.resolve("none.csv"), everything.ofClient("C-003"));
    assertThat(Files.readAllLines(folder.resolve("none.csv"))).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void many_come_in_batch_by_batch(TestDatabase kind) throws IOException {
    open(kind);
    StringBuilder rows = new StringBuilder();
    for (int document = 1; document <= 700; document++) {
      for (int line = 1; line <= 3; line++) {
        rows.append("PT-").append(document).append(',').append(line);
        rows.append(",2026-03-03,C-001,,LABOUR,2,20,,,,,\n");
      }
    }
    assertThat(read(rows.toString())).isEqualTo(new WorkCounts(700, 2100, 0, 0, 0, 0));
    assertThat(store.works().list(WorkFilter.all(1_000))).hasSize(700);
    rows.append("PT-701,1,2026-03-03,C-001,,LABOUR,2,20,,,,,\n");
    assertThat(read(rows.toString())).isEqualTo(new WorkCounts(1, 1, 0, 700, 0, 0));
  }
}
