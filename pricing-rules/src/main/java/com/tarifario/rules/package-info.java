/** Pricing rules: compiles rule sources and evaluates them against the pricing domain. */
@NullMarked
package com.tarifario.rules;

import org.jspecify.annotations.NullMarked;
