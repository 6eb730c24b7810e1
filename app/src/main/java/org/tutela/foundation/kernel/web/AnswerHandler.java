package org.tutela.foundation.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.core.MethodParameter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Turns an {@link Answer} into a response. */
@Component
class AnswerHandler implements HandlerMethodReturnValueHandler {
  private final PageWriter pages;
  private final Refusals refusals;

  AnswerHandler(PageWriter pages, Refusals refusals) {
    this.pages = pages;
    this.refusals = refusals;
  }

  @Override
  public boolean supportsReturnType(MethodParameter returnType) {
    return Answer.class.isAssignableFrom(returnType.getParameterType());
  }

  @Override
  public void handleReturnValue(Object value, MethodParameter returnType, ModelAndViewContainer container, NativeWebRequest web)
      throws Exception {
    container.setRequestHandled(true);
    var request = web.getNativeRequest(HttpServletRequest.class);
    var response = web.getNativeResponse(HttpServletResponse.class);
    switch ((Answer) value) {
      case Answer.Show(var page, int status) -> pages.write(page, status, request, response);
      case Answer.Stop(var why) -> refusals.answer(why, request, response);
      case Answer.Go(String path, String done) -> {
        if (!done.isEmpty()) Flash.leave(done, response);
        response.setStatus(303);
        response.setHeader(HttpHeaders.LOCATION, path);
      }
      case Answer.File(byte[] bytes, String mediaType, String name) -> {
        var disposition = mediaType.equals("application/pdf") ? ContentDisposition.inline() : ContentDisposition.attachment();
        response.setContentType(mediaType);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.filename(name, StandardCharsets.UTF_8).build().toString());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
      }
      case Answer.Picture(byte[] bytes, String mediaType) -> {
        response.setContentType(mediaType);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
      }
      case Answer.Stream(String mediaType, String name, var body) -> {
        response.setContentType(mediaType);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
        body.writeTo(response.getOutputStream());
      }
    }
  }
}
