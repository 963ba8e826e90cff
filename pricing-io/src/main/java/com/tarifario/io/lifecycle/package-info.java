/** Files that say through which states work goes. */
@NullMarked
package com.tarifario.io.lifecycle;

import org.jspecify.annotations.NullMarked;
