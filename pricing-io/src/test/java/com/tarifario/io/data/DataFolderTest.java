package com.tarifario.io.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tarifario.core.client.Agreement;
import com.tarifario.core.client.Asset;
import com.tarifario.core.client.Classification;
import com.tarifario.core.client.Client;
import com.tarifario.core.client.Contact;
import com.tarifario.core.client.Pack;
import com.tarifario.core.client.WorkCentre;
import com.tarifario.io.InvalidDataException;
import com.tarifario.io.testing.Company;
import com.tarifario.io.testing.Fixtures;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir Path empty;

  @Test
  void clientsHaveTheirClassificationContactAndAttributes() throws IOException {
    ClientData data = read("data/good");

    assertThat(data.register().clients())
        .containsExactly(
            new Client(
                "C-001",
                "Comunidad Río 3",
                Client.Status.PROSPECT,
                null,
                new Classification("comunidad", null, "pequeña"),
                List.of(),
                Map.of()),
            new Client(
                "C-014",
                "Hostelería Núñez, S.L.",
                Client.Status.CLIENT,
                "A",
                new Classification("empresa", "hosteleria", "grande"),
                List.of(new Contact("Íñigo", "gerente", "944 000 000", "i@example.org")),
                Map.of()));
  }

  @Test
  void workCentresHaveTheirAssetsAndAgreementsTheirDays() throws IOException {
    ClientData data = read("data/good");

    assertThat(data.register().workCentre("C-014", "03"))
        .isEqualTo(
            new WorkCentre(
                "C-014",
                "03",
                "Bar Núñez",
                "norte",
                "ES-PV",
                new BigDecimal("12.5"),
                "tienda",
                "hosteleria",
                List.of(new Asset("E-1", "Cámara", "frio")),
                Map.of("floorArea", new BigDecimal("80"))));
    assertThat(data.register().workCentre("C-014", "04").name()).isEqualTo("04");
    assertThat(data.register().agreement("M-1"))
        .isEqualTo(
            new Agreement(
                "M-1",
                "C-014",
                "todo-riesgo",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                Map.of("sla", true)));
    assertThat(data.register().agreement("M-7").to()).isNull();
  }

  @Test
  void aColumnThatMeansNothingIsAWarning() throws IOException {
    assertThat(read("data/good").warnings())
        .extracting(Object::toString)
        .anyMatch(text -> text.contains("clients.csv:1:") && text.contains("The column Riesgo"))
        .anyMatch(text -> text.contains("work-centres.csv:1:") && text.contains("column note"));
  }

  @Test
  void allProblemsOfAllFilesAreSaidAtOnce() {
    assertThatThrownBy(() -> read("data/bad"))
        .isInstanceOfSatisfying(
            InvalidDataException.class,
            invalid ->
                assertThat(invalid.problems())
                    .extracting(problem -> problem.toString().replaceAll(".*/data/bad/", ""))
                    .containsExactly(
                        "clients.csv:2:18: risk: expected a number such as 12.5 or 12,5 but found"
                            + " alto.",
                        "clients.csv:3:1: C-014 already stands in line 2 of this file. Remove one"
                            + " of them.",
                        "clients.csv:4:1: client is blank. Every row needs it.",
                        "clients.csv:5:12: status: found amigo. Expected one of: prospect, client.",
                        "work-centres.csv:2:1: There is no client C-15. Did you mean C-015?"
                            + " Correct the code, or add the client to clients.csv.",
                        "work-centres.csv:3:10: distance: expected a number such as 12.5 or 12,5"
                            + " but found lejos.",
                        "work-centres.csv:4:7: C-014/03 already stands in line 3 of this file."
                            + " Remove one of them.",
                        "work-centres.csv:4:10: distance is -2, below 0. Expected 0 or more.",
                        "agreements.csv:2:22: Agreement M-1 ends on 2026-01-01, before it begins"
                            + " on 2026-12-31. Correct one of them.",
                        "agreements.csv:3:11: from is blank. Every row needs it.",
                        "assets.csv:1: Columns are missing: work_centre. Found: client, asset."
                            + " Add or rename them; those of a work file can also be named in a file"
                            + " for --columns."));
  }

  @Test
  void aFolderWithoutClientsIsRefused() {
    assertThatThrownBy(() -> DataFolder.read(empty, Company.VOCABULARY))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("clients.csv: There is no such file.");
  }

  @Test
  void packsHaveTheirUnitsAndDays() throws IOException {
    Files.writeString(empty.resolve("clients.csv"), "cliente;nombre\nC-1;Ana\nC-2;Eva\n");
    Files.writeString(
        empty.resolve("packs.csv"),
        """
        bono;cliente;acuerdo;nombre;unidades;desde;hasta
        B-1;C-1;;horas;7,5;01/01/2026;31/12/2026
        B-2;C-1;;horas;3;;
        """);

    ClientData data = DataFolder.read(empty, Company.TARIFF.vocabulary());

    assertThat(data.register().packs("C-1"))
        .containsExactly(
            new Pack(
                "B-1",
                "C-1",
                null,
                "horas",
                new BigDecimal("7.5"),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31)),
            new Pack("B-2", "C-1", null, "horas", new BigDecimal("3"), null, null));
    assertThat(data.register().packs("C-2")).isEmpty();
  }

  @Test
  void packsThatCannotBeAreRefused() throws IOException {
    Files.writeString(empty.resolve("clients.csv"), "client,name\nC-1,Ana\nC-2,Eva\n");
    Files.writeString(
        empty.resolve("agreements.csv"), "agreement,client,from\nM-1,C-2,2026-01-01\n");
    Files.writeString(
        empty.resolve("packs.csv"),
        """
        pack,client,agreement,name,units,from,to
        B-1,C-1,,horas,3,,
        B-1,C-1,,horas,3,,
        B-2,C-9,,horas,3,,
        B-3,C-1,,horas,-3,,
        B-4,C-1,M-1,horas,3,,
        B-5,C-1,M-7,horas,3,,
        B-6,C-1,,horas,3,2026-12-31,2026-01-01
        """);

    assertThatThrownBy(() -> DataFolder.read(empty, Company.TARIFF.vocabulary()))
        .isInstanceOfSatisfying(
            InvalidDataException.class,
            invalid ->
                assertThat(invalid.problems())
                    .extracting(problem -> problem.where().line())
                    .containsExactly(3, 4, 5, 6, 7, 8));
  }

  private static ClientData read(String folder) throws IOException {
    return DataFolder.read(Fixtures.of(folder), Company.VOCABULARY);
  }
}
