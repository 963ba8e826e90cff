/** Command line interface. */
@NullMarked
package com.tarifario.cli;

import org.jspecify.annotations.NullMarked;
