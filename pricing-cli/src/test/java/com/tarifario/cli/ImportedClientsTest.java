package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What files of clients may leave out, and what they may not. */
class ImportedClientsTest {

  @TempDir private Path folder;

  private String database = TestDatabase.H2_MEMORY.migrated();

  private CommandRun run(String... args) {
    return CommandRun.of(List.of(args), "--as=Ana", "--db=" + database);
  }

  private CommandRun imported(String text, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("clients.csv"), text);
    List<String> all = new ArrayList<>(List.of("client", "import", file.toString()));
    all.addAll(List.of(options));
    return run(all.toArray(String[]::new));
  }

  @Test
  void a_new_client_needs_a_name() throws IOException {
    CommandRun none = imported("client,rate_group\nC-1,A\n");
    assertThat(none.status()).isEqualTo(1);
    assertThat(none.err()).contains("clients.csv:2:1: Client C-1 has no name", "column name.");

    CommandRun spanish = imported("cliente;razon social;nif\nC-1;;\n");
    assertThat(spanish.err()).contains("Client C-1 has no name", "in the column razon social.");

    CommandRun blank = imported("client,name\nC-1,Obrador\nC-2, \n");
    assertThat(blank.out()).contains("1 new", "1 rejected");
    assertThat(blank.err()).contains("clients.csv:3:5: Client C-2 has no name");
  }

  @Test
  void a_client_that_may_be_many_is_told_once() throws IOException {
    CommandRun one = imported("client,name\nC-1,Obrador Trigalia\nC-2,Obrador Trigalia\n");
    assertThat(one.err().strip())
        .isEqualTo("C-2 may be C-1 Obrador Trigalia: similar name (likeness 90 of 100).");
    CommandRun two = imported("client,name\nC-3,Obrador Trigalia\n");
    assertThat(two.err().strip())
        .isEqualTo(
            "C-3 may be C-1 Obrador Trigalia: similar name (likeness 90 of 100), or C-2 Obrador"
                + " Trigalia: similar name (likeness 90 of 100).");

    StringBuilder many = new StringBuilder("client,name\n");
    for (int number = 4; number <= 30; number++) {
      many.append("C-").append(number).append(",Obrador Trigalia\n");
    }
    List<String> told = imported(many.toString()).err().strip().lines().toList();
    assertThat(told).hasSize(21);
    assertThat(told.get(0)).startsWith("C-4 may be C-1 ").endsWith(", or one of 1 more.");
    assertThat(told.get(19)).startsWith("C-23 may be C-1 ").endsWith(", or one of 20 more.");
    assertThat(told.get(20)).startsWith("... and 7 more clients that may be there twice.");

    CommandRun spanish = run("client", "add", "C-31", "--name=Obrador Trigalia", "--lang=es");
    assertThat(spanish.err())
        .contains("C-31 puede ser C-1 Obrador Trigalia: nombre parecido (parecido 90 de 100), o C-")
        .contains(", o una de 28 más.");
  }

  @Test
  void of_a_client_that_is_there_a_file_may_say_other_things_and_not_that_it_has_no_name()
      throws IOException {
    imported("client,name\nC-1,Obrador\n");

    assertThat(imported("client,rate_group\nC-1,B\n").out()).contains("1 changed", "0 rejected");
    assertThat(imported("client,name\nC-1,\n").out()).contains("1 the same, 0 rejected");
    assertThat(imported("client,name\nC-1,\n", "--blanks-empty").err())
        .contains("Client C-1 has no name");
    assertThat(run("client", "show", "C-1").out()).contains("C-1 Obrador");
  }

  @Test
  void what_a_file_of_any_name_holds_its_columns_tell() throws IOException {
    imported("client,name\nC-1,Obrador\n");
    Path file = folder.resolve("c2.csv");
    Files.writeString(file, "cliente;centro;nombre;zona\nC-1;01;Nave;Z1\n");
    assertThat(run("client", "import", file.toString()).out()).contains("1 new, 0 changed");
    assertThat(run("client", "show", "C-1").out()).contains("C-1 Obrador", "Nave");

    Files.writeString(file, "codigo;nombre;nif\nC-2;Hotel;B81029340\n");
    assertThat(run("client", "import", file.toString()).out()).contains("1 new, 0 changed");
    assertThat(run("client", "show", "C-2").out()).contains("C-2 Hotel", "B81029340");

    Files.writeString(file, "a;b\n1;2\n");
    assertThat(run("client", "import", file.toString()).err()).contains("c2.csv:1:1: ", "client");
  }

  @Test
  void a_work_centre_is_in_a_region_whose_holidays_are_known() throws IOException {
    imported("client,name\nC-1,Obrador\n");
    Path file = folder.resolve("work-centres.csv");
    Files.writeString(file, "client,work_centre,region\nC-1,01,ES-XX\nC-1,02,es-vc\n");
    CommandRun run = run("client", "import", file.toString());
    assertThat(run.out()).contains("1 new", "1 rejected");
    assertThat(run.err())
        .contains(
            "work-centres.csv:2:8: Region ES-XX of work centre 01 is not known.", "ISO 3166-2");
    assertThat(run("client", "show", "C-1").out()).contains("ES-VC").doesNotContain("ES-XX");
  }

  @Test
  void an_e_mail_address_has_the_form_of_one() throws IOException {
    imported("client,name\nC-1,Obrador\n");

    CommandRun typed = run("client", "contact", "C-1", "Ana", "--email=ana.obrador.example");
    assertThat(typed.status()).isEqualTo(2);
    assertThat(typed.err()).contains("ana.obrador.example is no e-mail address");
    CommandRun read = imported("client,name,contact,contact_email\nC-2,Hotel,Eva,eva\n");
    assertThat(read.err()).contains("clients.csv:2:15: eva is no e-mail address");
    assertThat(run("client", "contact", "C-1", "Ana", "--email=ana@obrador.example").status())
        .isZero();
    assertThat(run("client", "contact", "C-1", "Ana", "--email=").status()).isZero();
  }

  @Test
  void what_is_left_after_an_erasure_is_exported_and_imported_again() {
    run("client", "import", CommandRun.FIXTURES + "data");
    run("client", "import", CommandRun.FIXTURES + "register");
    run("client", "contact", "C-101", "Pilar Ruiz", "--email=pilar@x.example");
    run("client", "erase", "C-101", "--yes");
    run("client", "export", folder.toString());
    CommandRun same = run("client", "import", folder.toString());
    assertThat(same.err()).isEmpty();
    assertThat(same.out()).doesNotContainPattern("[1-9] rejected");

    database = TestDatabase.H2_MEMORY.migrated();
    CommandRun again = run("client", "import", folder.toString());
    assertThat(again.transcript())
        .contains("exit status 0")
        .doesNotContainPattern("[1-9] rejected");
    assertThat(again.err()).isEmpty();
    assertThat(run("client", "show", "C-101").out()).contains("C-101 C-101");
  }
}
