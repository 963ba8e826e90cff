/**
 * What a tariff is to pricing: layers, what rules propose, decisions, and the port that makes them.
 */
@NullMarked
package com.tarifario.core.tariff;

import org.jspecify.annotations.NullMarked;
