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
import com.tarifario.io.table.Header;
import com.tarifario.io.table.NumberStyle;
import com.tarifario.io.table.Row;
import com.tarifario.io.table.RowReader;
import com.tarifario.io.work.RejectedRow;
import com.tarifario.io.work.WorkRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of a register's file. What it says is put onto what is known of its client, so that columns
 * which the file does not have leave that as it is.
 */
public final class RegisterRow {

  private final Row row;
  private final Header header;
  private final NumberStyle style;
  private final RegisterKind kind;
  private final PublicHolidays holidays;

  RegisterRow(
      Row row, Header header, NumberStyle style, RegisterKind kind, PublicHolidays holidays) {
    this.row = row;
    this.header = header;
    this.style = style;
    this.kind = kind;
    this.holidays = holidays;
  }

  /** The code of its client; null if it has none, which is a problem. */
  public @Nullable String client() {
    return row.broken() == null ? reader().text(kind.client()) : null;
  }

  /** What is wrong with the row by itself; empty if nothing is. */
  public List<Problem> problems() {
    Problem broken = row.broken();
    if (broken != null) {
      return List.of(broken);
    }
    RowReader reader = reader();
    switch (kind) {
      case AGREEMENTS -> Entries.agreement(reader, null);
      case PACKS -> Entries.pack(reader, null);
      case WORK_CENTRES -> {
        CardEntries.onto(kind, reader, null);
        requireRegion(reader);
      }
      default -> CardEntries.onto(kind, reader, null);
    }
    return reader.problems();
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
    boolean hasColumn = reader.has(ClientColumn.NAME);
    if (reader.text(ClientColumn.NAME) == null && (before == null || hasColumn)) {
      reader.problem(
          hasColumn ? ClientColumn.NAME : ClientColumn.CLIENT,
          IoMessage.NAME_MISSING,
          String.valueOf(reader.text(ClientColumn.CLIENT)),
          reader.nameOf(ClientColumn.NAME));
    }
  }

  /** What the agreement or the pack is called; of a row of such without problems. */
  public String key() {
    Column column = kind == RegisterKind.AGREEMENTS ? AgreementColumn.AGREEMENT : PackColumn.PACK;
    return Objects.requireNonNull(reader().text(column));
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
    return new RowReader(row, header, style);
  }
}
