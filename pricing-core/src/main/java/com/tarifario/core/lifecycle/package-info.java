/** The states that a piece of work goes through, and what leads from one to the next: data. */
@NullMarked
package com.tarifario.core.lifecycle;

import org.jspecify.annotations.NullMarked;
