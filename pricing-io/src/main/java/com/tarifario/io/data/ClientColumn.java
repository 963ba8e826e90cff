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
  CONTACT_EMAIL("email_contacto", "correo_contacto", "email", "correo"),
  TAX_ID("nif", "cif", "nie", "dni", "numero_fiscal", "vat"),
  TAX_COUNTRY("pais_nif", "pais_fiscal"),
  CNAE("actividad_cnae"),
  STREET("direccion", "domicilio", "calle"),
  POSTCODE("codigo_postal", "cp"),
  TOWN("poblacion", "localidad", "municipio", "ciudad"),
  PROVINCE("provincia"),
  COUNTRY("pais"),
  BILLING_STREET("direccion_facturacion", "domicilio_facturacion"),
  BILLING_POSTCODE("codigo_postal_facturacion", "cp_facturacion"),
  BILLING_TOWN("poblacion_facturacion", "localidad_facturacion"),
  BILLING_PROVINCE("provincia_facturacion"),
  BILLING_COUNTRY("pais_facturacion"),
  PAYMENT_METHOD("forma_pago", "forma_de_pago"),
  PAYMENT_DAYS("dias_pago", "dias_de_pago", "vencimientos", "plazos"),
  PAY_ON("dia_de_pago", "dias_fijos_de_pago"),
  CLIENT_SINCE("cliente_desde", "fecha_alta"),
  NOTES("notas", "observaciones");

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
