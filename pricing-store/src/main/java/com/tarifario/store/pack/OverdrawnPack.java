package com.tarifario.store.pack;

import com.tarifario.core.client.Pack;
import java.math.BigDecimal;

/**
 * A pack of which approved documents took more than was put into it: it was made smaller since.
 *
 * @param pack what was put into it
 * @param excess how much more was taken; above 0
 */
public record OverdrawnPack(Pack pack, BigDecimal excess) {}
