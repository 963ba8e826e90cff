package com.tarifario.io.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.DocumentType;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.core.work.TimeSpan;
import com.tarifario.io.table.DecimalSign;
import com.tarifario.io.testing.Company;
import com.tarifario.io.testing.Fixtures;
import com.tarifario.io.testing.ReadWork;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkFileTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"work/excel-utf8-bom.csv", "work/excel-windows-1252.csv"})
  void aFileOfSpanishExcelIsReadWhateverItsCharacterSet(String fixture) throws IOException {
    ReadWork work = ReadWork.of(fixture);

    assertThat(work.rejects()).isEmpty();
    assertThat(work.warnings()).isEmpty();
    assertThat(work.ids()).containsExactly("PT-1/1", "PT-1/2", "PT-2/1");
    ChargeLine labour = work.lines().get(0);
    assertThat(labour.date()).isEqualTo(LocalDate.of(2026, 3, 5));
    assertThat(labour.subject().kind()).isEqualTo(Kind.LABOUR);
    assertThat(labour.subject().category()).isEqualTo("oficial 1ª");
    assertThat(labour.subject().description()).isEqualTo("Reparación de cámara");
    assertThat(labour.quantity()).isEqualTo(Quantity.of("1.5", "h"));
    assertThat(labour.unitCost()).isEqualTo(Money.of("30", "EUR"));
    assertThat(labour.time())
        .isEqualTo(
            new TimeSpan(LocalDateTime.of(2026, 3, 5, 7, 30), LocalDateTime.of(2026, 3, 5, 9, 0)));
    assertThat(labour.attributes()).isEqualTo(Map.of("dwelling", true));
    ChargeLine material = work.lines().get(1);
    assertThat(material.subject().description()).isEqualTo("Válvula 1/2\"; latón");
    assertThat(material.quantity().value()).isEqualByComparingTo("1234");
    assertThat(material.unitCost()).isEqualTo(Money.of("1234.56", "EUR"));
    assertThat(material.attributes()).isEqualTo(Map.of("dwelling", false));
    assertThat(work.lines().get(2).attributes()).isEmpty();
    assertThat(work.lines().get(2).assignment().workCentre()).isNull();
  }

  @Test
  void tabsPartCellsToo() throws IOException {
    ReadWork work = ReadWork.of("work/tabs.txt");

    assertThat(work.rejects()).isEmpty();
    assertThat(work.lines().get(1).unitCost()).isEqualTo(Money.of("1234.56", "EUR"));
  }

  @Test
  void aPlainFileHasDecimalPointsAndTheUsualUnits() throws IOException {
    ReadWork work = ReadWork.of("work/plain.csv");

    assertThat(work.lines().get(1).unitCost()).isEqualTo(Money.of("12.345", "EUR"));
    assertThat(work.lines())
        .extracting(line -> line.quantity().toString())
        .containsExactly("1.5 h", "2 ud", "0.25 h");
    assertThat(work.documents())
        .extracting(each -> each.document().id())
        .containsExactly("PT-1", "PT-2");
  }

  @Test
  void theDecimalSignCanBeNamed() throws IOException {
    ReadWork work =
        ReadWork.of(
            Fixtures.of("work/plain.csv"), WorkOptions.DEFAULT.withDecimalSign(DecimalSign.COMMA));

    assertThat(work.lines().get(1).unitCost()).isEqualTo(Money.of("12345", "EUR"));
    assertThat(work.lines().get(0).quantity()).isEqualTo(Quantity.of("1.5", "h"));
  }

  @Test
  void everyColumnReachesTheLine() throws IOException {
    ReadWork work = ReadWork.of("work/all-columns.csv");

    assertThat(work.reasons()).isEmpty();
    assertThat(work.warnings()).isEmpty();
    ChargeLine line = work.lines().get(0);
    assertThat(line.assignment().toString())
        .isEqualTo(
            "Assignment[client=C-014, workCentre=03, workOrder=OT-9, visit=V-1, agreement=M-7,"
                + " quoteTariff=reformas, workType=averia, concept=CP-1,"
                + " noticeDate=2026-02-27]");
    assertThat(line.subject().toString())
        .isEqualTo(
            "Subject[kind=LABOUR, item=I-1, family=frio, category=oficial 1a, technician=Ana,"
                + " description=Cambio de junta]");
    assertThat(line.billing()).isEqualTo(Billing.AGREEMENT);
    assertThat(line.billable()).isEqualByComparingTo("1.5");
    assertThat(line.listPrice()).isEqualTo(Money.of("55", "EUR"));
    assertThat(line.band()).isEqualTo("noche");
    assertThat(line.override())
        .isEqualTo(
            new PriceOverride(
                Money.of("50", "EUR"),
                "acordado con el cliente",
                "Marta",
                Instant.parse("2026-03-06T10:00:00Z")));
    assertThat(line.attributes()).isEqualTo(Map.of("dwelling", true, "reference", "X-1"));
    assertThat(work.documents().get(0).document().type()).isEqualTo(DocumentType.DELIVERY_NOTE);
  }

  @Test
  void costAndListPriceMayBeForManyUnits() throws IOException {
    ReadWork work =
        read(
            """
            document,line,date,client,kind,quantity,unit_cost,list_price,price_per
            A,1,2026-03-05,C-014,MATERIAL,7,12.35,20.00,100
            A,2,2026-03-05,C-014,MATERIAL,7,12.35,20.00,
            A,3,2026-03-05,C-014,MATERIAL,7,12.35,,1000
            """);

    assertThat(work.lines())
        .extracting(line -> line.unitCost().amount().toPlainString())
        .containsExactly("0.1235", "12.35", "0.01235");
    assertThat(work.lines().get(0).listPrice()).isEqualTo(Money.of("0.20", "EUR"));
    assertThat(work.lines().get(2).listPrice()).isNull();
  }

  @Test
  void costAndListPriceMayBeInAnotherCurrency() throws IOException {
    ReadWork work =
        read(
            """
            documento;linea;fecha;cliente;tipo;cantidad;coste;pvp;moneda;precio_manual;motivo_manual;autor_manual
            A;1;2026-03-05;C-014;MATERIAL;7;12,35;20;usd;15;acordado;Ana
            A;2;2026-03-05;C-014;MATERIAL;7;12,35;;;;;
            A;3;2026-03-05;C-014;MATERIAL;7;12,35;;dólar;;;
            """);

    assertThat(work.lines())
        .extracting(ChargeLine::unitCost)
        .containsExactly(Money.of("12.35", "USD"), Money.of("12.35", "EUR"));
    assertThat(work.lines().get(0).listPrice()).isEqualTo(Money.of("20", "USD"));
    assertThat(work.lines().get(0).override().price()).isEqualTo(Money.of("15", "EUR"));
    assertThat(work.rejects()).hasSize(1);
    assertThat(work.reasons().toString()).contains("dólar");
  }

  @Test
  void aPriceForNoUnitOrFewerIsRefused() throws IOException {
    ReadWork work =
        read(
            """
            documento;linea;fecha;cliente;tipo;cantidad;coste;precio_por
            A;1;2026-03-05;C-014;MATERIAL;7;12,35;0
            A;2;2026-03-05;C-014;MATERIAL;7;12,35;-100
            """);

    assertThat(work.reasons())
        .hasSize(2)
        .allSatisfy(reason -> assertThat(reason).contains("precio_por").contains("above 0"));
  }

  @Test
  void workThatEndsAtOrBeforeItsStartEndsTheNextDay() throws IOException {
    ReadWork work = ReadWork.of("work/all-columns.csv");

    assertThat(work.lines().get(0).time())
        .isEqualTo(
            new TimeSpan(LocalDateTime.of(2026, 3, 5, 22, 0), LocalDateTime.of(2026, 3, 6, 2, 0)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "21:00,24:00|2026-03-05T21:00|2026-03-06T00:00",
        "08:00,08:00|2026-03-05T08:00|2026-03-06T08:00",
        "2026-03-04T23:00,01:30|2026-03-04T23:00|2026-03-05T01:30",
        "06/03/2026 8:00,10:00|2026-03-06T08:00|2026-03-06T10:00"
      })
  void startAndEndAreTimesOrMoments(String example) throws IOException {
    String[] parts = example.split("\\|", -1);
    ReadWork work =
        read(
            "document,line,date,client,kind,quantity,start,end\n"
                + "A,1,2026-03-05,C-014,LABOUR,1,"
                + parts[0]
                + "\n");

    assertThat(work.lines().get(0).time())
        .isEqualTo(new TimeSpan(LocalDateTime.parse(parts[1]), LocalDateTime.parse(parts[2])));
  }

  @Test
  void documentsAreWholeThoughTheirLinesAreScattered() throws IOException {
    ReadWork work = ReadWork.of("work/scattered.csv");

    assertThat(work.contiguous()).isFalse();
    assertThat(work.ids()).containsExactly("B/1", "B/2", "A/1", "A/2", "C/1");
    assertThat(work.reasons())
        .containsExactly(
            "7:3: Line 1 of document B already stands in line 2 of the file. Give it another"
                + " number, or remove one.");
    assertThat(work.documents().get(0).rows())
        .extracting(row -> row.where().line())
        .containsExactly(2, 4);
    assertThat(ReadWork.of("work/plain.csv").contiguous()).isTrue();
  }

  @Test
  void blankRowsAndBlankCellsBehindTheLastColumnAreLeftOut() throws IOException {
    ReadWork work = ReadWork.of("work/blank-rows.csv");

    assertThat(work.rejects()).isEmpty();
    assertThat(work.warnings()).isEmpty();
    assertThat(work.ids()).containsExactly("PT-1/1", "PT-1/2");
  }

  @Test
  void linesMayEndAsOnOldMacs() throws IOException {
    ReadWork work = ReadWork.of("work/old-mac.csv");

    assertThat(work.ids()).containsExactly("PT-1/1");
    assertThat(work.reasons()).singleElement().asString().startsWith("3:32: quantity: expected");
  }

  @Test
  void eachLineKeepsItsRowAsItCame() throws IOException {
    ReadWork work = ReadWork.of("work/excel-windows-1252.csv");
    WorkRow row = work.documents().get(0).rows().get(1);

    assertThat(work.header().names())
        .startsWith("Documento", "Línea", "Fecha")
        .endsWith("Fin", "DWELLING");
    assertThat(row.where().line()).isEqualTo(3);
    assertThat(row.cells())
        .containsExactly(
            "PT-1",
            "2",
            "05/03/2026",
            "C-014",
            "03",
            "material",
            "",
            "Válvula 1/2\"; latón",
            "1.234",
            "ud",
            "1.234,56",
            "",
            "",
            "no");
  }

  @Test
  void documentsCanBeReadAgainFromTheBeginning() throws IOException {
    try (WorkFile work =
        WorkFile.open(
            Fixtures.of("work/plain.csv"), WorkOptions.DEFAULT, Company.TARIFF, Company.CLIENTS)) {
      work.documents(reject -> {}).next();
      var again = work.documents(reject -> {});

      assertThat(again.next().document().id()).isEqualTo("PT-1");
      assertThat(again.next().document().id()).isEqualTo("PT-2");
      assertThat(again.hasNext()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 1_000})
  void batchesOfAnySizeRejectTheSameRowsInTheSameOrder(int least) throws IOException {
    ReadWork whole = ReadWork.of("work/rejects.csv");
    var rejects = new java.util.ArrayList<RejectedRow>();
    var documents = new java.util.ArrayList<WorkDocument>();
    try (WorkFile work =
        WorkFile.open(
            Fixtures.of("work/rejects.csv"),
            WorkOptions.DEFAULT,
            Company.TARIFF,
            Company.CLIENTS)) {
      work.batches(least)
          .forEachRemaining(
              batch -> batch.documents(rejects::add).forEachRemaining(documents::add));
    }
    assertThat(rejects).isEqualTo(whole.rejects());
    assertThat(documents).isEqualTo(whole.documents());
  }

  @Test
  void aStreamIsReadLikeAFileAndLeavesNothingBehind() throws IOException {
    List<Path> before = temporaryFiles();
    try (InputStream input = Files.newInputStream(Fixtures.of("work/rejects.csv"));
        WorkFile work =
            WorkFile.open(input, "<stdin>", WorkOptions.DEFAULT, Company.TARIFF, Company.CLIENTS)) {
      var rejects = new java.util.ArrayList<RejectedRow>();
      work.documents(rejects::add).forEachRemaining(document -> {});

      assertThat(rejects.get(0).problems().get(0)).asString().startsWith("<stdin>:3:");
    }
    assertThat(temporaryFiles()).isEqualTo(before);
  }

  @Test
  void linesWithoutATypeBelongToTheTypeOfTheirDocument() throws IOException {
    ReadWork work =
        read(
            """
            document,line,date,client,kind,quantity,tipo documento
            A,1,2026-03-05,C-014,LABOUR,1,
            A,2,2026-03-05,C-014,LABOUR,1,albarán
            A,3,2026-03-05,C-014,LABOUR,1,parte de trabajo
            """);

    assertThat(work.documents().get(0).document().type()).isEqualTo(DocumentType.DELIVERY_NOTE);
    assertThat(work.ids()).containsExactly("A/1", "A/2");
    assertThat(work.reasons())
        .containsExactly(
            "4:31: Document A is a DELIVERY_NOTE since line 3 of the file, but here a WORK_REPORT."
                + " A document is of one type.");
  }

  private ReadWork read(String text) throws IOException {
    return ReadWork.of(Files.writeString(folder.resolve("work.csv"), text), WorkOptions.DEFAULT);
  }

  private static List<Path> temporaryFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("tarifario-"))
          .sorted()
          .toList();
    }
  }
}
