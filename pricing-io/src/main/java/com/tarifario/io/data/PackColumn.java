package com.tarifario.io.data;

import com.tarifario.io.table.Column;
import java.util.List;

/** The columns of {@code packs.csv}, with their Spanish names. */
enum PackColumn implements Column {
  PACK("bono", "numero", "number"),
  CLIENT("cliente"),
  AGREEMENT("acuerdo"),
  NAME("nombre"),
  UNITS("unidades", "saldo", "puntos"),
  FROM("desde", "inicio", "fecha_inicio"),
  TO("hasta", "fin", "fecha_fin", "caduca");

  private final List<String> aliases;

  PackColumn(String... aliases) {
    this.aliases = List.of(aliases);
  }

  @Override
  public List<String> aliases() {
    return aliases;
  }

  @Override
  public boolean isNeeded() {
    return this == PACK || this == CLIENT || this == NAME || this == UNITS;
  }

  @Override
  public boolean isNumber() {
    return this == UNITS;
  }
}
