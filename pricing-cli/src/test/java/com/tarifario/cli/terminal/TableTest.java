package com.tarifario.cli.terminal;

import static com.tarifario.cli.terminal.Table.left;
import static com.tarifario.cli.terminal.Table.right;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void text_is_set_to_the_left_and_numbers_to_the_right() {
    Table table = Table.of(left("Cliente"), right("Neto"));
    table.row("Núñez", "1.234,50").row("B", "7,00").total(Style.PLAIN, "Total", "1.241,50");
    assertThat(table.lines(2, 0, Style.PLAIN))
        .containsExactly(
            "  Cliente      Neto",
            "  ───────  ────────",
            "  Núñez    1.234,50",
            "  B            7,00",
            "  ───────  ────────",
            "  Total    1.241,50");
  }

  @Test
  void wide_and_combining_characters_keep_the_columns_straight() {
    Table table = Table.of(left(""), left(""));
    table.row("工事", "x").row("n\u0303", "x").row("abcd", "x");
    assertThat(table.lines(0, 0, Style.PLAIN)).containsExactly("工事  x", "n\u0303     x", "abcd  x");
  }

  @Test
  void the_last_column_wraps_to_the_terminals_width() {
    Table table = Table.of(left(""), left(""));
    table.row("a", "one two three four five six seven");
    assertThat(table.lines(0, 28, Style.PLAIN))
        .containsExactly("a  one two three four five", "   six seven");
  }

  @Test
  void long_texts_are_cut_where_wrapping_is_not_enough() {
    Table table = Table.of(left("Code"), left("Title"), right("Net"), left("Next"));
    table.row(
        "P-2026-0001", "Climatización de las aulas de la planta primera", "1,234.50", "Medir");
    assertThat(table.lines(0, 60, Style.PLAIN))
        .containsExactly(
            "Code         Title                                Net  Next",
            "───────────  ──────────────────────────────  ────────  ─────",
            "P-2026-0001  Climatización de las aulas de…  1,234.50  Medir");
    assertThat(table.lines(0, 20, Style.PLAIN)).allMatch(line -> line.length() > 20);
    assertThat(table.lines(0, 0, Style.PLAIN).get(2)).contains("la planta primera");
  }

  @Test
  void colours_do_not_count_as_width() {
    Table table = Table.of(left("T"), right("N")).row("a", "1");
    assertThat(table.lines(0, 0, Style.ANSI))
        .containsExactly("\u001B[1mT  N\u001B[0m", "\u001B[2m─  ─\u001B[0m", "a  1");
  }

  @Test
  void a_row_has_as_many_cells_as_there_are_columns() {
    assertThatThrownBy(() -> Table.of(left("")).row("a", "b"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
