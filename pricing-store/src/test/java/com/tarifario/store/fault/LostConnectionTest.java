package com.tarifario.store.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.tarifario.core.text.Message;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.transaction.TransactionException;
import org.junit.jupiter.api.Test;

class LostConnectionTest {

  private static SQLException lost() {
    return new SQLException("session closed", "90067", ErrorCode.CONNECTION_BROKEN_1);
  }

  @Test
  void a_connection_that_is_lost_is_told_and_whether_it_may_have_been_kept() {
    assertThat(LostConnection.sentence(new ConnectionException(lost())).map(Message::key))
        .contains(StoreMessage.LOST_CONNECTION);
    assertThat(
            LostConnection.sentence(
                    new TransactionException("Failed to commit transaction", lost()))
                .map(Message::key))
        .contains(StoreMessage.LOST_AT_END);
    assertThat(LostConnection.sentence(new SQLException("terminated", "57P01")))
        .as("PostgreSQL stops")
        .isPresent();
  }

  @Test
  void anything_else_is_not() {
    assertThat(LostConnection.sentence(new SQLException("syntax", "42000", 42000))).isEmpty();
    assertThat(LostConnection.sentence(new IllegalStateException("x"))).isEmpty();
  }
}
