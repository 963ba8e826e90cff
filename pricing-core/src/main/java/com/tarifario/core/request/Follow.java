package com.tarifario.core.request;

import com.tarifario.core.commercial.WorkType;
import com.tarifario.core.lifecycle.Phase;
import com.tarifario.core.lifecycle.State;
import com.tarifario.core.lifecycle.Trait;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is done with a request by itself when something that came out of it gets somewhere: the
 * request is taken as served when its quote is accepted.
 *
 * @param work what came out of it: a quote, a work order, ...
 * @param reached what the state means that it got to: the word of a {@link Trait}; or {@code done}
 *     if nothing of that kind is left to be done and something was, {@code cancelled} if all of it
 *     was given up
 * @param action what is then done with the request, if its state lets it
 */
public record Follow(WorkType work, String reached, String action) {

  public Follow {
    Objects.requireNonNull(work, "work");
    Objects.requireNonNull(action, "action");
    if (!words().contains(reached)) {
      throw new IllegalArgumentException("Nothing that came of a request is " + reached + ".");
    }
  }

  /** All that can be reached, as files write it. */
  public static List<String> words() {
    return Stream.concat(
            Stream.of(Phase.DONE, Phase.CANCELLED).map(Follow::word),
            Stream.of(Trait.values()).map(Follow::word))
        .toList();
  }

  /**
   * Whether it is reached.
   *
   * @param state the state that something came to that came out of the request
   * @param ending how all of that kind ended that came out of it; null if something is still to be
   *     done with some of it
   */
  public boolean isReached(State state, @Nullable Phase ending) {
    return (ending != null && reached.equals(word(ending)))
        || state.traits().stream().anyMatch(trait -> reached.equals(word(trait)));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
