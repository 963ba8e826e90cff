package com.tarifario.rules.trusted;

import com.tarifario.core.tariff.RuleRef;

/**
 * A rule of a trusted layer, as far as it is known without running it.
 *
 * @param ref its layer, name and place
 * @param layer the rank of its layer
 * @param priority its salience inside the layer
 */
record TrustedRule(RuleRef ref, int layer, int priority) {}
