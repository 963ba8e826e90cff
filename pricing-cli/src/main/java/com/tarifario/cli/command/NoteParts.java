package com.tarifario.cli.command;

import com.tarifario.cli.text.NoteWord;
import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.work.LineId;
import com.tarifario.store.Store;
import com.tarifario.store.note.NoteRequest.LinePart;
import com.tarifario.store.note.NoteRequest.OrderPart;
import com.tarifario.store.work.KeptWork;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Parts of reports and orders as people write them: {@code PT-1/3=2.5}. */
final class NoteParts {

  private NoteParts() {}

  /**
   * A part of a line of a report.
   *
   * @throws CannotRunException if the text says none
   */
  static LinePart line(String text) {
    int equals = text.lastIndexOf('=');
    LineId id = id(equals < 0 ? text : text.substring(0, equals), text);
    return new LinePart(id.document(), id.line(), quantity(text, equals));
  }

  /**
   * A part of a line of a report of the database.
   *
   * @throws CannotRunException if the text says none, or is a part of an order
   */
  static LinePart line(Store store, String text) {
    LinePart part = line(text);
    if (store.works().find(part.report()).filter(NoteParts::isOrder).isPresent()) {
      throw new CannotRunException(NoteWord.LINE_OF_ORDER, part.report(), text);
    }
    return part;
  }

  /**
   * A part of an order; an order's number is all that is left of it.
   *
   * @throws CannotRunException if the text says none
   */
  static OrderPart order(Store store, String text) {
    int equals = text.lastIndexOf('=');
    if (equals < 0 && (text.indexOf('/') < 0 || store.works().find(text).isPresent())) {
      return new OrderPart(text, null, null);
    }
    LineId id = id(equals < 0 ? text : text.substring(0, equals), text);
    return new OrderPart(id.document(), id.line(), quantity(text, equals));
  }

  private static boolean isOrder(KeptWork work) {
    return work.type() == WorkType.ORDER;
  }

  private static LineId id(String text, String all) {
    try {
      return LineId.parse(text.strip());
    } catch (IllegalArgumentException none) {
      throw new CannotRunException(NoteWord.BAD_PART, all);
    }
  }

  private static @Nullable BigDecimal quantity(String text, int equals) {
    if (equals < 0) {
      return null;
    }
    BigDecimal quantity = Amounts.number(text.substring(equals + 1));
    if (quantity == null) {
      throw new CannotRunException(NoteWord.BAD_PART, text);
    }
    return quantity;
  }
}
