package com.tarifario.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {

  @Test
  void accentsCaseSpacesAndSignsDoNotMatter() {
    assertThat(Names.key("Línea")).isEqualTo("linea");
    assertThat(Names.key(" Orden de TRABAJO ")).isEqualTo("ordendetrabajo");
    assertThat(Names.key("workCentre")).isEqualTo(Names.key("work_centre"));
    assertThat(Names.key("año")).isEqualTo("ano");
  }
}
