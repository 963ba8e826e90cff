package com.tarifario.core.agreement;

/**
 * How an agreement goes on when it is over.
 *
 * @param months for how many months at a time, above 0
 * @param tacit whether it goes on unless somebody gives notice
 * @param noticeDays how many days before its end notice is to be given
 */
public record Renewal(int months, boolean tacit, int noticeDays) {

  public Renewal {
    if (months < 1) {
      throw new IllegalArgumentException("It is renewed for a month at least, not " + months + ".");
    }
    if (noticeDays < 0) {
      throw new IllegalArgumentException("Notice is given before the end, not " + noticeDays + ".");
    }
  }
}
