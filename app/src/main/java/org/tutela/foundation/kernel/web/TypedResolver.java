package org.tutela.foundation.kernel.web;

import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.tutela.ui.form.Typed;

/** Gives a controller what was typed, as typed: no binding, so nothing can be assigned that the form does not read. */
@Component
class TypedResolver implements HandlerMethodArgumentResolver {
  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(Typed.class);
  }

  @Override
  public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer container, NativeWebRequest request,
                                WebDataBinderFactory binders) {
    var values = new LinkedHashMap<String, List<String>>();
    request.getParameterMap().forEach((name, typed) -> values.put(name, List.of(typed)));
    return Typed.of(values);
  }
}
