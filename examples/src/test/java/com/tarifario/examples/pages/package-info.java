/** The pages of the documentation, typed as they stand there. */
package com.tarifario.examples.pages;
