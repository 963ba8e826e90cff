/** What tests of files share: fixtures, a hand-made tariff, some clients. */
@NullMarked
package com.tarifario.io.testing;

import org.jspecify.annotations.NullMarked;
