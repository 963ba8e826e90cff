/** Result files: valued lines beside the lines as they came, and the rows that were rejected. */
@NullMarked
package com.tarifario.io.result;

import org.jspecify.annotations.NullMarked;
