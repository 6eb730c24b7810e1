package org.tutela.ui;

import java.util.List;
import java.util.Optional;

/**
 * What stands around a page.
 *
 * @param title as the browser's tab shows it, "Error: " before it when the form has errors
 * @param csrf hidden field of every form
 * @param once a fresh token for every form shown, so that a button pressed twice acts once
 * @param flash what the last action did, shown once after its redirect
 * @param banner the demonstration banner's text, empty in production
 * @param about the person whom the page is about, said above its heading; empty where the page says so itself
 */
public record Shell(
    Language language,
    String title,
    Optional<User> user,
    List<Link> navigation,
    Hidden csrf,
    String once,
    Optional<String> flash,
    Optional<String> banner,
    Optional<String> about,
    String path) {

  /**
   * @param team shown beside the name
   * @param idle seconds after which somebody who sends nothing is signed out; 0 when nobody is told
   * @param paper what stands on a print of the page: who printed it, when and why
   */
  public record User(String name, String role, String team, long idle, String paper) {
    public User(String name, String role, String team) {
      this(name, role, team, 0, "");
    }
  }

  /** @param count shown as a badge when above zero */
  public record Link(String text, String href, boolean current, int count) {}

  public record Hidden(String name, String value) {}
}
