package com.tarifario.core.facts;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A field that a company declares and the engine fills in before any price exists: something summed
 * or counted over several lines, or found from a date.
 */
public sealed interface Measure {

  /** The field that holds it, of origin {@link Field.Origin#MEASURE}. */
  Field field();

  /** Whether every line of a visit, day or document has the same. */
  boolean isShared();

  /** Over which lines of a document something is summed or counted. */
  enum Per {
    /** The line alone. */
    LINE,
    /** The lines of one visit. */
    VISIT,
    /** The lines of one day. */
    DAY,
    /** All lines of the document. */
    DOCUMENT
  }

  /** A measure of several lines. */
  sealed interface OverLines extends Measure {

    /** Over which lines. */
    Per per();

    /** Which of them count; asked with the facts of a whole line. */
    Predicate<Facts> where();

    @Override
    default boolean isShared() {
      return per() != Per.LINE;
    }
  }

  /**
   * The sum of a number. Of the quantity, only lines count whose unit converts to that of the
   * field; of another field, only lines that have a value.
   *
   * @param field a number; it has a unit if quantities are summed
   * @param summed the field that is summed
   */
  record Sum(Field field, Field summed, Per per, Predicate<Facts> where) implements OverLines {
    public Sum {
      requireType(field, FieldType.NUMBER);
      if (isOfQuantity(summed)) {
        Objects.requireNonNull(field.unit(), "unit");
      }
    }

    /** Whether quantities are summed, which have units of their own. */
    public boolean isOfQuantity() {
      return isOfQuantity(summed);
    }

    private static boolean isOfQuantity(Field summed) {
      return summed.equals(StandardField.QUANTITY.field());
    }
  }

  /**
   * How many lines there are, or how many different values a field has.
   *
   * @param field a number
   * @param counted the field whose different values are counted, those absent left out; null to
   *     count lines
   */
  record Count(Field field, @Nullable Field counted, Per per, Predicate<Facts> where)
      implements OverLines {
    public Count {
      requireType(field, FieldType.NUMBER);
    }
  }

  /**
   * Which year since a date the line's date is in: 1 until a year is over. Absent without that
   * date, and for a line of before it.
   *
   * @param field a number
   * @param since the date that begins the first year
   */
  record Year(Field field, Field since) implements Measure {
    public Year {
      requireType(field, FieldType.NUMBER);
      requireType(since, FieldType.DATE);
    }

    @Override
    public boolean isShared() {
      return since.origin() != Field.Origin.LINE;
    }
  }

  /**
   * How many whole days or months have gone by from a date to the line's date; 0 on the date
   * itself. Absent without that date, and for a line of before it.
   *
   * @param field a number
   * @param since the date from which it counts
   * @param unit {@link ChronoUnit#DAYS} or {@link ChronoUnit#MONTHS}
   */
  record Elapsed(Field field, Field since, ChronoUnit unit) implements Measure {
    public Elapsed {
      requireType(field, FieldType.NUMBER);
      requireType(since, FieldType.DATE);
      if (unit != ChronoUnit.DAYS && unit != ChronoUnit.MONTHS) {
        throw new IllegalArgumentException("Expected days or months but found " + unit + ".");
      }
    }

    @Override
    public boolean isShared() {
      return false;
    }
  }

  /**
   * The first of several dates that a line has.
   *
   * @param field a date
   * @param dates the dates, in the order in which they are asked
   */
  record FirstDate(Field field, List<Field> dates) implements Measure {
    public FirstDate {
      requireType(field, FieldType.DATE);
      dates = List.copyOf(dates);
    }

    @Override
    public boolean isShared() {
      return true;
    }
  }

  private static void requireType(Field field, FieldType type) {
    if (field.type() != type) {
      throw new IllegalArgumentException(field.name() + " is no " + type + ".");
    }
  }
}
