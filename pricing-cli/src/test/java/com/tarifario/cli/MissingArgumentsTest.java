package com.tarifario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a command can't do without is asked for, where somebody sits at the terminal. */
class MissingArgumentsTest {

  private String database = "";

  @BeforeEach
  void makeDatabase() {
    database = "--db=" + TestDatabase.H2_MEMORY.migrated();
  }

  @Test
  void arguments_are_asked_for_in_their_order_and_then_options() {
    Answers answers = new Answers("AM-7", "OT-7", "Cerrado por obras");
    CommandRun run = CommandRun.of(answers, "agreement", "skip", database, "--as=Ana");
    assertThat(answers.asked)
        .containsExactly(
            "The number of an agreement",
            "Its work order or service/centre/day of its rule",
            "Why");
    assertThat(run.err()).contains("There is no AM-7.").doesNotContain("Missing");
    assertThat(run.status()).isEqualTo(2);
  }

  @Test
  void only_what_is_missing_is_asked_for_in_the_language_of_the_terminal() {
    Answers file = new Answers("falta.yaml");
    CommandRun run = CommandRun.of(file, "agreement", "new", "C-1", database, "--lang=es");
    assertThat(file.asked).containsExactly("Un fichero YAML con las condiciones");
    assertThat(run.err()).contains("falta.yaml");
    Answers number = new Answers("S-1", "reparar");
    CommandRun request = CommandRun.of(number, "request", "advance", database);
    assertThat(number.asked).containsExactly("The request's number", "What is done");
    assertThat(request.err()).contains("S-1").doesNotContain("Missing");
  }

  @Test
  void what_looks_like_an_option_is_an_answer_all_the_same() {
    Answers answers = new Answers("--json", "-x");
    CommandRun run = CommandRun.of(answers, "agreement", "skip", database, "--", "AM-7");
    assertThat(answers.asked)
        .containsExactly("Its work order or service/centre/day of its rule", "Why");
    assertThat(run.err()).isEqualTo("tarifario: There is no AM-7. Look at \"agreement list\".\n");
  }

  @Test
  void of_what_may_be_several_all_are_asked_for() {
    CommandRun.of("client", "add", "--name=Hotel Almez", "--town=Getafe", "--as=Ana", database);
    Answers words = new Answers("hot", "get", "");
    CommandRun run = CommandRun.of(words, "client", "find", database);
    assertThat(words.asked).hasSize(3).containsOnly("Beginnings of words of its code");
    assertThat(run.out()).contains("Hotel Almez");
  }

  @Test
  void without_an_answer_it_is_told_what_is_missing() {
    Answers answers = new Answers("AM-7", "");
    CommandRun run = CommandRun.of(answers, "agreement", "skip", database);
    assertThat(answers.asked).hasSize(2);
    assertThat(run.err()).startsWith("tarifario: Missing: --reason, VISIT.\n");
    assertThat(CommandRun.of("agreement", "skip", "AM-7", database).err())
        .startsWith("tarifario: Missing: --reason, VISIT.\n");
  }

  @Test
  void programs_and_whoever_forgot_a_value_are_not_asked() {
    Answers answers = new Answers("AM-7", "OT-7", "x");
    assertThat(CommandRun.of(answers, "agreement", "skip", "--json", database).err())
        .contains("Missing: AGREEMENT");
    assertThat(CommandRun.of(answers, "agreement", "skip", "A", "B", database, "--reason").err())
        .contains("Missing: --reason");
    assertThat(CommandRun.of(answers, "agreement", "plan", "--until=2026-12-31", database).err())
        .contains("Name one agreement");
    assertThat(answers.asked).isEmpty();
  }
}
