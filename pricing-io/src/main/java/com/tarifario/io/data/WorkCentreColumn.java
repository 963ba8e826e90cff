package com.tarifario.io.data;

import com.tarifario.io.table.Column;
import java.util.List;

/** The columns of {@code work-centres.csv}, with their Spanish names. */
enum WorkCentreColumn implements Column {
  CLIENT("cliente"),
  WORK_CENTRE("centro", "centro_trabajo", "centro_de_trabajo", "codigo", "code"),
  NAME("nombre"),
  ZONE("zona"),
  REGION("region", "comunidad", "comunidad_autonoma"),
  DISTANCE("distancia", "distancia_km", "km"),
  WORK_CENTRE_TYPE("tipo_centro", "tipo_de_centro", "tipo"),
  WORK_CENTRE_ACTIVITY("actividad_centro", "actividad_del_centro", "actividad"),
  STREET("direccion", "domicilio", "calle"),
  POSTCODE("codigo_postal", "cp"),
  TOWN("poblacion", "localidad", "municipio", "ciudad"),
  PROVINCE("provincia"),
  COUNTRY("pais");

  private final List<String> aliases;

  WorkCentreColumn(String... aliases) {
    this.aliases = List.of(aliases);
  }

  @Override
  public List<String> aliases() {
    return aliases;
  }

  @Override
  public boolean isNeeded() {
    return this == CLIENT || this == WORK_CENTRE;
  }

  @Override
  public boolean isNumber() {
    return this == DISTANCE;
  }
}
