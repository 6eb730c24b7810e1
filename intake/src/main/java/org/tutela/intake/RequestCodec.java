package org.tutela.intake;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request as JSON. A reader of one version ignores fields and reads as {@code NOT_SAID} the choices that a later
 * writer of the same version added; a change that would mislead such a reader gets a new version.
 */
public final class RequestCodec {
  public static final int VERSION = 1;

  private static final JsonMapper JSON = JsonMapper.builder()
      .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
      .enable(tools.jackson.databind.cfg.EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
      .build();

  private RequestCodec() {}

  public static byte[] write(Request request) {
    return JSON.writeValueAsBytes(request);
  }

  /** @throws IllegalArgumentException when the bytes are not a request */
  public static Request read(byte[] json) {
    try {
      var read = JSON.readValue(json, Request.class);
      if (read == null) throw new IllegalArgumentException("no request");
      return read;
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not a request"); // without the cause: its message quotes the text
    }
  }
}
