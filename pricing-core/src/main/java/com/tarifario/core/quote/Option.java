package com.tarifario.core.quote;

import com.tarifario.core.catalogue.Codes;
import org.jspecify.annotations.Nullable;

/**
 * Says that an item is outside the total: the client may take it, or not.
 *
 * @param insteadOf the code of the item of the same chapter that it would replace; null if it would
 *     come on top of all
 */
public record Option(@Nullable String insteadOf) {

  /** What would come on top of all. */
  public static final Option EXTRA = new Option(null);

  public Option {
    if (insteadOf != null) {
      Codes.require("Item", insteadOf);
    }
  }

  /** What would replace the item of that code. */
  public static Option insteadOf(String code) {
    return new Option(code);
  }
}
