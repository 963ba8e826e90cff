package com.tarifario.core.pricing;

import java.math.BigDecimal;

/**
 * What a piece takes from a pack.
 *
 * @param pack the pack's identity
 * @param units how many units
 * @param left how many are left after it
 */
record Draw(String pack, BigDecimal units, BigDecimal left) {}
