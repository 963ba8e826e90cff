/** The lines of work reports and delivery notes. */
@NullMarked
package com.tarifario.store.line;

import org.jspecify.annotations.NullMarked;
