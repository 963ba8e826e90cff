package com.tarifario.io.data;

import com.tarifario.io.table.Column;
import java.util.List;

/** The columns of {@code clients.csv}, with their Spanish names. */
enum ClientColumn implements Column {
  CLIENT("cliente", "codigo", "code"),
  NAME("nombre", "razon_social"),
  STATUS("estado", "situacion"),
  RATE_GROUP("grupo_tarifas", "grupo_de_tarifas", "grupo"),
  CLIENT_TYPE("tipo_cliente", "tipo_de_cliente", "tipo"),
  CLIENT_ACTIVITY("actividad_cliente", "actividad_del_cliente", "actividad"),
  CLIENT_SIZE("tamano_cliente", "tamano_del_cliente", "tamano"),
  CONTACT("contacto"),
  CONTACT_ROLE("cargo_contacto", "cargo"),
  CONTACT_PHONE("telefono_contacto", "telefono"),
  CONTACT_EMAIL("email_contacto", "correo_contacto", "email", "correo");

  private final List<String> aliases;

  ClientColumn(String... aliases) {
    this.aliases = List.of(aliases);
  }

  @Override
  public List<String> aliases() {
    return aliases;
  }

  @Override
  public boolean isNeeded() {
    return this == CLIENT;
  }
}
