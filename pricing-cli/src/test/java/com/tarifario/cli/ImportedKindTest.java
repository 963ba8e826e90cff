package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is in a file of any name: its columns say it first, then a word of its name. */
class ImportedKindTest {

  private static final String PEOPLE = "cliente;nombre;cargo;email/C-1;Eva Sanz;Jefa;eva@bar.es";
  private static final String CONTACTS = "client,name,role,email/C-1,Eva Sanz,Boss,eva@bar.es";
  private static final String CENTRES = "cliente;centro;nombre;poblacion/C-1;07;Nave;Soria";

  @TempDir private Path folder;

  private final String database = TestDatabase.H2_MEMORY.migrated();

  private CommandRun read(String name, String rows) throws IOException {
    run("client", "add", "C-1", "--name=Bar Uno", "--as=Ana");
    Path file = Files.writeString(folder.resolve(name), rows.replace('/', '\n') + "\n");
    return run("client", "import", file.toString(), "--as=Ana", "--json");
  }

  private CommandRun run(String... args) {
    String[] all = Arrays.copyOf(args, args.length + 1);
    all[args.length] = "--db=" + database;
    return CommandRun.of(all);
  }

  @ParameterizedTest
  @CsvSource({
    "contactos-clientes.csv,  contacts",
    "contactos de clientes 2026.csv,  contacts",
    "contacts-clients.csv,  contacts",
    "contactos.csv,  contacts",
    "mis-contactos.csv, contacts",
  })
  void contacts_are_no_clients(String name, String kind) throws IOException {
    assertThat(read(name, PEOPLE).transcript()).contains(kind + ".csv", "exit status 0");
    assertThat(run("client", "show", "C-1").out()).contains("Bar Uno", "Eva Sanz");
  }

  @ParameterizedTest
  @CsvSource({
    "client-contacts.csv",
    "contacts-2026.csv",
  })
  void nor_are_they_in_english(String name) throws IOException {
    assertThat(read(name, CONTACTS).transcript()).contains("contacts.csv", "exit status 0");
    assertThat(run("client", "show", "C-1").out()).contains("Bar Uno", "Eva Sanz");
  }

  @ParameterizedTest
  @CsvSource({
    "centros-clientes.csv",
    "clientes-centros.csv",
    "clients-work-centres.csv",
    "centros.csv",
    "export.csv",
  })
  void columns_tell_work_centres(String name) throws IOException {
    assertThat(read(name, CENTRES).transcript()).contains("work-centres.csv", "exit status 0");
    assertThat(run("client", "show", "C-1").out()).contains("Bar Uno", "Nave");
  }

  @ParameterizedTest
  @CsvSource({
    "clientes-contactos.csv",
    "clients-contacts.csv",
    "export.csv",
  })
  void what_may_be_either_is_refused(String name) throws IOException {
    CommandRun refused = read(name, PEOPLE);
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err())
        .contains(name + " may hold what these files hold: clients.csv, contacts.csv. Give it");
    assertThat(run("client", "show", "C-1").out()).contains("Bar Uno").doesNotContain("Eva Sanz");
  }

  @Test
  void so_are_contacts_with_a_column_that_clients_alone_have() throws IOException {
    CommandRun refused = read("contactos-clientes.csv", "cliente;email/C-1;eva@bar.es");
    assertThat(refused.status()).isEqualTo(2);
    assertThat(read("contactos.csv", "cliente;email/C-1;eva@bar.es").transcript())
        .contains("Columns are missing: contact.", "exit status 1");
  }

  @Test
  void clients_are_read_by_their_name_or_columns() throws IOException {
    String clients = "cliente;nombre;nif/C-2;Obrador;B12345674";
    assertThat(read("altas.csv", clients).out()).contains("clients.csv");
    assertThat(read("clientes-mayo.csv", "cliente;nombre/C-3;Hotel").out()).contains("clients.csv");
    assertThat(read("clientes.csv", "cliente;nombre/C-4;Taller").out()).contains("clients.csv");
  }

  @ParameterizedTest
  @CsvSource({
    "mis-acuerdos-2026.csv",
    "MisAcuerdos.csv",
    "contratos.csv",
    "contracts.csv",
    "contrato_2026.csv",
    "export.csv",
  })
  void a_file_with_the_number_of_an_agreement_is_one_of_agreements(String name) throws IOException {
    assertThat(read(name, "agreement;client;to/AM-2025-011;C-1;").transcript())
        .contains("Columns are missing: from.", "exit status 1");
    assertThat(read(name, "acuerdo;cliente;desde/AM-2025-011;C-1;2026-01-01").transcript())
        .contains("agreements.csv", "\"added\" : 1", "exit status 0");
  }

  @ParameterizedTest
  @CsvSource({
    "clientes-2026.csv, acuerdo;cliente;hasta/AM-1;C-1;2026-12-31",
    "contratos.csv, cliente;nombre;nif/C-2;Obrador;B12345674",
    "export.csv, cliente;nombre;nif;centro;direccion/C-2;Obrador;B12345674;01;Calle 1",
  })
  void columns_and_name_that_contradict_each_other_are_refused(String name, String rows)
      throws IOException {
    CommandRun refused = read(name, rows);
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).contains(name + " may hold what these files hold: ");
  }

  @ParameterizedTest
  @CsvSource({
    "export.csv, cliente;equipo/C-1;CAM-1, Columns are missing: work_centre.",
    "export.csv, bono;cliente;acuerdo/B-1;C-1;AM-1, 'Columns are missing: name, units.'",
    "abonos.csv, cliente;centro;nombre;zona;contacto/C-1;01;Nave;Norte;Eva, work-centres.csv",
  })
  void a_column_that_one_kind_has_counts(String name, String rows, String said) throws IOException {
    assertThat(read(name, rows).transcript()).contains(said);
  }
}
