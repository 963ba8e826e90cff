package com.tarifario.io.table;

import com.tarifario.core.facts.Field;
import com.tarifario.core.text.CoreMessage;
import com.tarifario.core.text.Message;
import com.tarifario.core.text.Problem;
import com.tarifario.core.text.SourceLocation;
import com.tarifario.core.text.Values;
import com.tarifario.io.IoMessage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of one row and gathers all that is wrong with them. What can't be read is null,
 * as is what is blank or has no column; {@link #problems} tells them apart.
 */
public final class RowReader {

  private static final int LARGEST_EXPONENT = 40;

  private static final Comparator<SourceLocation> BY_PLACE =
      Comparator.comparingInt(SourceLocation::line).thenComparingInt(SourceLocation::column);

  private final Row row;
  private final Header header;
  private final NumberStyle style;
  private final Blanks blanks;
  private final List<Problem> problems = new ArrayList<>(0);

  /** A reader of the row, whose cells stand as the header says, and of which no more is known. */
  public RowReader(Row row, Header header, NumberStyle style) {
    this(row, header, style, Blanks.EMPTY);
  }

  /**
   * A reader of the row, whose cells stand as the header says.
   *
   * @param blanks what its blank cells say of what is known already
   */
  public RowReader(Row row, Header header, NumberStyle style, Blanks blanks) {
    this.row = row;
    this.header = header;
    this.style = style;
    this.blanks = blanks;
  }

  /** Whether anything is wrong with the row so far. */
  public boolean hasProblems() {
    return !problems.isEmpty();
  }

  /** What is wrong with the row so far, in the order of its cells, each once. */
  public List<Problem> problems() {
    return problems.stream()
        .distinct()
        .sorted(
            Comparator.comparing(
                problem -> problem.where() == null ? row.where() : problem.where(), BY_PLACE))
        .toList();
  }

  /** Where the cell of that column begins; the row's place if it has none. */
  public SourceLocation placeOf(Column column) {
    return placeOf(header.indexOf(column));
  }

  /** Adds a problem with the cell of that column. */
  public void problem(Column column, IoMessage message, Object... arguments) {
    problems.add(Problem.error(placeOf(column), message, arguments));
  }

  /** Adds a problem with the cell of that column, in words of others. */
  public void problem(Column column, Message message) {
    problems.add(new Problem(Problem.Severity.ERROR, placeOf(column), message));
  }

  /** Whether the file has the column. */
  public boolean has(Column column) {
    return header.indexOf(column) >= 0;
  }

  /**
   * Whether the row says anything of the column, be it that there is nothing; else what is known of
   * it stays.
   */
  public boolean says(Column column) {
    return says(header.indexOf(column));
  }

  private boolean says(int index) {
    return index >= 0 && (blanks == Blanks.EMPTY || cell(index) != null);
  }

  /** The text of a cell without surrounding space; a blank cell of a needed column is a problem. */
  public @Nullable String text(Column column) {
    String text = cell(header.indexOf(column));
    if (text == null && column.isNeeded()) {
      problem(column, IoMessage.CELL_BLANK, nameOf(column));
    }
    return text;
  }

  /** A number. */
  public @Nullable BigDecimal number(Column column) {
    String text = text(column);
    return text == null ? null : number(header.indexOf(column), text);
  }

  /** A number that is not below 0. */
  public @Nullable BigDecimal positive(Column column) {
    BigDecimal number = number(column);
    if (number != null && number.signum() < 0) {
      problem(column, IoMessage.NEGATIVE, nameOf(column), String.valueOf(text(column)));
      return null;
    }
    return number;
  }

  /** A day. */
  public @Nullable LocalDate date(Column column) {
    String text = text(column);
    return text == null ? null : date(header.indexOf(column), text);
  }

  /** One of the words. */
  public <E extends Enum<E>> @Nullable E word(Column column, Words<E> words) {
    String text = text(column);
    E found = text == null ? null : words.find(text);
    if (text != null && found == null) {
      problem(
          column,
          IoMessage.NOT_A_WORD,
          nameOf(column),
          text,
          words.expected(),
          didYouMean(words.nearest(text)));
    }
    return found;
  }

  /** The attributes that have a value, by name, each of its declared type. */
  public Map<String, Object> attributes() {
    if (header.attributes().isEmpty()) {
      return Map.of();
    }
    Map<String, Object> attributes = new HashMap<>();
    for (Header.AttributeColumn column : header.attributes()) {
      Object value = attribute(column);
      if (value != null) {
        attributes.put(column.field().name(), value);
      }
    }
    return attributes;
  }

  /**
   * The attributes that something has, with those that the row says; those of which it says nothing
   * stay.
   */
  public Map<String, Object> attributesOnto(Map<String, Object> before) {
    Map<String, Object> attributes = new HashMap<>(before);
    header.attributes().stream()
        .filter(column -> says(column.index()))
        .forEach(column -> attributes.remove(column.field().name()));
    attributes.putAll(attributes());
    return attributes;
  }

  private @Nullable Object attribute(Header.AttributeColumn column) {
    int index = column.index();
    Field field = column.field();
    String text = cell(index);
    if (text == null) {
      return null;
    }
    return switch (field.type()) {
      case TEXT, WORD -> text;
      case NUMBER -> number(index, text);
      case DATE -> date(index, text);
      case TIME -> read(index, text, Values.time(text), IoMessage.NOT_A_TIME);
      case BOOLEAN -> read(index, text, Values.bool(text), IoMessage.NOT_A_BOOLEAN);
    };
  }

  /** " Did you mean ...?", or nothing if there is no suggestion; to end a message with. */
  public static Object didYouMean(@Nullable String suggestion) {
    return suggestion == null ? "" : Message.of(CoreMessage.DID_YOU_MEAN, suggestion);
  }

  /** The name of the column in this file, or ours if the file does not have it. */
  public String nameOf(Column column) {
    int index = header.indexOf(column);
    return index < 0 ? column.header() : header.names().get(index);
  }

  private @Nullable LocalDate date(int index, String text) {
    return read(index, text, Values.date(text), IoMessage.NOT_A_DATE);
  }

  private @Nullable BigDecimal number(int index, String text) {
    if (row.bare().contains(index)) {
      return read(index, text, jsonNumber(text), IoMessage.NOT_A_NUMBER);
    }
    BigDecimal number = style.parse(text);
    return read(
        index,
        text,
        number,
        number == null && style.isAmbiguous(text)
            ? IoMessage.AMBIGUOUS_NUMBER
            : IoMessage.NOT_A_NUMBER);
  }

  private static @Nullable BigDecimal jsonNumber(String text) {
    try {
      BigDecimal number = new BigDecimal(text);
      return Math.abs(number.scale()) > LARGEST_EXPONENT || number.precision() > LARGEST_EXPONENT
          ? null
          : number;
    } catch (NumberFormatException none) {
      return null;
    }
  }

  private <T> @Nullable T read(int index, String text, @Nullable T value, IoMessage wrong) {
    if (value == null) {
      problems.add(Problem.error(placeOf(index), wrong, header.names().get(index), text));
    }
    return value;
  }

  private SourceLocation placeOf(int index) {
    return index < 0 ? row.where() : row.places().of(index);
  }

  private @Nullable String cell(int index) {
    if (index < 0) {
      return null;
    }
    String text = row.cells().get(index).strip();
    return text.isEmpty() ? null : text;
  }
}
