package com.tarifario.rules.reference;

import com.tarifario.rules.reference.RefCondition.Literal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields that random rules ask about, with values that random lines have, or nearly. */
final class Fields {

  private Fields() {}

  /** What the values of a field are. */
  enum ValueType {
    TEXT(RefCondition::quoted),
    WORD(RefCondition::quoted),
    NUMBER(Object::toString),
    FLAG(Object::toString),
    DATE(value -> "\"" + value + "\""),
    TIME(value -> "\"" + value + "\"");

    private final Function<String, String> drl;

    ValueType(Function<String, String> drl) {
      this.drl = drl;
    }

    boolean isOrdered() {
      return this == NUMBER || this == DATE || this == TIME;
    }

    /** The value that a plain text stands for. */
    Comparable<?> value(String text) {
      return switch (this) {
        case TEXT, WORD -> text;
        case NUMBER -> Fraction.of(text);
        case FLAG -> Boolean.valueOf(text);
        case DATE -> LocalDate.parse(text);
        case TIME -> LocalTime.parse(text);
      };
    }

    private Literal literal(String text) {
      return new Literal(value(text), drl.apply(text));
    }
  }

  /**
   * A field.
   *
   * @param literals what rules compare it with
   * @param regexes what rules match it with; empty if it can't be
   */
  record Field(String name, ValueType type, List<Literal> literals, List<String> regexes) {

    /** The field that can also be matched with these. */
    private Field matching(String... expressions) {
      return new Field(name, type, literals, List.of(expressions));
    }

    /** The field that can also be compared with these, each a number as rules may write it. */
    private Field or(String... pairs) {
      List<Literal> all = new ArrayList<>(literals);
      for (int index = 0; index < pairs.length; index += 2) {
        all.add(new Literal(Fraction.of(new BigDecimal(pairs[index])), pairs[index + 1]));
      }
      return new Field(name, type, List.copyOf(all), regexes);
    }
  }

  /** Words of a field of kinds, in the three ways of writing them. */
  private static Field kind() {
    List<Literal> literals =
        List.of(
            new Literal("LABOUR", "LABOUR"),
            new Literal("LABOUR", "Kind.LABOUR"),
            new Literal("MATERIAL", "\"MATERIAL\""),
            new Literal("MATERIAL", "MATERIAL"),
            new Literal("TRAVEL", "TRAVEL"));
    return new Field("kind", ValueType.WORD, literals, List.of("L.*|T.*", "[A-M].*"));
  }

  private static Field field(String name, ValueType type, String... literals) {
    return new Field(name, type, Arrays.stream(literals).map(type::literal).toList(), List.of());
  }

  /** What is known before any price. */
  static final List<Field> OF_LINE =
      List.of(
          kind(),
          kind(),
          field("rateGroup", ValueType.TEXT, "A", "B", "Z"),
          field("client", ValueType.TEXT, "C-1", "C-2", "C-3").matching("C-\\d", "C-[12]"),
          field("workCentre", ValueType.TEXT, "01", "02"),
          field("zone", ValueType.TEXT, "1", "2"),
          field("category", ValueType.TEXT, "oficial 1a", "oficial 2a", "ayudante")
              .matching("oficial.*", ".*a", "(oficial|ayudante).*", "\"x\"?.*"),
          field("band", ValueType.TEXT, "noche", "festivo", "laborable").matching(".*o.*", "f.*"),
          field("band", ValueType.TEXT, "noche", "festivo", "laborable"),
          field("agreement", ValueType.TEXT, "AM-1", "AM-2"),
          field("agreementType", ValueType.TEXT, "todo"),
          field("agreementFrom", ValueType.DATE, "2025-01-06", "2026-01-06"),
          field("agreementTo", ValueType.DATE, "2026-10-24"),
          field("agreementYear", ValueType.NUMBER, "1", "2"),
          field("region", ValueType.TEXT, "ES-CT", "ES-MD").matching("ES-.*"),
          field("weekday", ValueType.WORD, "MON", "SAT", "SUN").matching("S.."),
          field("holiday", ValueType.FLAG, "true", "false"),
          field("noticeDate", ValueType.DATE, "2026-01-01"),
          field("clientType", ValueType.TEXT, "empresa", "particular"),
          field("visit", ValueType.TEXT, "V1", "V2"),
          field("unit", ValueType.TEXT, "h", "min", "ud"),
          field("technician", ValueType.TEXT, "Ana", "Luis"),
          field("description", ValueType.TEXT, "dice \"ya\"", "a, b; c"),
          field("documentType", ValueType.WORD, "WORK_REPORT", "DELIVERY_NOTE"),
          field("quantity", ValueType.NUMBER, "0.5", "1", "2", "8", "-1").or("2.5", "\"2,5\""),
          field("unitCost", ValueType.NUMBER, "10", "30.50", "0"),
          field("listPrice", ValueType.NUMBER, "100", "12.00"),
          field("distance", ValueType.NUMBER, "12.5").or("60", "\"60 km\"", "12.5", "\"12500 m\""),
          field("visitHours", ValueType.NUMBER, "2").or("1.5", "\"90 min\"", "3", "\"3 h\""),
          field("documentHours", ValueType.NUMBER, "2.5").or("4", "\"4 h\""),
          field("visitTechnicians", ValueType.NUMBER, "1", "2"),
          field("depth", ValueType.NUMBER, "3").or("3", "\"3 m\"", "1500", "\"1,5 km\""),
          field("date", ValueType.DATE, "2026-01-06", "2026-03-29", "2026-10-25"),
          field("start", ValueType.TIME, "22:00", "07:30", "01:30"),
          field("end", ValueType.TIME, "06:00", "22:00", "19:00"),
          field("vip", ValueType.FLAG, "true", "false"),
          field("dwelling", ValueType.FLAG, "true", "false"),
          field("urgent", ValueType.FLAG, "true", "false"),
          field("level", ValueType.TEXT, "oro"));

  /** Texts that rules match with regular expressions. */
  static final List<Field> MATCHED =
      OF_LINE.stream()
          .filter(field -> field.type() == ValueType.TEXT && !field.regexes().isEmpty())
          .toList();

  /** A few by which rules are mostly told apart, and none of which is matched. */
  static final List<Field> PLAIN =
      Stream.of("rateGroup", "client", "category", "quantity", "date", "vip", "zone", "workCentre")
          .map(name -> OF_LINE.stream().filter(each -> each.name().equals(name)).findFirst())
          .map(Optional::orElseThrow)
          .map(Field::matching)
          .toList();

  /** The texts that are matched, and others. */
  static final List<Field> FEW =
      Stream.concat(MATCHED.stream(), OF_LINE.stream().filter(field -> field.name().equals("band")))
          .toList();

  private static final Field AMOUNT = field("amount", ValueType.NUMBER, "50", "96", "0");

  /** What is known when charges are decided. */
  static final List<Field> OF_SCOPE =
      Stream.concat(OF_LINE.stream(), Stream.of(AMOUNT, AMOUNT, AMOUNT)).toList();

  private static final Field SHARE =
      field("materialsShare", ValueType.NUMBER, "0.4").or("0.4", "\"40 %\"", "0.333", "\"33,3 %\"");
  private static final Field NET = field("documentNet", ValueType.NUMBER, "100", "300.00");

  /** What is known when taxes are decided. */
  static final List<Field> OF_TAX =
      Stream.concat(OF_SCOPE.stream(), Stream.of(SHARE, SHARE, SHARE, NET, NET)).toList();

  private static final Map<String, Field> BY_NAME =
      OF_TAX.stream().collect(Collectors.toMap(Field::name, each -> each, (one, other) -> one));

  /** The field of that name. */
  static Field named(String name) {
    return BY_NAME.get(name);
  }
}
