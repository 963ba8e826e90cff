package com.tarifario.core.tariff;

import com.tarifario.core.calendar.WorkCalendar;
import com.tarifario.core.facts.Facts;
import com.tarifario.core.facts.Field;
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
   * @throws IllegalArgumentException if two are in force on one day, have different currencies, or
   *     share a vocabulary, by which it is told what belongs to which
   */
  public Versions {
    inOrder = inOrder.stream().sorted(Comparator.comparing(Version::from)).toList();
    for (int index = 1; index < inOrder.size(); index++) {
      Version before = inOrder.get(index - 1);
      Version version = inOrder.get(index);
      if (before.isInForce(version.from())) {
        throw new IllegalArgumentException(
            "Two versions are in force on " + version.from() + ": " + before + ", " + version);
      }
      if (!before.tariff().currency().equals(version.tariff().currency())) {
        throw new IllegalArgumentException(
            "Versions of different currencies: " + before + ", " + version);
      }
    }
    if (inOrder.stream().map(each -> each.tariff().vocabulary()).distinct().count()
        < inOrder.size()) {
      throw new IllegalArgumentException("Each version must have a vocabulary of its own.");
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

  /** The version by which these facts were found out, or nothing. */
  public Optional<Version> of(Facts facts) {
    for (Version version : inOrder) {
      if (isOf(version, facts)) {
        return Optional.of(version);
      }
    }
    return Optional.empty();
  }

  /** Whether the facts are of the version: no other has its vocabulary. */
  static boolean isOf(Version version, Facts facts) {
    return version.tariff().vocabulary() == facts.vocabulary();
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

  /** The calendar of the latest version that has one: all have one clock. */
  WorkCalendar calendar() {
    for (int index = inOrder.size() - 1; index >= 0; index--) {
      WorkCalendar calendar = inOrder.get(index).tariff().calendar();
      if (!calendar.isNone()) {
        return calendar;
      }
    }
    return WorkCalendar.NONE;
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

  /** Decides by the version that the facts are of. */
  Decider decider() {
    return new VersionDecider(inOrder);
  }
}
