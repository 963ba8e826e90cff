package com.tarifario.core.tariff;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Field;
import com.tarifario.core.facts.Stage;
import com.tarifario.core.facts.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The versions of a tariff, of which no two are in force on one day.
 *
 * @param inOrder the versions, earliest first
 */
public record Versions(List<Version> inOrder) {

  /** A tariff that has no versions. */
  public static final Versions NONE = new Versions(List.of());

  /**
   * The versions in the order of time.
   *
   * @throws IllegalArgumentException if two are in force on one day
   */
  public Versions {
    inOrder = inOrder.stream().sorted(Comparator.comparing(Version::from)).toList();
    for (int index = 1; index < inOrder.size(); index++) {
      if (inOrder.get(index - 1).isInForce(inOrder.get(index).from())) {
        throw new IllegalArgumentException(
            "Two versions are in force on " + inOrder.get(index).from() + ".");
      }
    }
  }

  /** Whether there are none. */
  public boolean isNone() {
    return inOrder.isEmpty();
  }

  /** The version in force on the day, or nothing. */
  public Optional<Version> on(LocalDate day) {
    return inOrder.stream().filter(version -> version.isInForce(day)).findFirst();
  }

  /** The latest version. */
  Version latest() {
    return inOrder.get(inOrder.size() - 1);
  }

  /** All attributes that one of the versions declares, those of the latest first. */
  public Vocabulary vocabulary() {
    Map<String, Field> attributes = new LinkedHashMap<>();
    for (int index = inOrder.size() - 1; index >= 0; index--) {
      for (Field each : inOrder.get(index).tariff().vocabulary().attributes()) {
        attributes.putIfAbsent(each.name(), each);
      }
    }
    return Vocabulary.with(List.copyOf(attributes.values()));
  }

  /** The layers of the latest version, above those that only earlier ones have. */
  List<Layer> layers() {
    List<Layer> latest = latest().tariff().layers();
    Map<String, Layer> earlier = new LinkedHashMap<>();
    for (Version version : inOrder) {
      version.tariff().layers().forEach(layer -> earlier.put(layer.name(), layer));
    }
    latest.forEach(layer -> earlier.remove(layer.name()));
    List<Layer> all = new ArrayList<>();
    for (List<Layer> layers : List.of(List.copyOf(earlier.values()), latest)) {
      layers.forEach(layer -> all.add(new Layer(layer.name(), all.size(), layer.trusted())));
    }
    return all;
  }

  /** Knows whether any version has rules for a stage; only versions decide. */
  Decider decider() {
    return new Decider() {
      @Override
      public List<Decision> decide(Stage stage, List<Facts> unit) {
        if (unit.isEmpty()) {
          return List.of();
        }
        throw new IllegalStateException("A tariff with versions decides by one of them.");
      }

      @Override
      public boolean hasRules(Stage stage) {
        return inOrder.stream().anyMatch(each -> each.tariff().decider().hasRules(stage));
      }
    };
  }
}
