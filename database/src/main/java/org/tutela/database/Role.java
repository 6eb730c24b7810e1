package org.tutela.database;

/** The three roles that connect to the database, each with only what it needs; see {@code roles.sql}. */
public enum Role {
  /** Owns every schema and runs the migrations. */
  OWNER("tutela_owner"),
  /** The staff service: reads and writes what it was granted, under row-level security. */
  STAFF("tutela_staff"),
  /** The portal: may call one function, and read nothing. */
  PORTAL("tutela_portal"),
  /** The cluster's superuser, for making the cluster and for tests; the services never use it. */
  ADMINISTRATOR("postgres");

  private final String user;

  Role(String user) {
    this.user = user;
  }

  public String user() {
    return user;
  }
}
