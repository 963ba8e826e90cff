package com.tarifario.core.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A published index, such as that of consumer prices: which value is in force from which day on.
 *
 * @param name what rules call it: {@code IPC}
 * @param values at least one value, above 0, by the first day on which it is in force; it stays so
 *     until the next one
 */
public record PriceIndex(String name, NavigableMap<LocalDate, BigDecimal> values) {

  public PriceIndex {
    Objects.requireNonNull(name, "name");
    values = Collections.unmodifiableNavigableMap(new TreeMap<>(values));
    if (values.isEmpty() || values.values().stream().anyMatch(each -> each.signum() <= 0)) {
      throw new IllegalArgumentException(
          "Index " + name + " needs at least one value, all of them above 0.");
    }
  }

  /** The value in force on the day; nothing if the index begins later. */
  public Optional<BigDecimal> on(LocalDate day) {
    return Optional.ofNullable(values.floorEntry(day)).map(Map.Entry::getValue);
  }

  /** Since when the value has been in force that is so on the day; nothing if it begins later. */
  public Optional<LocalDate> since(LocalDate day) {
    return Optional.ofNullable(values.floorKey(day));
  }

  /** The first day that it has a value for. */
  public LocalDate begin() {
    return values.firstKey();
  }
}
