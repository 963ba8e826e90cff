package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of the register that have some columns or cells only: what they don't say stays. */
class PartialFilesTest {

  @TempDir private Path folder;

  private String imported(ExampleCompany company, String name, String text, String... options)
      throws IOException {
    Path file = Files.writeString(folder.resolve(name + ".csv"), text);
    List<String> all =
        new ArrayList<>(List.of("client", "import", file.toString(), company.tariff()));
    all.addAll(List.of(options));
    return company.run(all.toArray(String[]::new));
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

  /** A company of which all is known that a file of the register can say. */
  private ExampleCompany knownInFull() throws IOException {
    ExampleCompany company = new ExampleCompany("tariff");
    imported(
        company,
        "packs",
        """
        pack,client,agreement,name,units,from,to
        B-1,C-004,AM-2026-002,Bono,3,2026-01-01,2026-12-31
        """);
    imported(
        company,
        "clients",
        """
        client,tax_id,tax_country,cnae,street,postcode,town,province,country,billing_street,\
        billing_postcode,billing_town,billing_province,billing_country,payment_method,\
        payment_days,pay_on,client_since,notes,contact,contact_role,contact_phone
        C-001,136695976,DE,5610,Calle 1,28013,Madrid,Madrid,ES,Calle 2,28014,Getafe,Madrid,\
        ES,transfer,30,10,2020-01-02,Nota,Eva,jefa,910000000
        """);
    imported(company, "contacts", "client,contact,contact_role\nC-001,Luis,portero\n");
    imported(
        company,
        "work-centres",
        """
        client,work_centre,region,street,postcode,town,province,country
        C-001,01,ES-MD,Calle 1,28013,Madrid,Madrid,ES
        """);
    return company;
  }

  /** The file with all cells blank but those of the first columns. */
  private static String blanked(String text, int first) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    for (int at = 1; at < lines.size(); at++) {
      String[] cells = lines.get(at).split(",", -1);
      Arrays.fill(cells, first, cells.length, "");
      lines.set(at, String.join(",", cells));
    }
    return String.join("\n", lines) + "\n";
  }

  @ParameterizedTest
  @CsvSource({"agreements,2", "assets,3", "contacts,2", "clients,1", "work-centres,2", "packs,2"})
  void a_blank_cell_changes_nothing(String file, int keys) throws IOException {
    ExampleCompany company = knownInFull();
    Map<String, String> before = exported(company, "before");
    String text = String.valueOf(before.get(file + ".csv")).replaceAll("\"[^\"]*\"", "quoted");
    assertThat(imported(company, file, blanked(text, keys)))
        .contains("0 new, 0 changed,", "the same, 0 rejected")
        .doesNotContain(" 0 the same");
    assertThat(exported(company, "after")).isEqualTo(before);
  }

  @Test
  void what_is_exported_is_known() throws IOException {
    ExampleCompany company = knownInFull();
    Map<String, String> before = exported(company, "before");
    String folder = this.folder.resolve("before").toString();
    for (String blanks : List.of("--blanks-empty=false", "--blanks-empty=true")) {
      assertThat(company.run("client", "import", folder, company.tariff(), blanks))
          .doesNotContainPattern("[1-9][0-9]* (new|changed|rejected)");
      assertThat(exported(company, "after")).isEqualTo(before);
    }
  }

  @Test
  void a_blank_beside_what_is_said_stays_and_what_names_a_row_is_never_blank() throws IOException {
    ExampleCompany company = knownInFull();
    assertThat(
            imported(
                company,
                "clients",
                """
                client;name;tax_id;tax_country;town;payment_days
                C-001;;136695976;;Soria;60
                ;Hotel;;;;
                """))
        .contains("0 new, 1 changed, 0 the same, 1 rejected", "clients.csv:3:1:");
    assertThat(company.run("client", "show", "C-001"))
        .contains("DE136695976", "Calle 1, 28013 Soria, Madrid", "transfer, 60 days, on day 10");
    assertThat(
            imported(
                company,
                "agreements",
                """
                agreement,client,from,to
                AM-2026-002,C-004,,2025-12-31
                X,C-004,,2026-01-01
                ,C-004,2026-01-01,
                """))
        .contains(
            "0 changed, 0 the same, 3 rejected",
            "agreements.csv:2:20:",
            "AM-2026-002 ends on 2025-12-31",
            "agreements.csv:3:9:",
            "agreements.csv:4:1:");
    assertThat(imported(company, "packs", "pack,client,name,units\nB-1,C-004,,2\nB-2,C-004,,\n"))
        .contains("0 new, 1 changed, 0 the same, 1 rejected", "packs.csv:3:11:", "packs.csv:3:12:");
  }

  @Test
  void blank_cells_take_away_what_is_known_if_so_it_is_said() throws IOException {
    ExampleCompany company = knownInFull();
    assertThat(exported(company, "before").get("agreements.csv"))
        .contains("AM-2026-002,C-004,todo-riesgo,2026-01-01,2026-12-31,true");
    String option = "--blanks-empty";
    imported(
        company,
        "agreements",
        "agreement,client,from,to,on_call\nAM-2026-002,C-004,2026-01-01,,\n",
        option);
    assertThat(
            imported(
                company,
                "clients",
                "client,tax_id,notes,payment_days,town,client_since\nC-001,,,,,\n",
                option))
        .contains("1 changed");
    assertThat(imported(company, "clients", "client,name\nC-001,\n", option))
        .contains("1 rejected", "Client C-001 has no name");
    Map<String, String> after = exported(company, "after");
    assertThat(after.get("agreements.csv"))
        .contains("AM-2026-002,C-004,todo-riesgo,2026-01-01,,\n");
    assertThat(after.get("clients.csv"))
        .contains(",,,5610,Calle 1,28013,,Madrid,ES,Calle 2,", ",transfer,,10,,\n");
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
