package org.tutela;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.ResultActions;

/** An answer that may be given on another thread than the one that asked. */
public final class Answered {
  private static final int MOMENTS = 30_000;

  private Answered() {}

  public static MockHttpServletResponse whole(ResultActions asked) throws InterruptedException {
    var result = asked.andReturn();
    for (int i = 0; i < MOMENTS && result.getRequest().isAsyncStarted(); i++) Thread.sleep(1);
    assertThat(result.getRequest().isAsyncStarted()).as("still without an answer").isFalse();
    return result.getResponse();
  }
}
