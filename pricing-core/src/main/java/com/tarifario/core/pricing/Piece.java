package com.tarifario.core.pricing;

import com.tarifario.core.facts.Facts;
import com.tarifario.core.money.Quantity;
import com.tarifario.core.work.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * A part of a line in one time band, before it is priced.
 *
 * @param facts what is known of it
 * @param quantity its share of what is charged, before quantity rules, in the line's unit
 * @param time from when to when; null if the line does not say
 * @param band its time band; null if in none
 */
record Piece(Facts facts, Quantity quantity, @Nullable TimeSpan time, @Nullable String band) {}
