/** One line to be priced, from fields typed on the command line. */
@NullMarked
package com.tarifario.cli.price;

import org.jspecify.annotations.NullMarked;
