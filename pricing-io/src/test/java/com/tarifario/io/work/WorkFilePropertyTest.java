package com.tarifario.io.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.money.Unit;
import com.tarifario.core.work.Billing;
import com.tarifario.core.work.ChargeLine;
import com.tarifario.core.work.ChargeLineBuilder;
import com.tarifario.core.work.Document;
import com.tarifario.core.work.Kind;
import com.tarifario.core.work.LineId;
import com.tarifario.core.work.PriceOverride;
import com.tarifario.io.table.DecimalSign;
import com.tarifario.io.testing.Company;
import com.tarifario.io.testing.ReadWork;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WorkFilePropertyTest {

  /**
   * Also letters beyond ASCII, separators, quotes and line ends. Of those letters no two make a
   * letter of UTF-8 if they are written in Windows-1252: É and € would, so that a file where all
   * such letters stand in such pairs is read wrong.
   */
  private static final String LETTERS = "ab1 ñÉç,;\t\"'./-\n";

  @Property(tries = 300)
  void linesThatAreWrittenAreReadAgainWhateverTheStyleAndOrder(
      @ForAll("lines") List<ChargeLine> lines,
      @ForAll("styles") WorkText style,
      @ForAll boolean windows)
      throws IOException {
    ReadWork work = read(lines, style, windows, style.sign());

    assertThat(work.reasons()).isEmpty();
    assertThat(byDocument(work.lines())).isEqualTo(byDocument(lines));
    assertThat(work.documents().stream().map(each -> each.document().id()).toList())
        .isEqualTo(List.copyOf(byDocument(lines).keySet()));
  }

  @Property(tries = 200)
  void theDecimalSignNeedNotBeNamedWhereTheNumbersTellIt(
      @ForAll("cents") List<ChargeLine> lines, @ForAll("styles") WorkText style)
      throws IOException {
    ReadWork work = read(lines, style, false, null);

    assertThat(work.reasons()).isEmpty();
    assertThat(byDocument(work.lines())).isEqualTo(byDocument(lines));
  }

  @Property(tries = 100)
  void batchesOfAnySizeMakeTheSameDocuments(
      @ForAll("lines") List<ChargeLine> lines,
      @ForAll("styles") WorkText style,
      @ForAll @IntRange(min = 1, max = 13) int least)
      throws IOException {
    ReadWork work = read(lines, style, false, null);
    Path file = Files.createTempFile("work", ".csv");
    List<WorkDocument> documents = new ArrayList<>();
    List<RejectedRow> rejects = new ArrayList<>();
    try {
      Files.writeString(file, style.of(lines));
      try (WorkFile open =
          WorkFile.open(file, WorkOptions.DEFAULT, Company.TARIFF, Company.CLIENTS)) {
        open.batches(least)
            .forEachRemaining(
                batch -> batch.documents(rejects::add).forEachRemaining(documents::add));
      }
    } finally {
      Files.delete(file);
    }

    assertThat(documents).extracting(WorkDocument::document).isEqualTo(allOf(work));
    assertThat(rejects).extracting(each -> each.row().cells()).isEqualTo(rejectsOf(work));
  }

  private static List<Document> allOf(ReadWork work) {
    return work.documents().stream().map(WorkDocument::document).toList();
  }

  private static List<List<String>> rejectsOf(ReadWork work) {
    return work.rejects().stream().map(each -> each.row().cells()).toList();
  }

  private static ReadWork read(
      List<ChargeLine> lines, WorkText style, boolean windows, DecimalSign sign)
      throws IOException {
    Charset charset = windows ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
    Path file = Files.createTempFile("work", ".csv");
    try {
      Files.writeString(file, style.of(lines), charset);
      return ReadWork.of(file, WorkOptions.DEFAULT.withDecimalSign(sign));
    } finally {
      Files.delete(file);
    }
  }

  private static Map<String, List<ChargeLine>> byDocument(List<ChargeLine> lines) {
    return lines.stream()
        .collect(
            Collectors.groupingBy(
                line -> line.id().document(), LinkedHashMap::new, Collectors.toList()));
  }

  @Provide
  Arbitrary<WorkText> styles() {
    return Combinators.combine(
            Arbitraries.of(',', ';', '\t'),
            Arbitraries.of(DecimalSign.values()),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            Arbitraries.of("\n", "\r\n"))
        .as(WorkText::new);
  }

  @Provide
  Arbitrary<List<ChargeLine>> lines() {
    return lines(Arbitraries.integers().between(1, 4));
  }

  @Provide
  Arbitrary<List<ChargeLine>> cents() {
    return lines(Arbitraries.just(2));
  }

  private static Arbitrary<List<ChargeLine>> lines(Arbitrary<Integer> scales) {
    Arbitrary<LineId> ids =
        Combinators.combine(
                Arbitraries.of("PT-1", "PT/2", "3"), Arbitraries.integers().between(1, 6))
            .as((document, line) -> new LineId(document, line.toString()));
    return Combinators.combine(
            ids,
            Arbitraries.integers().between(0, 700),
            Arbitraries.of(Kind.values()),
            numbers(scales),
            numbers(scales).injectNull(0.3),
            texts().injectNull(0.3),
            Arbitraries.of(Billing.values()),
            Arbitraries.of(0, 1, 2, 3))
        .as(WorkFilePropertyTest::line)
        .list()
        .uniqueElements(ChargeLine::id)
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  private static Arbitrary<BigDecimal> numbers(Arbitrary<Integer> scales) {
    return Combinators.combine(Arbitraries.longs().between(0, 99_999_999), scales)
        .as((digits, scale) -> BigDecimal.valueOf(digits, scale));
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars(LETTERS.toCharArray())
        .ofMaxLength(12)
        .map(text -> "x" + text + "x");
  }

  private static ChargeLine line(
      LineId id,
      int day,
      Kind kind,
      BigDecimal quantity,
      BigDecimal money,
      String text,
      Billing billing,
      int extras) {
    LocalDate date = LocalDate.of(2025, 1, 1).plusDays(day);
    Money amount = money == null ? null : Money.of(money, java.util.Currency.getInstance("EUR"));
    ChargeLineBuilder line =
        ChargeLine.builder(id, date, "C-014", kind, new Quantity(quantity, Unit.HOUR))
            .unitCost(amount)
            .description(text)
            .billing(billing);
    if (extras == 1) {
      line.workCentre("03").visit("V-" + day).listPrice(amount);
    } else if (extras == 2) {
      line.worked(
          date.atTime(LocalTime.of(22, 0)), date.plusDays(1).atTime(LocalTime.of(1, day % 60)));
    } else if (extras == 3 && amount != null && text != null) {
      line.override(new PriceOverride(amount, text, "Marta", null));
    }
    return line.build();
  }
}
