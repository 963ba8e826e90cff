package com.tarifario.io.data;

import com.tarifario.core.calendar.PublicHolidays;
import com.tarifario.core.client.Agreement;
import com.tarifario.core.client.ClientCard;
import com.tarifario.core.client.Pack;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import com.tarifario.core.text.Problem;
import com.tarifario.core.text.Suggestion;
import com.tarifario.io.InvalidDataException;
import com.tarifario.io.IoMessage;
import com.tarifario.io.table.Column;
import com.tarifario.io.table.Row;
import com.tarifario.io.table.RowReader;
import com.tarifario.io.work.RejectedRow;
import com.tarifario.io.work.WorkRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A row of a register's file. What it says is put onto what is known of its client, so that columns
 * which the file does not have leave that as it is, as do blank cells unless they say that there is
 * nothing.
 */
public final class RegisterRow {

  private final Row row;
  private final Supplier<RowReader> readers;
  private final RegisterKind kind;
  private final PublicHolidays holidays;

  /**
   * A row.
   *
   * @param readers makes a reader of it that knows of no problem yet
   */
  RegisterRow(Row row, Supplier<RowReader> readers, RegisterKind kind, PublicHolidays holidays) {
    this.row = row;
    this.readers = readers;
    this.kind = kind;
    this.holidays = holidays;
  }

  /** The code of its client; null if it has none, which is a problem. */
  public @Nullable String client() {
    return row.broken() == null ? reader().text(kind.client()) : null;
  }

  /**
   * What is wrong with the row; empty if nothing is. What an agreement or a pack lacks may be
   * known, so {@link #agreement} and {@link #pack} tell it.
   *
   * @param known what is known of its client; null if nothing is
   */
  public List<Problem> problems(@Nullable ClientCard known) {
    Problem broken = row.broken();
    if (broken != null) {
      return List.of(broken);
    }
    RowReader reader = reader();
    switch (kind) {
      case AGREEMENTS, PACKS -> requireKeys(reader);
      case WORK_CENTRES -> {
        CardEntries.onto(kind, reader, known);
        requireRegion(reader);
      }
      default -> CardEntries.onto(kind, reader, known);
    }
    return reader.problems();
  }

  /**
   * If it can't be said whose it is or which one, nothing is known, and all that it lacks is told.
   */
  private void requireKeys(RowReader reader) {
    if (reader.text(kind.client()) == null || reader.text(keyColumn()) == null) {
      if (kind == RegisterKind.AGREEMENTS) {
        Entries.agreement(reader, null);
      } else {
        Entries.pack(reader, null);
      }
    }
  }

  /** A region that nobody knows would be told only when visits are planned there. */
  private void requireRegion(RowReader reader) {
    String region = CardEntries.region(reader, null);
    if (region != null && !holidays.knows(region)) {
      reader.problem(
          WorkCentreColumn.REGION,
          Message.of(
              CoreMessage.UNKNOWN_REGION,
              region,
              String.valueOf(reader.text(WorkCentreColumn.WORK_CENTRE)),
              Suggestion.hint(region, holidays.likely(region))));
    }
  }

  /**
   * The client's card with what the row says of it; of a row without problems.
   *
   * @param before what is known of the client; null if nothing is
   * @throws InvalidDataException if it does not go with what is known
   */
  public ClientCard onto(@Nullable ClientCard before) {
    RowReader reader = reader();
    ClientCard card = CardEntries.onto(kind, reader, before);
    if (kind == RegisterKind.CLIENTS) {
      requireName(reader, before);
    }
    return complete(reader, card);
  }

  /** A client that is new needs a name, and no name is taken away. */
  private static void requireName(RowReader reader, @Nullable ClientCard before) {
    boolean isMissing = before == null || reader.says(ClientColumn.NAME);
    if (isMissing && reader.text(ClientColumn.NAME) == null) {
      reader.problem(
          reader.has(ClientColumn.NAME) ? ClientColumn.NAME : ClientColumn.CLIENT,
          IoMessage.NAME_MISSING,
          String.valueOf(reader.text(ClientColumn.CLIENT)),
          reader.nameOf(ClientColumn.NAME));
    }
  }

  /** What the agreement or the pack is called; of a row of such without problems. */
  public String key() {
    return Objects.requireNonNull(reader().text(keyColumn()));
  }

  private Column keyColumn() {
    return kind == RegisterKind.AGREEMENTS ? AgreementColumn.AGREEMENT : PackColumn.PACK;
  }

  /**
   * The agreement with what the row says of it; of a row of agreements without problems.
   *
   * @param before what is known of it; null if nothing is
   * @throws InvalidDataException if it does not go with what is known
   */
  public Agreement agreement(@Nullable Agreement before) {
    RowReader reader = reader();
    return complete(reader, Entries.agreement(reader, before));
  }

  /**
   * The pack with what the row says of it; of a row of packs without problems.
   *
   * @param before what is known of it; null if nothing is
   * @throws InvalidDataException if it does not go with what is known
   */
  public Pack pack(@Nullable Pack before) {
    RowReader reader = reader();
    return complete(reader, Entries.pack(reader, before));
  }

  private static <T> T complete(RowReader reader, @Nullable T read) {
    if (reader.hasProblems()) {
      throw new InvalidDataException(reader.problems());
    }
    return Objects.requireNonNull(read);
  }

  /** The row as one that can't be used. */
  public RejectedRow rejected(List<Problem> problems) {
    List<String> cells = new ArrayList<>(row.cells());
    return new RejectedRow(new WorkRow(row.where(), cells, row.bare()), problems);
  }

  /** The same, for a reason of somebody else's. */
  public RejectedRow rejected(Message reason) {
    return rejected(List.of(new Problem(Problem.Severity.ERROR, row.where(), reason)));
  }

  /** The same, because the register does not know its client. */
  public RejectedRow unknownClient(String client, Object hint) {
    return rejected(Message.of(IoMessage.CLIENT_UNKNOWN, client, hint));
  }

  private RowReader reader() {
    return readers.get();
  }
}
