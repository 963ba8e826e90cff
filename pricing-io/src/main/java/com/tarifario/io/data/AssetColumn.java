package com.tarifario.io.data;

import com.tarifario.io.table.Column;
import java.util.List;

/** The columns of {@code assets.csv}, with their Spanish names. */
enum AssetColumn implements Column {
  CLIENT("cliente"),
  WORK_CENTRE("centro", "centro_trabajo", "centro_de_trabajo"),
  ASSET("equipo", "activo", "codigo", "code"),
  DESCRIPTION("descripcion"),
  FAMILY("familia");

  private final List<String> aliases;

  AssetColumn(String... aliases) {
    this.aliases = List.of(aliases);
  }

  @Override
  public List<String> aliases() {
    return aliases;
  }

  @Override
  public boolean isNeeded() {
    return this == CLIENT || this == WORK_CENTRE || this == ASSET;
  }
}
