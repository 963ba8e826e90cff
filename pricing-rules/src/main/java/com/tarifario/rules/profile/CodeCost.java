package com.tarifario.rules.profile;

/**
 * What the code of a trusted layer took. It can't be analysed, so it is asked for every line.
 *
 * @param layer the layer's name
 * @param lines for how many lines (or pieces, or charges) of all stages it was asked
 * @param time in nanoseconds
 */
public record CodeCost(String layer, long lines, long time) {}
