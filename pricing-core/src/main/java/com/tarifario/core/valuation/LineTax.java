package com.tarifario.core.valuation;

import com.tarifario.core.money.Percentage;
import com.tarifario.core.tariff.RuleRef;

/**
 * The tax rate of a line.
 *
 * @param rate the rate on its net amount
 * @param rule the rule that says so
 */
public record LineTax(Percentage rate, RuleRef rule) {}
