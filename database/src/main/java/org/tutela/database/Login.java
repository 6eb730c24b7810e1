package org.tutela.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Where and as whom to connect. */
public record Login(String url, String user, String password) {

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  /** The same user on another database of the same server. */
  public Login on(String database) {
    return new Login(url.replaceFirst("/[^/?]*(\\?|$)", "/" + database + "$1"), user, password);
  }

  @Override
  public String toString() {
    return user + " at " + url;
  }
}
