package org.tutela.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

@Tag("slow")
@PortalTest
@TestPropertySource(properties = {"tutela.portal.limits.sendings=1", "tutela.portal.limits.answers=70"})
class LimitsTest {
  @Autowired MockMvc mvc;
  @Autowired Rig.Hands clock;

  @Test
  @DisplayName("security P-7: too many from one network wait, keep their answers, and hear the same whoever they ask about")
  void too_many_wait_and_lose_nothing() {
    var parent = new Visitor(mvc).begin().answerAll();
    var other = new Visitor(mvc);
    other.cookies.putAll(parent.cookies);
    clock.forward(Duration.ofMinutes(1));
    parent.post("/step/23");
    assertThat(parent.last.getStatus()).isEqualTo(303);
    other.get("/step/23").post("/step/23");
    assertThat(other.last.getStatus()).isEqualTo(429);
    assertThat(other.page).contains("Please wait a little", "101");
    assertThat(other.get("/step/23").page).contains("Osric");
    for (int i = 0; i < 70; i++) other.post("/start", "lang", "en");
    assertThat(other.last.getStatus()).isEqualTo(429);
    assertThat(other.last.getHeader("Retry-After")).isEqualTo("300");
    assertThat(other.get("/step/23").last.getStatus()).isEqualTo(200);
  }
}
