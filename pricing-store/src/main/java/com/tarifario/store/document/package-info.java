/** Work reports and delivery notes: their lines, their prices, and what is done with them. */
@NullMarked
package com.tarifario.store.document;

import org.jspecify.annotations.NullMarked;
