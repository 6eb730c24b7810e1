package org.tutela.foundation.kernel.web;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The page on which a form stood: a form may be sent to an address that has no page of its own. */
@Component
class ReadablePages {
  private final ObjectProvider<RequestMappingHandlerMapping> mappings;

  ReadablePages(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  /** The address itself, or the nearest above it that can be read. */
  String above(String path) {
    for (String at = path; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
      if (canBeRead(PathContainer.parsePath(at))) return at;
    }
    return "/";
  }

  private boolean canBeRead(PathContainer path) {
    return mappings.getObject().getHandlerMethods().keySet().stream()
        .anyMatch(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET)
            && info.getPathPatternsCondition().getPatterns().stream().anyMatch(pattern -> pattern.matches(path)));
  }
}
