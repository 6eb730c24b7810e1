package org.tutela.pages;

import org.tutela.foundation.access.Role;

/**
 * A page that is looked at.
 *
 * @param route as its controller maps it
 * @param role null for nobody
 * @param path with ids in it, and a query if need be
 */
record Sight(String route, Role role, String area, String path) {
  static Sight of(String route, Role role, Object... ids) {
    String path = route;
    for (Object id : ids) path = path.replaceFirst("\\{[^}]+}", id.toString());
    return new Sight(route, role, "NORTHMERE", path);
  }

  Sight in(String otherArea) {
    return new Sight(route, role, otherArea, path);
  }

  Sight asking(String query) {
    return new Sight(route, role, area, path + "?" + query);
  }

  @Override
  public String toString() {
    return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*") + " as " + (role == null ? "nobody" : role.title());
  }
}
