/** PostgreSQL 18 under a supervisor of ours, for a machine that brings no server of its own. */
package org.tutela.database;
