package com.tarifario.io.data;

import com.tarifario.core.client.Address;
import com.tarifario.core.client.Agreement;
import com.tarifario.core.client.InvalidEntryException;
import com.tarifario.core.client.Pack;
import com.tarifario.io.IoMessage;
import com.tarifario.io.table.Column;
import com.tarifario.io.table.RowReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what a row of a register's file says by itself. */
final class Entries {

  private Entries() {}

  /** What is made of a cell; null with a problem if it can't be made of it. */
  static <T> @Nullable T made(RowReader row, Column column, Supplier<@Nullable T> maker) {
    try {
      return maker.get();
    } catch (InvalidEntryException invalid) {
      row.problem(column, invalid.sentence());
      return null;
    }
  }

  /**
   * An agreement; of what the row does not say, what is known of it.
   *
   * @param before what is known; null if nothing is
   */
  static @Nullable Agreement agreement(RowReader row, @Nullable Agreement before) {
    String number = row.text(AgreementColumn.AGREEMENT);
    String client = row.text(AgreementColumn.CLIENT);
    LocalDate from = date(row, AgreementColumn.FROM, before == null ? null : before.from());
    LocalDate to = date(row, AgreementColumn.TO, before == null ? null : before.to());
    String type =
        column(row, AgreementColumn.AGREEMENT_TYPE, before == null ? null : before.type());
    var attributes = row.attributesOnto(before == null ? Map.of() : before.attributes());
    if (number == null || client == null || from == null) {
      return null;
    }
    if (to != null && to.isBefore(from)) {
      row.problem(AgreementColumn.TO, IoMessage.AGREEMENT_ENDS_EARLY, number, from, to);
      return null;
    }
    return new Agreement(number, client, type, from, to, attributes);
  }

  /**
   * A pack; of what the row does not say, what is known of it.
   *
   * @param before what is known; null if nothing is
   */
  static @Nullable Pack pack(RowReader row, @Nullable Pack before) {
    String id = row.text(PackColumn.PACK);
    String client = row.text(PackColumn.CLIENT);
    String name = column(row, PackColumn.NAME, before == null ? null : before.name());
    BigDecimal units =
        before == null || row.says(PackColumn.UNITS)
            ? row.positive(PackColumn.UNITS)
            : before.units();
    LocalDate from = date(row, PackColumn.FROM, before == null ? null : before.from());
    LocalDate to = date(row, PackColumn.TO, before == null ? null : before.to());
    String agreement =
        column(row, PackColumn.AGREEMENT, before == null ? null : before.agreement());
    if (id == null || client == null || name == null || units == null) {
      return null;
    }
    if (from != null && to != null && to.isBefore(from)) {
      row.problem(PackColumn.TO, IoMessage.PACK_ENDS_EARLY, id, from, to);
      return null;
    }
    return new Pack(id, client, agreement, name, units, from, to);
  }

  /**
   * An address; of what the row does not say, what is known of it.
   *
   * @param columns street, postal code, town, province and country
   */
  static @Nullable Address address(RowReader row, @Nullable Address before, Column... columns) {
    String street = column(row, columns[0], before == null ? null : before.street());
    String postcode = column(row, columns[1], before == null ? null : before.postcode());
    String town = column(row, columns[2], before == null ? null : before.town());
    String province = column(row, columns[3], before == null ? null : before.province());
    String country = column(row, columns[4], before == null ? null : before.country());
    return made(row, columns[1], () -> Address.of(street, postcode, town, province, country));
  }

  /** A text; what is known of it if the row does not say. */
  static @Nullable String column(RowReader row, Column column, @Nullable String before) {
    return before == null || row.says(column) ? row.text(column) : before;
  }

  /** A day; what is known of it if the row does not say. */
  private static @Nullable LocalDate date(
      RowReader row, Column column, @Nullable LocalDate before) {
    return before == null || row.says(column) ? row.date(column) : before;
  }
}
