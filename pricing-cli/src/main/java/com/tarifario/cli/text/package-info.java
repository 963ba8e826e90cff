/** What the command line says, in every language. */
@NullMarked
package com.tarifario.cli.text;

import org.jspecify.annotations.NullMarked;
