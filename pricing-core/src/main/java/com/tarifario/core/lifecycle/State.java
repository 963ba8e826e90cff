package com.tarifario.core.lifecycle;

import com.tarifario.core.catalogue.Codes;
import com.tarifario.core.text.Named;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A state of a piece of work.
 *
 * @param name what files and commands call it: {@code in-progress}
 * @param labels what people call it, by language ({@code es}, {@code en}); in a language that is
 *     not among them, its name
 * @param phase whether something is still to be done
 * @param traits what it means to the program
 */
public record State(String name, Map<String, String> labels, Phase phase, Set<Trait> traits)
    implements Named {

  public State {
    Codes.require("State", name);
    labels = Map.copyOf(labels);
    Objects.requireNonNull(phase, "phase");
    traits = Set.copyOf(traits);
  }

  /** A state that people call by its name. */
  public static State of(String name, Phase phase, Trait... traits) {
    Set<Trait> all = EnumSet.noneOf(Trait.class);
    all.addAll(Set.of(traits));
    return new State(name, Map.of(), phase, all);
  }

  /** Whether it means that to the program. */
  public boolean is(Trait trait) {
    return traits.contains(trait);
  }

  /** Whether something is still to be done. */
  public boolean isOpen() {
    return phase == Phase.OPEN;
  }

  /** Whether it was given up: nothing comes of it any more. */
  public boolean isCancelled() {
    return phase == Phase.CANCELLED;
  }

  /** What people call it in the language. */
  @Override
  public String label(Locale locale) {
    return labels.getOrDefault(locale.getLanguage(), name);
  }
}
