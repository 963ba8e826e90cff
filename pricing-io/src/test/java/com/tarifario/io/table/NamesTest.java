package com.tarifario.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {

  @Test
  void accentsCaseSpacesAndSignsDoNotMatter() {
    assertThat(Names.key("Línea")).isEqualTo("linea");
    assertThat(Names.key(" Orden de TRABAJO ")).isEqualTo("ordendetrabajo");
    assertThat(Names.key("workCentre")).isEqualTo(Names.key("work_centre"));
    assertThat(Names.key("año")).isEqualTo("ano");
  }

  @Test
  void theNearestNameIsSuggested() {
    List<String> codes = List.of("C-001", "C-014", "D-900");

    assertThat(Names.nearest("C-0144", codes)).isEqualTo("C-014");
    assertThat(Names.nearest("c014", codes)).isEqualTo("C-014");
    assertThat(Names.nearest("Z", codes)).isNull();
    assertThat(Names.nearest("", List.of())).isNull();
  }
}
