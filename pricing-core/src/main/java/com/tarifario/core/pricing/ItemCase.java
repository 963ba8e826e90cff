package com.tarifario.core.pricing;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.valuation.ValuedItem;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A valued item, and what is known of it for tax.
 *
 * @param item the item
 * @param facts what is known of it as a whole; null if a component could not be made complete (its
 *     client is not known), so that not even a price set by hand holds
 * @param terms finds what a person may set as its price, or throws a {@link LineFailure}
 */
record ItemCase(ValuedItem item, @Nullable Facts facts, Supplier<OverrideTerms> terms) {}
