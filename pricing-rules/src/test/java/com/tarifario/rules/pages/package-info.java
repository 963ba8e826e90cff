/** The pages of the documentation: whether what they show is what comes out. */
@NullMarked
package com.tarifario.rules.pages;

import org.jspecify.annotations.NullMarked;
