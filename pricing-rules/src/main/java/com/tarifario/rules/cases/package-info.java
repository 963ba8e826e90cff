/**
 * Lines that a person writes field by field: one to be priced at once, or the cases by which a
 * tariff is tested.
 */
@NullMarked
package com.tarifario.rules.cases;

import org.jspecify.annotations.NullMarked;
