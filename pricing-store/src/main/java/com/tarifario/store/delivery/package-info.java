/** How much of reports and orders was billed by delivery notes. */
@NullMarked
package com.tarifario.store.delivery;

import org.jspecify.annotations.NullMarked;
