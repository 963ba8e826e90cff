package com.tarifario.core.offer;

import com.tarifario.core.money.Money;
import com.tarifario.core.text.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one unit of a service would cost the client by its own tariff, as a quote of it alone would
 * have it, with what it charges for the journey.
 *
 * @param amount before tax; null if it has no price
 * @param problems why it has none, each a sentence; empty if it has one
 */
public record EstimatedPrice(@Nullable Money amount, List<Message> problems) {

  public EstimatedPrice {
    problems = List.copyOf(problems);
  }
}
