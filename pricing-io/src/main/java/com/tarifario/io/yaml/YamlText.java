package com.tarifario.io.yaml;

import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes YAML that people can edit and that {@link YamlTree} reads back: fields and lists in
 * blocks, small ones in a line, texts without quotes where they need none.
 */
public final class YamlText {

  /** Texts that say the same with and without quotes. */
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N} ._%()*+/'-]*[\\p{L}\\p{N}._%()*+/'-])?");

  /** A text that is in quotes whatever it says. */
  private record FreeText(String text) {}

  /** Words that mean something to some readers of YAML. */
  private static final Set<String> RESERVED =
      Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

  private static final int INDENT = 2;

  private final StringBuilder text = new StringBuilder();

  private YamlText() {}

  /** Fields that are written in their order; those that are null are left out. */
  public static final class Block {

    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final boolean inLine;

    private Block(boolean inLine) {
      this.inLine = inLine;
    }

    /** Fields each in a line of its own. */
    public static Block lines() {
      return new Block(false);
    }

    /** Fields all in one line; what they hold must be texts, numbers and other such blocks. */
    public static Block inLine() {
      return new Block(true);
    }

    /**
     * The same with a field.
     *
     * @param value a text, a number, {@code true}, a day, a moment, a list of texts, a block or a
     *     list of blocks; a field that is null or holds nothing is left out
     */
    public Block with(String name, @Nullable Object value) {
      boolean nothing =
          value == null
              || (value instanceof List<?> list && list.isEmpty())
              || (value instanceof Block block && block.fields.isEmpty())
              || (value instanceof String string && string.isEmpty());
      if (!nothing) {
        fields.put(name, value);
      }
      return this;
    }

    /**
     * The same with what a person wrote freely, always in quotes: a part of it can be replaced
     * later without a look at the rest.
     */
    public Block text(String name, @Nullable String value) {
      return with(name, value == null || value.isEmpty() ? null : new FreeText(value));
    }
  }

  /** The text of these fields, with an end of line. */
  public static String of(Block block) {
    YamlText writer = new YamlText();
    writer.lines(block, 0, true);
    return writer.text.toString();
  }

  private void lines(Block block, int indent, boolean indentFirst) {
    boolean first = !indentFirst;
    for (Map.Entry<String, Object> field : block.fields.entrySet()) {
      if (!first) {
        text.append(" ".repeat(indent));
      }
      first = false;
      text.append(scalar(field.getKey())).append(':');
      value(field.getValue(), indent + INDENT);
    }
  }

  private void value(Object value, int indent) {
    if (value instanceof Block block && !block.inLine) {
      text.append('\n');
      lines(block, indent, true);
    } else if (value instanceof List<?> list && list.get(0) instanceof Block) {
      text.append('\n');
      for (Object each : list) {
        entry((Block) each, indent);
      }
    } else {
      text.append(' ').append(inLine(value)).append('\n');
    }
  }

  private void entry(Block block, int indent) {
    text.append(" ".repeat(indent)).append("- ");
    if (block.inLine) {
      text.append(inLine(block)).append('\n');
    } else {
      lines(block, indent + INDENT, false);
    }
  }

  private static String inLine(Object value) {
    if (value instanceof Block block) {
      StringBuilder line = new StringBuilder("{");
      block.fields.forEach(
          (name, each) ->
              line.append(line.length() > 1 ? ", " : "")
                  .append(scalar(name))
                  .append(": ")
                  .append(inLine(each)));
      return line.append('}').toString();
    }
    if (value instanceof List<?> list) {
      StringBuilder line = new StringBuilder("[");
      list.forEach(each -> line.append(line.length() > 1 ? ", " : "").append(inLine(each)));
      return line.append(']').toString();
    }
    if (value instanceof FreeText free) {
      return quoted(free.text());
    }
    return value instanceof String string ? scalar(string) : unquoted(value);
  }

  private static String unquoted(Object value) {
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof Boolean || value instanceof Integer) {
      return value.toString();
    }
    if (value instanceof Temporal) {
      return '"' + value.toString() + '"';
    }
    throw new IllegalArgumentException("YAML of " + value.getClass().getName() + " is not known.");
  }

  private static String scalar(String string) {
    boolean plain =
        PLAIN.matcher(string).matches()
            && !RESERVED.contains(string.toLowerCase(Locale.ROOT))
            && !looksLikeNumber(string);
    return plain ? string : quoted(string);
  }

  /** Codes such as {@code 01} stay texts for all readers. */
  private static boolean looksLikeNumber(String string) {
    return Character.isDigit(string.charAt(0)) || string.endsWith(".");
  }

  private static String quoted(String string) {
    StringBuilder quoted = new StringBuilder("\"");
    string
        .codePoints()
        .forEach(
            sign -> {
              switch (sign) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> append(quoted, sign);
              }
            });
    return quoted.append('"').toString();
  }

  private static void append(StringBuilder quoted, int sign) {
    boolean printable =
        !Character.isISOControl(sign)
            && sign != 0x2028
            && sign != 0x2029
            && sign != 0xFEFF
            && !(sign >= 0xD800 && sign <= 0xDFFF)
            && sign != 0xFFFE
            && sign != 0xFFFF;
    if (printable) {
      quoted.appendCodePoint(sign);
    } else {
      quoted.append(String.format(Locale.ROOT, "\\u%04X", sign));
    }
  }
}
