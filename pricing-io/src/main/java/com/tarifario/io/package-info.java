/** Reading and writing of the files that the pricing domain works on. */
@NullMarked
package com.tarifario.io;

import org.jspecify.annotations.NullMarked;
