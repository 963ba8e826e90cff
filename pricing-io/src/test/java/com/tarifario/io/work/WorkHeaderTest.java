package com.tarifario.io.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.io.InvalidDataException;
import com.tarifario.io.testing.Company;
import com.tarifario.io.testing.Fixtures;
import com.tarifario.io.testing.ReadWork;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkHeaderTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"work/empty.csv", "work/blank.csv"})
  void anEmptyFileIsRefusedWithWhatIsExpected(String fixture) {
    assertThat(problems(fixture))
        .containsExactly(
            "The file is empty. Expected a line with the names of the columns, then a line for each"
                + " row; needed are: document, line, date, client, kind, quantity.");
  }

  @Test
  void aFileWithoutRowsIsAWarning() throws IOException {
    ReadWork work = ReadWork.of("work/header-only.csv");

    assertThat(work.documents()).isEmpty();
    assertThat(work.warningTexts())
        .containsExactly("The file names its columns but has no rows below them.");
  }

  @Test
  void allMissingColumnsAreNamedAtOnceBesideThoseFound() {
    assertThat(problems("work/columns-missing.csv"))
        .contains(
            "1: Columns are missing: line, kind, quantity. Found: Documento, Fecha, Cliente,"
                + " Cantitad. Add or rename them; those of a work file can also be named in a file"
                + " for --columns.")
        .contains(
            "1:25: The column Cantitad means nothing here and is not used. Did you mean quantity?"
                + " An attribute of your own is declared in tariff.yaml.");
  }

  @Test
  void twoColumnsOfOneMeaningAreRefused() {
    assertThat(problems("work/column-twice.csv"))
        .singleElement()
        .asString()
        .startsWith("1:41: The columns quantity and Cantidad both mean quantity.");
  }

  @Test
  void aColumnThatMeansNothingIsOneWarning() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.csv"),
            """
            document,line,date,client,kind,quantity,Observaciones
            A,1,2026-03-05,C-014,LABOUR,1,x
            A,2,2026-03-05,C-014,LABOUR,1,y
            """);

    ReadWork work = ReadWork.of(file, WorkOptions.DEFAULT);

    assertThat(work.warningTexts())
        .containsExactly(
            "1:41: The column Observaciones means nothing here and is not used. An attribute of"
                + " your own is declared in tariff.yaml.");
    assertThat(work.ids()).hasSize(2);
  }

  @Test
  void aMappingTellsWhatACompanysOwnNamesMean() throws IOException {
    ColumnMapping mapping =
        ColumnMapping.read(Fixtures.of("mapping/good.yaml"), Company.VOCABULARY);

    ReadWork work =
        ReadWork.of(Fixtures.of("work/own-names.csv"), WorkOptions.DEFAULT.withColumns(mapping));

    assertThat(work.ids()).containsExactly("PT-1/1");
    assertThat(work.lines().get(0).quantity().value()).isEqualTo("1.5");
    assertThat(work.lines().get(0).attributes()).isEqualTo(Map.of("reference", "R1"));
    assertThat(work.warningTexts())
        .containsExactly(
            "1:39: The column cantidad is not used, since the file for --columns says that Horas is"
                + " quantity.");
  }

  @Test
  void aMappingOfAColumnThatTheFileDoesNotHaveIsAWarning() throws IOException {
    ColumnMapping mapping = new ColumnMapping(Map.of("Horas", "quantity"));

    ReadWork work =
        ReadWork.of(Fixtures.of("work/plain.csv"), WorkOptions.DEFAULT.withColumns(mapping));

    assertThat(work.warningTexts())
        .containsExactly(
            "1: The file for --columns names the column Horas, which this file does not have.");
  }

  @Test
  void aMappingToAColumnThatDoesNotExistIsRefusedWithASuggestion() {
    assertThatThrownBy(
            () -> ColumnMapping.read(Fixtures.of("mapping/bad.yaml"), Company.VOCABULARY))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining(
            "bad.yaml:2:6: There is no column linia to map Pos to. Did you mean line?")
        .hasMessageContaining("bad.yaml:3:8: Expected a line")
        .hasMessageContaining("bad.yaml:4:7: There is no column volume to map Algo to. There are:")
        .hasMessageContaining("document_type, dwelling, reference");
  }

  @Test
  void aMappingThatIsNoYamlIsRefused() {
    assertThatThrownBy(
            () -> ColumnMapping.read(Fixtures.of("mapping/broken.yaml"), Company.VOCABULARY))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("broken.yaml:");
  }

  @Test
  void aMappingMayBeWrittenInWindows1252(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("columns.yaml");
    Files.write(file, "Días: quantity\n".getBytes(Charset.forName("windows-1252")));

    assertThat(ColumnMapping.read(file, Company.VOCABULARY).targets())
        .isEqualTo(Map.of("Días", "quantity"));
  }

  private static List<String> problems(String fixture) {
    try {
      ReadWork.of(fixture);
      return List.of();
    } catch (InvalidDataException invalid) {
      return invalid.problems().stream().map(ReadWork::text).toList();
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }
}
