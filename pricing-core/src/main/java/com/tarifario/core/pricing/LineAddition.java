package com.tarifario.core.pricing;

import com.tarifario.core.pricing.UnitPrices.Found;
import com.tarifario.core.tariff.Candidate;

/**
 * What an adjustment adds once to the amount of a line.
 *
 * @param candidate the adjustment
 * @param added how much, below 0 if it is taken off, and where it comes from
 */
record LineAddition(Candidate candidate, Found added) {}
