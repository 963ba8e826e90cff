/** Checks that need all rules of a tariff. */
@NullMarked
package com.tarifario.rules.check;

import org.jspecify.annotations.NullMarked;
