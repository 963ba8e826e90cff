package com.tarifario.core.pricing;

import org.jspecify.annotations.Nullable;

/**
 * What the tariff says of a line of which something may be covered.
 *
 * @param price what is left to be charged
 * @param uncovered what would be charged if nothing were covered; null if there is no price
 */
record CoveredPrice(TariffPrice price, @Nullable TariffPrice uncovered) {}
