/** Databases for the tests of other modules. No part of the program. */
@NullMarked
package com.tarifario.testing;

import org.jspecify.annotations.NullMarked;
