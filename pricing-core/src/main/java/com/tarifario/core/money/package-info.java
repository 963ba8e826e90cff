/** Exact money, rates, quantities and units, and the only places where numbers are rounded. */
@NullMarked
package com.tarifario.core.money;

import org.jspecify.annotations.NullMarked;
