package com.tarifario.io.data;

import com.tarifario.io.table.Column;
import java.util.List;

/** The columns of {@code contacts.csv}, with their Spanish names. */
enum ContactColumn implements Column {
  CLIENT("cliente"),
  CONTACT("contacto", "nombre", "name"),
  CONTACT_ROLE("cargo_contacto", "cargo", "role"),
  CONTACT_PHONE("telefono_contacto", "telefono", "phone"),
  CONTACT_EMAIL("email_contacto", "correo_contacto", "email", "correo");

  private final List<String> aliases;

  ContactColumn(String... aliases) {
    this.aliases = List.of(aliases);
  }

  @Override
  public List<String> aliases() {
    return aliases;
  }

  @Override
  public boolean isNeeded() {
    return this == CLIENT || this == CONTACT;
  }
}
