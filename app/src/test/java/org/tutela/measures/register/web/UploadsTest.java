package org.tutela.measures.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.MultipartConfigElement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.tutela.TutelaTest;

@TutelaTest
class UploadsTest {
  @Autowired Uploads uploads;
  @Autowired MultipartConfigElement multipart;

  @Test
  @DisplayName("security S-10 (files sent): a file waits in memory and not on a disk, whatever its size")
  void a_file_that_is_sent_is_never_laid_on_a_disk() {
    assertThat(multipart.getMaxFileSize()).isPositive().isLessThan(multipart.getFileSizeThreshold());
    assertThat(multipart.getMaxRequestSize()).isPositive().isLessThan(multipart.getFileSizeThreshold());
  }

  @Test
  void only_a_few_are_taken_at_once_and_other_requests_do_not_wait_for_them() throws Exception {
    var inside = new CountDownLatch(Uploads.AT_ONCE);
    var go = new CountDownLatch(1);
    try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < Uploads.AT_ONCE; i++) {
        senders.submit(() -> {
          uploads.doFilter(sent("multipart/form-data; boundary=x"), new MockHttpServletResponse(), (_, _) -> {
            inside.countDown();
            await(go);
          });
          return null;
        });
      }
      inside.await();
      assertThat(answer("Multipart/form-data; boundary=x")).isEqualTo(503);
      assertThat(answer("application/x-www-form-urlencoded")).isEqualTo(200);
      assertThat(answer(null)).isEqualTo(200);
      go.countDown();
    }
    assertThat(answer("multipart/form-data; boundary=x")).isEqualTo(200);
  }

  @Test
  void what_is_larger_than_is_read_is_refused_before_anything_of_it_is() throws Exception {
    var request = sent("multipart/form-data; boundary=x");
    request.setContent(new byte[(int) multipart.getMaxRequestSize() + 1]);
    var response = new MockHttpServletResponse();
    uploads.doFilter(request, response, (_, _) -> {
      throw new IllegalStateException("it was let in");
    });
    assertThat(response.getStatus()).isEqualTo(413);
  }

  private int answer(String type) throws Exception {
    var response = new MockHttpServletResponse();
    uploads.doFilter(sent(type), response, (_, _) -> { });
    return response.getStatus();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MockHttpServletRequest sent(String type) {
    var request = new MockHttpServletRequest("POST", "/register/lists");
    request.setContentType(type);
    return request;
  }
}
