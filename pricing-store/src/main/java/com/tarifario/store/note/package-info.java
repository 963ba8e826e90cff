/** Delivery notes: what they gather of reports and orders, and what is left of those. */
@NullMarked
package com.tarifario.store.note;

import org.jspecify.annotations.NullMarked;
