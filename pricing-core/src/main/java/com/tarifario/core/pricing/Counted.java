package com.tarifario.core.pricing;

import java.math.BigDecimal;

/**
 * What a scale counts where a piece begins, in the base unit of the dimension.
 *
 * @param before the pieces before it
 * @param total all pieces
 */
record Counted(BigDecimal before, BigDecimal total) {}
