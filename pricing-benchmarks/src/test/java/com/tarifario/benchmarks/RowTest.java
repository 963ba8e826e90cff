package com.tarifario.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The arithmetic of the table, and how it is printed. */
class RowTest {

  private static final Run OURS = new Run.Pricing("680", Sides.OURS, 1, Amount.REPORTS);
  private static final Run THEIRS = new Run.Pricing("680", Sides.BY_HAND, 1, Amount.REPORTS);
  private static final Run LOAD = new Run.Load("list-1000", Loading.TARIFF, 400);

  private final Locale before = Locale.getDefault();

  @BeforeEach
  void numbers_do_not_depend_on_the_locale() {
    Locale.setDefault(Locale.forLanguageTag("es-ES"));
  }

  @AfterEach
  void as_it_was() {
    Locale.setDefault(before);
  }

  private static Map<Run, Outcome> times(double ours, double theirs) {
    return Map.of(OURS, new Outcome(ours, 0), THEIRS, new Outcome(theirs, 0));
  }

  private static Row row(Goal goal) {
    return new Row(
        "a line", true, Amount.line("680", Sides.OURS), Amount.line("680", Sides.BY_HAND), goal);
  }

  @Test
  void at_most_so_many_times_compares_ours_with_theirs() {
    assertThat(row(Goal.atMost(3)).print(times(0.3, 0.12)))
        .isEqualTo("a line | 0.30 us | 0.12 us | 2.50x | at most 3x | yes");
    assertThat(row(Goal.atMost(1.5)).print(times(1.6, 1)))
        .isEqualTo("a line | 1.60 us | 1.00 us | 1.60x | at most 1.5x | no");
  }

  @Test
  void faster_compares_theirs_with_ours() {
    assertThat(row(Goal.faster(12)).print(times(0.25, 40.2)))
        .isEqualTo("a line | 0.25 us | 40 us | 160.80x | at least 12x faster | yes");
    assertThat(row(Goal.faster(4)).print(times(0.5, 1)))
        .isEqualTo("a line | 0.50 us | 1.00 us | 2.00x | at least 4x faster | no");
  }

  @Test
  void what_just_reaches_the_goal_reaches_it() {
    assertThat(row(Goal.atMost(3)).print(times(3, 1))).endsWith("| yes");
    assertThat(row(Goal.faster(4)).print(times(1, 4))).endsWith("| yes");
  }

  @Test
  void an_amount_alone_has_no_ratio() {
    Row time = new Row("loading", true, Amount.time(LOAD), null, Goal.within(5));
    Row memory = new Row("loading", true, Amount.memory(LOAD), null, Goal.within(400));

    assertThat(time.print(Map.of(LOAD, new Outcome(4.2, 120))))
        .isEqualTo("loading | 4.20 s | - | - | at most 5 s | yes");
    assertThat(memory.print(Map.of(LOAD, new Outcome(4.2, 401))))
        .isEqualTo("loading | 401 MB | - | - | at most 400 MB | no");
  }

  @Test
  void too_little_memory_is_a_goal_that_is_missed() {
    Row row = new Row("loading", true, Amount.time(LOAD), null, Goal.within(5));

    assertThat(row.print(Map.of(LOAD, Outcome.OUT_OF_MEMORY)))
        .isEqualTo("loading | out of memory | - | - | at most 5 s | no");
  }

  @Test
  void a_row_that_could_not_be_measured_says_so() {
    assertThat(row(Goal.atMost(3)).printFailed())
        .isEqualTo("a line | failed | failed | - | at most 3x | no");
  }

  @Test
  void growth_adds_what_the_map_grows_by() {
    Amount small = Amount.line("list-1", Sides.OURS);
    Amount grown =
        small.grownAs(Amount.line("list-1", Sides.BY_HAND), Amount.line("list-2", Sides.BY_HAND));
    Map<Run, Outcome> outcomes = new HashMap<>();
    outcomes.put(grown.runs().get(0), new Outcome(0.5, 0));
    outcomes.put(grown.runs().get(1), new Outcome(0.25, 0));
    outcomes.put(grown.runs().get(2), new Outcome(0.5, 0));

    assertThat(grown.formula().applyAsDouble(outcomes)).isEqualTo(0.75);
  }

  @Test
  void an_amount_can_be_taken_several_times_and_with_more() {
    Map<Run, Outcome> outcomes = Map.of(LOAD, new Outcome(0.5, 0));

    assertThat(Amount.time(LOAD).times(10).print(outcomes)).isEqualTo("5.00 s");
    assertThat(Amount.time(LOAD).plus(0.8).print(outcomes)).isEqualTo("1.30 s");
  }

  @Test
  void of_several_rounds_the_median_counts() {
    Outcome odd = Outcome.median(List.of(new Outcome(9, 3), new Outcome(1, 1), new Outcome(2, 2)));

    assertThat(odd).isEqualTo(new Outcome(2, 2));
    assertThat(Outcome.median(List.of(new Outcome(1, 1), new Outcome(2, 2))))
        .isEqualTo(new Outcome(1.5, 1.5));
  }

  @Test
  void every_row_has_a_name_of_its_own_and_runs_what_exists() {
    Set<String> names = new HashSet<>();
    for (Row row : Rows.all().stream().flatMap(List::stream).toList()) {
      assertThat(names.add(row.what())).as(row.what()).isTrue();
      assertThat(row.what()).doesNotContain("|");
      assertThat(row.runs()).isNotEmpty();
    }
    assertThat(names).hasSizeGreaterThan(10);
  }
}
