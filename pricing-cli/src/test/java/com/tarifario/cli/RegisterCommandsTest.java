package com.tarifario.cli;

import static com.tarifario.cli.CommandRun.FIXTURES;
import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.cli.terminal.Questions;
import com.tarifario.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The commands of the register, one after the other, the same on each kind of database. */
class RegisterCommandsTest {

  private static final String DATA = FIXTURES + "data";
  private static final String TARIFF = FIXTURES + "tariff";
  private static final String WORK = FIXTURES + "work/work.csv";

  /** The commands that change things, which somebody does. */
  private static final List<String> WORKING = List.of("client", "visit", "incident", "expense");

  @TempDir private Path folder;

  private String database = "";

  private CommandRun run(String... args) {
    return run(Questions.NOBODY, args);
  }

  private CommandRun run(Questions questions, String... args) {
    List<String> all = new ArrayList<>(Arrays.asList(args));
    all.add("--db=" + database);
    boolean works = args.length > 0 && WORKING.contains(args[0]);
    if (works && all.stream().noneMatch(each -> each.startsWith("--as="))) {
      all.add("--as=Pilar");
    }
    return CommandRun.of(questions, all.toArray(String[]::new));
  }

  private String transcript(String language, String... commands) {
    StringBuilder transcript = new StringBuilder();
    for (String command : commands) {
      String[] words = command.replace("FOLDER", folder.toString()).split(" +");
      for (int at = 0; at < words.length; at++) {
        words[at] = words[at].replace('_', ' ');
      }
      List<String> args = new ArrayList<>(Arrays.asList(words));
      args.add("--lang=" + language);
      CommandRun done = run(args.toArray(String[]::new));
      // Told of files alone.
      String err = done.err().replaceAll("(New database|Base de datos nueva): .*\n", "");
      String said = new CommandRun(done.status(), done.out(), err).transcript();
      transcript.append("$ tarifario ").append(command).append('\n');
      transcript.append(
          said.replace(folder.toString(), "FOLDER")
              .replaceAll("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z", "MOMENT")
              .replace(LocalDate.now(ZoneId.systemDefault()).toString(), "TODAY-----")
              .replaceAll("jdbc:\\S+", "DATABASE")
              .replaceAll("(step|paso) \\d+", "$1 N"));
    }
    return transcript.toString();
  }

  @ParameterizedTest
  @CsvSource({"H2_MEMORY", "POSTGRESQL"})
  void a_work_centre_at_which_work_is_open_stays(TestDatabase kind) {
    database = kind.migrated();
    run("client", "add", "C-1", "--name=Obrador");
    run("client", "centre", "C-1", "01");
    run(
        "work",
        "add",
        "C-1",
        "--centre=01",
        "--type=work-order",
        "--title=Fuga",
        "--number=OT-1",
        "--as=Ana");

    assertThat(run("client", "centre", "C-1", "01", "--remove").transcript())
        .contains("1 piece of work is still open there, OT-1 the first", "exit status 2");

    run("work", "advance", "OT-1", "cancel", "--as=Ana");
    assertThat(run("client", "centre", "C-1", "01", "--remove").out()).contains("C-1 changed.");
  }

  @ParameterizedTest
  @CsvSource({"H2_MEMORY", "POSTGRESQL"})
  void a_tax_number_that_another_has_is_told_when_it_is_changed(TestDatabase kind) {
    database = kind.migrated();
    run("client", "add", "C-1", "--name=Obrador", "--nif=B-12345674");
    run("client", "add", "C-2", "--name=Hotel");

    assertThat(run("client", "edit", "C-2", "--nif=B12345674").err()).contains("C-1");
    assertThat(run("client", "edit", "C-2", "--town=Soria").err()).isEmpty();
  }

  @Test
  void nothing_is_written_over_what_is_read() throws IOException {
    database = TestDatabase.H2_MEMORY.migrated();
    Path clients = folder.resolve("clients.csv");
    Files.writeString(clients, "client,name,nif\nC-1,Obrador,malo\n");
    CommandRun run = run("client", "import", clients.toString(), "--rejects=" + clients);

    assertThat(run.status()).isEqualTo(2);
    assertThat(Files.readString(clients)).isEqualTo("client,name,nif\nC-1,Obrador,malo\n");

    Path rejects = folder.resolve("rejects.csv");
    assertThat(run("client", "import", clients.toString(), "--rejects=" + rejects).err())
        .contains("Rejected rows: 1, written to " + rejects);
  }

  @ParameterizedTest
  @CsvSource({"H2_MEMORY", "POSTGRESQL"})
  void nothing_is_known_by_a_blank(TestDatabase kind) {
    database = kind.migrated();
    run("client", "add", "C-1", "--name=Obrador");
    for (List<String> blank :
        List.of(
            List.of("client", "centre", "C-1", " "),
            List.of("client", "contact", "C-1", ""),
            List.of("client", "asset", "C-1", "01", " "))) {
      assertThat(run(blank.toArray(String[]::new)).transcript())
          .as(String.join(" ", blank))
          .contains("blank. Give one.", "exit status 2");
      run("client", "centre", "C-1", "01");
    }
    assertThat(run("client", "edit", "C-1", "--name= ").transcript())
        .contains("--name", "exit status 2");
  }

  @ParameterizedTest
  @CsvSource({
    "H2_MEMORY, en",
    "H2_FILE, en",
    "POSTGRESQL, en",
    "H2_MEMORY, es",
    "H2_FILE, es",
    "POSTGRESQL, es"
  })
  void from_a_prospect_to_what_is_kept_on_it(TestDatabase kind, String language)
      throws IOException {
    database = kind.migrated();
    Golden.assertSame(
        "register." + language,
        transcript(
            language,
            "client import " + DATA + " --tariff=" + TARIFF + " --as=Ana",
            "client import " + DATA + " --tariff=" + TARIFF + " --as=Ana",
            "client import " + FIXTURES + "register --as=Ana --rejects=FOLDER/rejected.csv",
            "client import " + FIXTURES + "register/clients.csv --as=Ana --json",
            "client add --prospect --name=Obrador_Trigalia,_S.L. --nif=B-12345674 --street=Calle_Mayor_7"
                + " --postcode=28013 --town=Madrid --cnae=10.71 --payment=recibo --days=30/60"
                + " --pay-on=10/25 --notes=Horno_viejo --attribute=vip=true --as=Luis",
            "client add --name=OBRADOR_TRIGALIA --street=C/_Mayor,_7 --postcode=28013 --as=Luis",
            "client add --name=Malo --nif=12345678A",
            "client add",
            "client add C-105 --name=Repetido",
            "client contact trigalia Ana_Gil --role=compras --phone=910000000 --email=ana@x.example",
            "client contact b12345674 Ana_Gil --role=compras --phone=910000000"
                + " --email=ana@x.example",
            "client contact C-105 Pepe --phone=1",
            "client contact C-105 Pepe --remove",
            "client centre C-105 01 --name=Obrador --zone=Z1 --distance=2,5 --street=Calle_Mayor_7"
                + " --town=Madrid --attribute=dwelling=no",
            "client asset C-105 01 HOR-1 --description=Horno_de_leña --family=calor",
            "client asset C-105 02 HOR-1",
            "client edit C-105 --status=client --since=2026-03-02 --rate-group=B --as=Ana",
            "client edit C-105 --rate-group=B",
            "client edit C-105",
            "client show trig",
            "client show C-105",
            "client show C-105 --json",
            "client show bar",
            "client show C-0009",
            "client find OBRADOR mad",
            "client find nadie",
            "client find nandu --json",
            "client list --most=2",
            "client list --after=C-014 --most=2 --status=prospect",
            "client duplicates",
            "client duplicates C-106 --json",
            "visit add C-105 --outcome=Quiere_oferta --contact=Ana_Gil --on=2026-03-05"
                + " --next=Enviarla --next-on=2026-03-09 --as=Luis",
            "visit add C-105 --outcome=x --centre=9",
            "visit add C-105 --outcome=x --on=ayer",
            "visit add",
            "visit list",
            "visit list C-105 --from=2026-03-01 --to=05/03/2026 --json",
            "visit list --due=2026-03-08",
            "incident add C-105 --description=Factura_repetida --on=2026-03-06 --as=Ana",
            "incident list --open --json",
            "incident close I-2026-0001 --outcome=Abonada --on=2026-03-07",
            "incident close I-2026-0001 --outcome=Abonada",
            "incident list",
            "expense add C-105 48,50 --for=Comida_con_Ana_Gil --on=2026-03-05 --as=Luis",
            "expense add C-105 mucho --for=Comida",
            "expense add C-105 0,005 --for=Comida",
            "expense list C-105",
            "expense list --json",
            "client timeline C-105",
            "client timeline C-105 --most=2 --json",
            "client person-data C-105 --contact=ana_gil",
            "client erase C-105 --contact=Ana_Gil",
            "client erase C-105 --contact=Ana_Gil --yes --as=Ana",
            "visit list C-105",
            "client erase C-101 --yes --json",
            "client show C-101",
            "client edit C-101 --name=Otra",
            "client export FOLDER/out",
            "client export FOLDER/clients.csv --json",
            "client export --json",
            "db verify",
            "db verify --json",
            "db migrate",
            "db backup FOLDER/copy.zip"));
    Golden.assertSame(
        "register-files." + language,
        Files.readString(folder.resolve("rejected.csv"))
            + Files.readString(folder.resolve("rejected-work-centres.csv"))
            + Files.readString(folder.resolve("out/clients.csv"))
            + Files.readString(folder.resolve("out/work-centres.csv"))
            + Files.readString(folder.resolve("out/assets.csv")));
    String saved = database;
    database = TestDatabase.H2_MEMORY.fresh();
    CommandRun restored = run("db", "restore", folder.resolve("copy.zip").toString());
    assertThat(restored.err()).isEmpty();
    assertThat(restored.status()).isZero();
    String clients = run("client", "list", "--json").out();
    database = saved;
    assertThat(run("client", "list", "--json").out()).isEqualTo(clients);
    assertThat(run("db", "info", "--json").out()).contains("\"clients\" : ");
  }

  @ParameterizedTest
  @EnumSource
  void prices_are_the_same_from_a_database_as_from_a_folder(TestDatabase kind) throws IOException {
    database = kind.migrated();
    assertThat(run("client", "import", DATA, "-t", TARIFF).status()).isZero();
    Path ofFolder = folder.resolve("folder.csv");
    Path ofDatabase = folder.resolve("database.csv");
    CommandRun one =
        CommandRun.of(
            "value", WORK, "-t", TARIFF, "-d", DATA, "-o", ofFolder.toString(), "--steps");
    CommandRun other = run("value", WORK, "-t", TARIFF, "-o", ofDatabase.toString(), "--steps");
    assertThat(other.status()).isEqualTo(one.status());
    assertThat(other.out()).isEqualTo(one.out());
    assertThat(ofDatabase).hasSameBinaryContentAs(ofFolder);
    String[] explain = {"explain", WORK, "--line=PT-0002/1", "-t", TARIFF};
    assertThat(run(explain).out()).isEqualTo(withData(explain).out()).isNotEmpty();
    String[] price = {
      "price", "-t", TARIFF, "client=C-014", "work_centre=03", "kind=labour", "quantity=2"
    };
    assertThat(run(price).out()).isEqualTo(withData(price).out()).isNotEmpty();
    String[] test = {"test", TARIFF};
    assertThat(run(test).out()).isEqualTo(withData(test).out()).isNotEmpty();
    String[] quote = {
      "quote",
      "make",
      FIXTURES + "quote/request.yaml",
      "-c",
      FIXTURES + "quote/concepts.yaml",
      "-t",
      TARIFF
    };
    assertThat(run(quote).out()).isEqualTo(withData(quote).out()).isNotEmpty();
    assertThat(run("value", WORK, "-t", TARIFF, "-d", DATA).err()).contains("not from both");
  }

  private static CommandRun withData(String... args) {
    String[] all = Arrays.copyOf(args, args.length + 1);
    all[args.length] = "--data=" + DATA;
    return CommandRun.of(all);
  }

  @ParameterizedTest
  @EnumSource(names = "H2_MEMORY")
  void what_is_missing_is_asked_for_on_a_terminal(TestDatabase kind) {
    database = kind.migrated();
    Answers client = new Answers("Bar Uno", "12345678Z", "", "", "28013", "Madrid");
    assertThat(run(client, "client", "add", "--lang=es").status()).isZero();
    assertThat(client.asked).startsWith("Nombre").hasSize(6);
    assertThat(run("client", "show", "C-0001").out()).contains("28013 Madrid", "12345678Z");
    Answers wrong =
        new Answers("Bar Tres", "12345678A", "B12345674", "", "", "999999", "28014", "");
    CommandRun mended = run(wrong, "client", "add");
    assertThat(mended.err()).contains("12345678A", "999999");
    assertThat(wrong.asked).hasSize(8).containsOnlyOnce("Name");
    assertThat(mended.status()).isZero();
    assertThat(run("client", "show", "B12345674").out()).contains("Bar Tres", "28014");
    Answers abroad = new Answers("Café Lisboa", "", "Rua 1", "XX", "pt", "1100-001", "Lisboa");
    CommandRun foreign = run(abroad, "client", "add");
    assertThat(foreign.err()).contains("XX is no country").doesNotContain("postal code");
    assertThat(run("client", "show", "Lisboa").out()).contains("Rua 1, 1100-001 Lisboa, PT");
    Answers given = new Answers("nothing");
    run(given, "client", "add", "--name=Bar Dos");
    assertThat(given.asked).isEmpty();
    Answers visit = new Answers("uno", "Bien");
    assertThat(run(visit, "visit", "add").status()).isZero();
    assertThat(visit.asked).containsExactly("Client", "Outcome");
    Answers no = new Answers("no");
    assertThat(run(no, "client", "erase", "C-0001").status()).isEqualTo(2);
    assertThat(run(new Answers("s"), "client", "erase", "C-0001", "--lang=es").status()).isZero();
    assertThat(run("client", "show", "C-0001").out()).doesNotContain("Bar Uno");
  }

  @ParameterizedTest
  @EnumSource(names = "H2_MEMORY")
  void several_words_alone_are_no_code_but_a_name(TestDatabase kind) {
    database = kind.migrated();
    assertThat(run("client", "add", "Bar Uno").out()).isEqualTo("Client C-0001 added: Bar Uno\n");
    assertThat(refused("client", "add", "Uno")).contains("Missing: --name \"Uno\".");
    assertThat(run("client", "add", "C 7", "--name=Bar Dos").out())
        .isEqualTo("Client C 7 added: Bar Dos\n");
  }

  private String refused(String... args) {
    CommandRun run = run(args);
    assertThat(run.status()).as(run.transcript()).isEqualTo(2);
    return run.err();
  }

  @ParameterizedTest
  @EnumSource(names = "H2_MEMORY")
  void days_in_the_wrong_order_and_amounts_of_nothing_are_refused(TestDatabase kind) {
    database = kind.migrated();
    assertThat(run("client", "add", "--name=Bar Uno").status()).isZero();
    String[] visit = {"visit", "add", "C-0001", "--outcome=x", "--on=2026-03-05"};
    String[] next = Arrays.copyOf(visit, visit.length + 1);
    next[visit.length] = "--next-on=2026-03-04";
    assertThat(refused(next))
        .contains("The visit is of 2026-03-05", "can't be due on 2026-03-04", "from 2026-03-05 on");
    next[visit.length] = "--next-on=2026-03-05";
    assertThat(run(next).status()).isZero();

    run("incident", "add", "C-0001", "--description=x", "--on=2026-03-06");
    assertThat(refused("incident", "close", "I-2026-0001", "--outcome=x", "--on=2026-03-05"))
        .contains("Incident I-2026-0001 is of 2026-03-06", "can't be closed on 2026-03-05");

    assertThat(refused("expense", "add", "C-0001", "0", "--for=x")).contains("above 0, but 0");
    assertThat(refused("expense", "add", "C-0001", "0,00", "--for=x")).contains("but 0.00");
    assertThat(refused("expense", "add", "C-0001", "1e999999999", "--for=x"))
        .contains("1e999999999 is no amount");
    assertThat(refused("client", "list", "--most=0")).contains("--most can't be 0.");
  }

  @ParameterizedTest
  @EnumSource(names = "H2_MEMORY")
  void a_work_centre_has_a_region_whose_holidays_are_known(TestDatabase kind) {
    database = kind.migrated();
    assertThat(run("client", "add", "--name=Bar Uno").status()).isZero();
    assertThat(refused("client", "centre", "C-0001", "01", "--region=ES-XX"))
        .contains("ES-XX is no region", "ES-CT", "ES-MD")
        .doesNotContain("ES-MD-MAD", "PT");
    assertThat(refused("client", "centre", "C-0001", "01", "--region=Madrid"))
        .contains("ES, ES-AN", "ES-MD")
        .doesNotContain("PT");
    run("client", "centre", "C-0001", "01", "--name=Barra");
    assertThat(run("client", "show", "C-0001").out()).doesNotContain("Region");
    assertThat(run("client", "centre", "C-0001", "01", "--region=es-md").status()).isZero();
    assertThat(run("client", "show", "C-0001").out()).contains("Region", "ES-MD");
    run("client", "centre", "C-0001", "01", "--region=");
    assertThat(run("client", "show", "C-0001").out()).doesNotContain("ES-MD");
  }

  @ParameterizedTest
  @EnumSource(names = "H2_MEMORY")
  void parts_of_an_erased_name_are_told(TestDatabase kind) {
    database = kind.migrated();
    run("client", "add", "--name=Bar Uno");
    run("client", "contact", "C-0001", "Ana Gil");
    run("client", "contact", "C-0001", "Luisa Pons");
    for (int day = 1; day <= 11; day++) {
      run("visit", "add", "C-0001", "--outcome=Hablé con Ana", "--on=2026-03-" + (day + 10));
    }
    run("incident", "add", "C-0001", "--description=Avisa gil", "--on=2026-03-06");
    CommandRun erased = run("client", "erase", "C-0001", "--contact=Ana Gil", "--yes");
    assertThat(erased.status()).isZero();
    assertThat(erased.out()).isEqualTo("Erased: C-0001, Ana Gil.\n");
    assertThat(erased.err())
        .contains("Texts of C-0001 that still name a part of Ana Gil: 12.", "visit 2026-03-21")
        .contains("... and 2 more. See all with: client person-data C-0001");
    assertThat(run("client", "erase", "C-0001", "--contact=Luisa Pons", "--yes").err()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void with_a_tariff_only_attributes_that_it_declares_are_taken(TestDatabase kind) {
    database = kind.migrated();
    assertThat(run("client", "add", "C-1", "--name=Bar Uno", "--attribute=vip=yes").status())
        .isZero();
    for (String command : List.of("client add C-2 --name=Bar", "client edit C-1")) {
      CommandRun refused = run((command + " --attribute=vip=no --tariff=" + TARIFF).split(" "));
      assertThat(refused.status()).isEqualTo(2);
      assertThat(refused.err()).contains("The tariff declares no attribute vip here");
    }
    CommandRun centre =
        run("client", "centre", "C-1", "01", "--attribute=dweling=yes", "--tariff=" + TARIFF);
    assertThat(centre.err()).contains("no attribute dweling here. Did you mean dwelling?");
    assertThat(
            run("client", "centre", "C-1", "01", "--attribute=dwelling=maybe", "--tariff=" + TARIFF)
                .err())
        .contains("C-1/01: the attribute dwelling is maybe");
    assertThat(
            run("client", "centre", "C-1", "01", "--attribute=dwelling=yes", "--tariff=" + TARIFF)
                .status())
        .isZero();
    assertThat(run("client", "edit", "C-1", "--attribute=vip=", "--tariff=" + TARIFF).out())
        .as("what is not declared can be taken away")
        .isEqualTo("C-1 changed.\n");
  }

  @ParameterizedTest
  @EnumSource
  void who_has_bought_is_no_prospect_and_nobody_is_a_client_since_tomorrow(TestDatabase kind) {
    database = kind.migrated();
    run("client", "add", "C-1", "--name=Bar Uno", "--since=2026-01-02");
    assertThat(run("client", "show", "C-1", "--json").out()).contains("2026-01-02");
    run("client", "edit", "C-1", "--status=prospect");
    assertThat(run("client", "show", "C-1", "--json").out()).doesNotContain("2026-01-02");
    assertThat(run("client", "edit", "C-1", "--status=client", "--since=2099-01-01").err())
        .contains("Nobody is a client since 2099-01-01, which is still to come.");
    run("client", "edit", "C-1", "--status=client", "--since=2026-03-02");
    run("work", "add", "C-1", "--type=order", "--title=Split", "--on=2026-03-02");
    CommandRun refused = run("client", "edit", "C-1", "--status=prospect");
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).contains("C-1 has bought already (PE-2026-0001; works in all: 1)");
  }

  @ParameterizedTest
  @EnumSource
  void a_prospect_is_no_client_and_is_called_as_people_call_it(TestDatabase kind)
      throws IOException {
    database = kind.migrated();
    CommandRun both = run("client", "add", "C-1", "--name=Bar", "--prospect", "--status=cliente");
    assertThat(both.status()).isEqualTo(2);
    assertThat(both.err()).contains("Only one of these can be given: --prospect, --status client.");
    run("client", "add", "C-1", "--name=Bar", "--prospect", "--status=prospecto");
    Path file = folder.resolve("clientes.csv");
    Files.writeString(file, "cliente;nombre;estado\nC-2;Obrador;prospecto\n");
    run("client", "import", file.toString());
    assertThat(run("client", "list", "--status=prospecto").out()).contains("C-1", "C-2");
  }

  @ParameterizedTest
  @EnumSource
  void what_is_still_to_come_has_no_outcome_and_was_not_spent(TestDatabase kind) {
    database = kind.migrated();
    run("client", "add", "C-1", "--name=Bar Uno");
    assertThat(run("visit", "add", "C-1", "--outcome=Quiere oferta", "--on=2099-03-02").err())
        .contains("A visit on 2099-03-02 is still to come");
    assertThat(run("expense", "add", "C-1", "20", "--for=Comida", "--on=2099-03-02").err())
        .contains("An expense of 2099-03-02 is still to come");
    assertThat(run("expense", "add", "C-1", "20", "--for=Comida", "--on=0001-01-01").err())
        .contains("0001-01-01 is of the year 1. Give a day of the years from 1900 to 2199");
  }
}
