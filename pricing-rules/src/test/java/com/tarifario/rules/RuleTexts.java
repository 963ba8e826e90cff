package com.tarifario.rules;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.Field.Origin;
import com.tarifario.core.facts.FieldType;
import com.tarifario.core.facts.PriceIndex;
import com.tarifario.core.facts.Vocabulary;
import com.tarifario.core.money.Unit;
import com.tarifario.core.tariff.Layer;
import com.tarifario.rules.drl.DrlFile;
import com.tarifario.rules.drl.LayerContext;
import com.tarifario.rules.model.Condition;
import com.tarifario.rules.model.TariffRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.Assertions;

/** Reads rules and facts from short texts, for tests. */
public final class RuleTexts {

  /** An index of prices. */
  public static final PriceIndex IPC =
      new PriceIndex("IPC", new TreeMap<>(Map.of(LocalDate.of(2023, 1, 1), BigDecimal.TEN)));

  /** The standard fields, an attribute of each type and an index. */
  public static final Vocabulary VOCABULARY =
      Vocabulary.with(
              List.of(
                  attribute("dwelling", FieldType.BOOLEAN, Origin.WORK_CENTRE, null),
                  attribute("lift", FieldType.BOOLEAN, Origin.WORK_CENTRE, null),
                  attribute("since", FieldType.DATE, Origin.CLIENT, null),
                  attribute("opens", FieldType.TIME, Origin.WORK_CENTRE, null),
                  attribute("litres", FieldType.NUMBER, Origin.LINE, Unit.of("l")),
                  attribute("detour", FieldType.NUMBER, Origin.LINE, Unit.of("m")),
                  attribute("señal", FieldType.TEXT, Origin.LINE, null)))
          .withPriceIndices(List.of(IPC));

  private static final Currency EUR = Currency.getInstance("EUR");

  private RuleTexts() {}

  private static Field attribute(
      String name, FieldType type, Origin origin, @org.jspecify.annotations.Nullable Unit unit) {
    return Field.attribute(name, type, origin, unit, "");
  }

  /** The rules of a file without mistakes. */
  public static List<TariffRule> read(String drl) {
    Problems problems = new Problems();
    List<TariffRule> rules =
        new DrlFile(
                "layers/base/rules.drl",
                drl,
                new LayerContext(new Layer("base", 0, false), VOCABULARY, EUR),
                problems)
            .read();
    Assertions.assertThat(problems.sorted()).isEmpty();
    return rules;
  }

  /** A condition, as it stands between the brackets of {@code Line( ... )}. */
  public static Condition condition(String text) {
    return read("rule \"r\" when Line( " + text + " ) then tax(\"21 %\"); end").get(0).condition();
  }

  /** Facts such as {@code client=C-014, quantity=2}: what is not named is absent. */
  public static Facts facts(String text) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (String each : text.isBlank() ? new String[0] : text.split(",")) {
      String[] pair = each.split("=", 2);
      values.put(pair[0].strip(), value(pair[0].strip(), pair[1].strip()));
    }
    return facts(values);
  }

  /** Facts of these values: what is not named is absent. */
  public static Facts facts(Map<String, ?> values) {
    Object[] all = new Object[VOCABULARY.size()];
    values.forEach((name, value) -> all[VOCABULARY.indexOf(name)] = value);
    return new Facts(VOCABULARY, all);
  }

  /** A value of the field's type. */
  public static Object value(String field, String text) {
    return switch (VOCABULARY.fields().get(VOCABULARY.indexOf(field)).type()) {
      case TEXT, WORD -> text;
      case NUMBER -> new BigDecimal(text);
      case BOOLEAN -> Boolean.valueOf(text);
      case DATE -> LocalDate.parse(text);
      case TIME -> LocalTime.parse(text);
    };
  }
}
