package com.tarifario.io.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.core.correction.FrozenLine;
import com.tarifario.core.money.Money;
import com.tarifario.core.pricing.Valuer;
import com.tarifario.io.InvalidDataException;
import com.tarifario.io.result.ResultFile;
import com.tarifario.io.result.ResultFormat;
import com.tarifario.io.result.ResultOptions;
import com.tarifario.io.testing.Company;
import com.tarifario.io.testing.Fixtures;
import com.tarifario.io.testing.ReadWork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrozenFileTest {

  @TempDir Path folder;

  private Path valued(String fixture, ResultFormat format) throws IOException {
    Path result = folder.resolve(format == ResultFormat.CSV ? "valued.csv" : "valued.jsonl");
    Valuer valuer = new Valuer(Company.TARIFF, Company.CLIENTS);
    try (WorkFile work =
            WorkFile.open(
                Fixtures.of(fixture), WorkOptions.DEFAULT, Company.TARIFF, Company.CLIENTS);
        ResultFile file =
            ResultFile.create(result, work.columns(), ResultOptions.of(format, Locale.ENGLISH))) {
      Iterator<WorkDocument> documents = work.documents(row -> {});
      while (documents.hasNext()) {
        WorkDocument document = documents.next();
        file.write(document, valuer.value(document.document()));
      }
      file.commit();
    }
    return result;
  }

  private static FrozenFile read(Path file) throws IOException {
    return FrozenFile.read(file, WorkOptions.DEFAULT, Company.TARIFF, Company.CLIENTS);
  }

  @ParameterizedTest
  @CsvSource({
    "work/override-and-charge.csv, CSV",
    "work/override-and-charge.csv, JSON_LINES",
    "work/excel-windows-1252.csv, CSV"
  })
  void whatWasWrittenIsReadBackAsTheLinesThatItWasMadeOf(String fixture, ResultFormat format)
      throws IOException {
    FrozenFile frozen = read(valued(fixture, format));
    for (WorkDocument document : ReadWork.of(fixture).documents()) {
      List<FrozenLine> lines = frozen.document(document.document().id());
      assertThat(lines)
          .filteredOn(line -> line.source() != null)
          .extracting(FrozenLine::source)
          .isEqualTo(document.document().lines());
    }
  }

  @Test
  void aChargeIsALineOfItsOwnWithoutASource() throws IOException {
    FrozenFile frozen = read(valued("work/override-and-charge.csv", ResultFormat.CSV));
    assertThat(frozen.documents()).containsExactly("A-1");
    assertThat(frozen.document("A-1"))
        .filteredOn(line -> line.source() == null)
        .singleElement()
        .satisfies(
            charge -> {
              assertThat(charge.id()).hasToString("A-1/1+Disponibilidad");
              assertThat(charge.amount()).isEqualTo(Money.of("25.00", "EUR"));
              assertThat(charge.tariff()).isEqualTo("Frionorte 2026@0123456789ab");
            });
    assertThat(frozen.document("B-1")).isNull();
  }

  @Test
  void aWorkFileIsNoFrozenFile() {
    assertThatThrownBy(() -> read(Fixtures.of("work/override-and-charge.csv")))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("status");
  }

  @Test
  void aRowThatCannotBeReadIsAnErrorSinceHalfOfItWouldBeNoComparison() throws IOException {
    Path file = valued("work/override-and-charge.csv", ResultFormat.CSV);
    Files.writeString(file, Files.readString(file).replace("C-014", "C-999"));
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("C-999");
  }
}
