/** What clients ordered, line by line, and how much of it was delivered. */
@NullMarked
package com.tarifario.store.order;

import org.jspecify.annotations.NullMarked;
