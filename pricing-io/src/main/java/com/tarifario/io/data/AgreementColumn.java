package com.tarifario.io.data;

import com.tarifario.io.table.Column;
import java.util.List;

/** The columns of {@code agreements.csv}, with their Spanish names. */
enum AgreementColumn implements Column {
  AGREEMENT("acuerdo", "numero", "number"),
  CLIENT("cliente"),
  AGREEMENT_TYPE("tipo_acuerdo", "tipo_de_acuerdo", "tipo"),
  FROM("desde", "inicio", "fecha_inicio"),
  TO("hasta", "fin", "fecha_fin");

  private final List<String> aliases;

  AgreementColumn(String... aliases) {
    this.aliases = List.of(aliases);
  }

  @Override
  public List<String> aliases() {
    return aliases;
  }

  @Override
  public boolean isNeeded() {
    return this == AGREEMENT || this == CLIENT || this == FROM;
  }
}
