package com.tarifario.io.data;

import com.tarifario.core.facts.Field.Origin;
import com.tarifario.io.table.Column;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the files of a register hold; in the order in which they are to be read. */
public enum RegisterKind {
  /** {@code clients.csv}. */
  CLIENTS(Origin.CLIENT, ClientColumn.values()),
  /** {@code contacts.csv}: further contacts of clients. */
  CONTACTS(null, ContactColumn.values()),
  /** {@code work-centres.csv}. */
  WORK_CENTRES(Origin.WORK_CENTRE, WorkCentreColumn.values()),
  /** {@code assets.csv}: what is installed at work centres. */
  ASSETS(null, AssetColumn.values()),
  /** {@code agreements.csv}. */
  AGREEMENTS(Origin.AGREEMENT, AgreementColumn.values()),
  /** {@code packs.csv}. */
  PACKS(null, PackColumn.values());

  private final @Nullable Origin attributes;
  private final Column[] columns;

  RegisterKind(@Nullable Origin attributes, Column... columns) {
    this.attributes = attributes;
    this.columns = columns.clone();
  }

  /** The name of its file in a folder: {@code work-centres.csv}. */
  public String fileName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".csv";
  }

  /** Of what the attributes are that may be columns of it; null if none may. */
  @Nullable Origin attributes() {
    return attributes;
  }

  /** The column of the client's code. */
  Column client() {
    return columns().stream()
        .filter(column -> column.header().equals("client"))
        .findFirst()
        .orElseThrow();
  }

  List<Column> columns() {
    return List.of(columns);
  }
}
