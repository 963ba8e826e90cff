package com.tarifario.core.expression;

import com.tarifario.core.money.Exact;
import java.math.BigDecimal;
import java.util.function.BinaryOperator;

/** What joins two numbers. */
public enum Operator {
  /** The sum. */
  PLUS("+", 1, BigDecimal::add),
  /** The difference. */
  MINUS("-", 1, BigDecimal::subtract),
  /** The product. */
  TIMES("*", 2, BigDecimal::multiply),
  /** The quotient, to the precision of {@link Exact}. */
  DIVIDED_BY("/", 2, Exact::divide);

  private final String symbol;
  private final int precedence;
  private final BinaryOperator<BigDecimal> operation;

  Operator(String symbol, int precedence, BinaryOperator<BigDecimal> operation) {
    this.symbol = symbol;
    this.precedence = precedence;
    this.operation = operation;
  }

  /** As rules write it. */
  public String symbol() {
    return symbol;
  }

  /** How closely it binds: the higher first. */
  int precedence() {
    return precedence;
  }

  BigDecimal apply(BigDecimal left, BigDecimal right) {
    return operation.apply(left, right);
  }
}
