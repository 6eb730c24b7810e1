package org.tutela.foundation.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Of every address with an identifier in it Spring asks each of some three hundred mappings, the method first and the path last, which was a twelfth
 * of what a page took of the service. Those of another length, or with another first word, are not asked.
 */
@Component
class Mappings implements WebMvcRegistrations {

  @Override
  public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
    return new RequestMappingHandlerMapping() {
      // by identity: a mapping works out its hash anew each time; all are there before anybody asks
      private final Map<RequestMappingInfo, List<Shape>> shapes = new IdentityHashMap<>();

      @Override
      protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo mapping) {
        super.registerHandlerMethod(handler, method, mapping);
        shapes.put(mapping, mapping.getPatternValues().stream().map(Shape::of).toList());
      }

      @Override
      protected RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
        var asked = ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
        for (Shape shape : shapes.get(info)) {
          if (shape.mayFit(asked)) return super.getMatchingMapping(info, request);
        }
        return null;
      }
    };
  }

  /** @param length elements, slashes counted; ANY where a wildcard takes several @param word the first word, as decoded; "" for a variable or none */
  record Shape(int length, String word) {
    private static final int ANY = -1;

    static Shape of(String pattern) {
      var path = PathContainer.parsePath(pattern);
      String word = wordOf(path);
      return new Shape(pattern.contains("*") ? ANY : path.elements().size(), word.contains("{") || word.contains("*") ? "" : word);
    }

    boolean mayFit(PathContainer asked) {
      return (length == ANY || length == asked.elements().size()) && (word.isEmpty() || word.equals(wordOf(asked)));
    }

    private static String wordOf(PathContainer path) {
      return path.elements().size() > 1 && path.elements().get(1) instanceof PathContainer.PathSegment first ? first.valueToMatch() : "";
    }
  }
}
