package com.tarifario.core.money;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A unit of measure: hours, minutes, kilometres, pieces. Units of one dimension convert into each
 * other; a unit that is not known here ({@code rollo}) is a dimension of its own.
 *
 * @param symbol the short sign, as on documents: {@code h}, {@code min}, {@code km}, {@code ud}
 * @param dimension what is measured; two units convert if it is the same
 * @param factor how many of the dimension's base units one of these is: 60 for {@code h}
 */
public record Unit(String symbol, String dimension, BigDecimal factor) {

  /** Minute, the base unit of time. */
  public static final Unit MINUTE = new Unit("min", "time", BigDecimal.ONE);

  /** Hour, 60 minutes. */
  public static final Unit HOUR = new Unit("h", "time", BigDecimal.valueOf(60));

  /** Kilometre, 1000 metres. */
  public static final Unit KILOMETRE = new Unit("km", "length", BigDecimal.valueOf(1000));

  /** Metre, the base unit of length. */
  public static final Unit METRE = new Unit("m", "length", BigDecimal.ONE);

  /** Piece, the base unit of things that are counted. */
  public static final Unit PIECE = new Unit("ud", "count", BigDecimal.ONE);

  private static final Unit DOZEN = new Unit("docena", "count", BigDecimal.valueOf(12));
  private static final Unit KILOGRAM = new Unit("kg", "mass", BigDecimal.ONE);
  private static final Unit TONNE = new Unit("t", "mass", BigDecimal.valueOf(1000));
  private static final Unit GRAM = new Unit("g", "mass", new BigDecimal("0.001"));
  private static final Unit LITRE = new Unit("l", "volume", BigDecimal.ONE);
  private static final Unit SQUARE_METRE = new Unit("m2", "area", BigDecimal.ONE);
  private static final Unit CUBIC_METRE = new Unit("m3", "volume", BigDecimal.valueOf(1000));

  private static final Map<String, Unit> KNOWN =
      Map.ofEntries(
          Map.entry("h", HOUR),
          Map.entry("hora", HOUR),
          Map.entry("horas", HOUR),
          Map.entry("hour", HOUR),
          Map.entry("min", MINUTE),
          Map.entry("minuto", MINUTE),
          Map.entry("minutos", MINUTE),
          Map.entry("km", KILOMETRE),
          Map.entry("m", METRE),
          Map.entry("ml", METRE),
          Map.entry("ud", PIECE),
          Map.entry("uds", PIECE),
          Map.entry("u", PIECE),
          Map.entry("pc", PIECE),
          Map.entry("docena", DOZEN),
          Map.entry("dozen", DOZEN),
          Map.entry("kg", KILOGRAM),
          Map.entry("g", GRAM),
          Map.entry("t", TONNE),
          Map.entry("l", LITRE),
          Map.entry("m2", SQUARE_METRE),
          Map.entry("m²", SQUARE_METRE),
          Map.entry("m3", CUBIC_METRE),
          Map.entry("m³", CUBIC_METRE));

  /** Units seen in files, so that each is made once; symbols are few. */
  private static final Map<String, Unit> SEEN = new ConcurrentHashMap<>();

  private static final int MOST_SEEN = 1_000;

  private static final Pattern SEVERAL = Pattern.compile("([1-9]\\d{0,8})\\s*(\\p{L}.*)");

  public Unit {
    Objects.requireNonNull(symbol, "symbol");
    Objects.requireNonNull(dimension, "dimension");
    if (factor.signum() <= 0) {
      throw new IllegalArgumentException("A unit's factor must be above 0, but is " + factor + ".");
    }
  }

  /**
   * The unit of that symbol, in any case; one that is not known is a dimension of its own. {@code
   * 100 ud} is the unit of 100 pieces.
   */
  public static Unit of(String symbol) {
    Unit seen = SEEN.get(symbol);
    if (seen != null) {
      return seen;
    }
    Matcher several = SEVERAL.matcher(symbol.strip());
    Unit unit =
        several.matches() ? several(several.group(1), one(several.group(2))) : one(symbol.strip());
    if (SEEN.size() < MOST_SEEN) {
      SEEN.put(symbol, unit);
    }
    return unit;
  }

  private static Unit one(String symbol) {
    String name = symbol.toLowerCase(Locale.ROOT);
    Unit known = KNOWN.get(name);
    return known != null ? known : new Unit(symbol, "unit " + name, BigDecimal.ONE);
  }

  private static Unit several(String count, Unit unit) {
    return count.equals("1")
        ? unit
        : new Unit(
            count + " " + unit.symbol, unit.dimension, unit.factor.multiply(new BigDecimal(count)));
  }

  /** Whether a quantity of this unit can be expressed in the other. */
  public boolean convertsTo(Unit other) {
    return dimension.equals(other.dimension);
  }

  /** Whether this is one of the units that every tariff knows, and not a word of its own. */
  public boolean isKnown() {
    return KNOWN.containsValue(this);
  }

  /** Whether this is a unit of time. */
  public boolean isTime() {
    return dimension.equals(HOUR.dimension);
  }

  /** As it is written after a number: {@code 2 h}, but {@code 2 x 100 ud}. */
  public String afterNumber() {
    return (Character.isDigit(symbol.charAt(0)) ? " x " : " ") + symbol;
  }

  @Override
  public String toString() {
    return symbol;
  }
}
