package com.tarifario.rules.cases;

import com.tarifario.core.text.Message;
import com.tarifario.rules.settings.Yaml;
import com.tarifario.rules.settings.YamlReader;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads what is in packs: {@code {bono: 10}}. */
final class PackUnits {

  private PackUnits() {}

  /** The units by the name of the packs; those that can't be used are among the problems. */
  static Map<String, BigDecimal> read(Yaml value, YamlReader yaml) {
    Map<String, BigDecimal> units = new LinkedHashMap<>();
    yaml.anyMapping(value)
        .ifPresent(
            packs ->
                packs
                    .entries()
                    .forEach(
                        (name, entry) ->
                            yaml.parsed(
                                    entry.value(),
                                    PackUnits::number,
                                    Message.of(CaseMessage.EXPECTED_UNITS))
                                .ifPresent(number -> units.put(name, number))));
    return units;
  }

  private static BigDecimal number(String text) {
    BigDecimal number = new BigDecimal(text.strip().replace(',', '.'));
    if (number.signum() < 0) {
      throw new NumberFormatException(text);
    }
    return number;
  }
}
