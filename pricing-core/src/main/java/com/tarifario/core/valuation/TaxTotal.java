package com.tarifario.core.valuation;

import com.tarifario.core.money.Money;
import com.tarifario.core.money.Percentage;

/**
 * The tax at one rate.
 *
 * @param rate the rate
 * @param base the sum of the amounts at that rate
 * @param tax the tax on that sum, rounded once
 */
public record TaxTotal(Percentage rate, Money base, Money tax) {}
