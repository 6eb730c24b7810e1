package org.tutela.guard;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One endpoint: {@code POST /applications/{}/assign}. */
record Route(String method, String path) implements Comparable<Route> {
  private static final Comparator<Route> READING_FIRST = Comparator.comparing(Route::method).thenComparing(Route::path);
  private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]*)}");

  /** Every endpoint that the service has, as the service itself lists them. */
  static Set<Route> all(ApplicationContext context) {
    var routes = new TreeSet<Route>();
    context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods().keySet().forEach(info -> {
      var methods = info.getMethodsCondition().getMethods();
      for (String path : info.getPathPatternsCondition().getPatternValues()) {
        if (methods.isEmpty()) routes.add(of("ANY", path));
        methods.forEach(method -> routes.add(of(method.name(), path)));
      }
    });
    return routes;
  }

  static Route of(String method, String path) {
    return new Route(method, VARIABLE.matcher(path).replaceAll("{}"));
  }

  static List<String> variables(String path) {
    return VARIABLE.matcher(path).results().map(found -> found.group(1)).toList();
  }

  static String fill(String path, Function<String, String> id) {
    return VARIABLE.matcher(path).replaceAll(found -> id.apply(found.group(1)));
  }

  boolean leadsTo(String address) {
    String[] parts = path.split("/", -1);
    String[] given = address.split("[?#]", 2)[0].split("/", -1);
    return parts.length == given.length && IntStream.range(0, parts.length).allMatch(i -> parts[i].equals("{}") ? !given[i].isEmpty() : parts[i].equals(given[i]));
  }

  @Override
  public int compareTo(Route other) {
    return READING_FIRST.compare(this, other);
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
