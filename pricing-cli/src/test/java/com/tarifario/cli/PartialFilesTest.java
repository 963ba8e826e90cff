package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of the register that have some columns only: what they don't say stays. */
class PartialFilesTest {

  @TempDir private Path folder;

  private String imported(ExampleCompany company, String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name + ".csv"), text);
    return company.run("client", "import", file.toString(), company.tariff());
  }

  /** What is exported, by the files' names. */
  private Map<String, String> exported(ExampleCompany company, String name) throws IOException {
    Path to = folder.resolve(name);
    company.run("client", "export", to.toString());
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(to)) {
      for (Path each : files.toList()) {
        texts.put(each.getFileName().toString(), Files.readString(each));
      }
    }
    return texts;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "agreements   | agreement,client,from        | AM-2026-002,C-004,2026-01-01",
        "assets       | client,work_centre,asset     | C-001,01,BOT-1",
        "contacts     | client,contact               | C-001,Milagros Teruelo",
        "clients      | client,contact               | C-001,Milagros Teruelo",
        "work-centres | client,work_centre           | C-001,01",
        "packs        | pack,client,name,units       | B-1,C-001,Bono,3"
      })
  void a_column_that_a_file_does_not_have_changes_nothing(String file, String header, String row)
      throws IOException {
    ExampleCompany company = new ExampleCompany("tariff");
    imported(
        company,
        "packs",
        "pack,client,agreement,name,units,from,to\nB-1,C-001,,Bono,3,2026-01-01,2026-12-31\n");
    Map<String, String> before = exported(company, "before");
    assertThat(imported(company, file, header.strip() + "\n" + row + "\n"))
        .contains("0 new, 0 changed, 1 the same, 0 rejected");
    assertThat(exported(company, "after")).isEqualTo(before);
  }

  @Test
  void an_empty_cell_says_that_there_is_nothing() throws IOException {
    ExampleCompany company = new ExampleCompany("tariff");
    assertThat(exported(company, "before").get("agreements.csv"))
        .contains("AM-2026-002,C-004,todo-riesgo,2026-01-01,2026-12-31,true");
    imported(
        company,
        "agreements",
        "agreement,client,from,to,on_call\nAM-2026-002,C-004,2026-01-01,,\n");
    assertThat(exported(company, "after").get("agreements.csv"))
        .contains("AM-2026-002,C-004,todo-riesgo,2026-01-01,,\n");
  }

  @Test
  void what_was_agreed_on_in_terms_no_file_of_the_register_changes() throws IOException {
    ExampleCompany company = new ExampleCompany("acuerdos/tarifa");
    company.sign(folder, UnaryOperator.identity());
    String listed = company.run("agreement", "list");
    Map<String, String> before = exported(company, "before");
    String header = "agreement,client,agreement_type,from,to\n";
    assertThat(
            imported(
                company,
                "agreements",
                header + "AM-2026-0001,C-003,mantenimiento,2026-07-01,2027-06-30\n"))
        .contains("0 new, 0 changed, 1 the same, 0 rejected");
    assertThat(
            imported(
                company,
                "agreements",
                header + "AM-2026-0001,C-003,mantenimiento,2026-07-01,2026-08-01\n"))
        .contains("0 changed", "1 rejected", "agreement change AM-2026-0001 --from FILE");
    assertThat(company.run("agreement", "list")).isEqualTo(listed);
    assertThat(exported(company, "after")).isEqualTo(before);
  }
}
