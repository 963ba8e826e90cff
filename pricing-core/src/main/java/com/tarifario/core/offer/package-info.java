/** What can be offered to a client: what was rendered before, what suits it, and why. */
@NullMarked
package com.tarifario.core.offer;

import org.jspecify.annotations.NullMarked;
