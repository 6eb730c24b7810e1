package org.tutela;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.tutela.foundation.kernel.web.ShellFactory;

@TestConfiguration(proxyBeanMethods = false)
class TestBeans {
  @Bean
  @Primary
  MutableClock testClock() {
    return new MutableClock();
  }

  @Bean
  AllRows allRows(Environment environment) {
    return new AllRows(TestDatabase.administrator(environment));
  }

  /** Looked at in every page that refuses a form, whichever test sent it. */
  @Bean
  MockMvcBuilderCustomizer errorLinksLead() {
    return builder -> builder.alwaysDo(ErrorLinks::lead);
  }

  /** Only until access brings the real one. */
  @Bean
  @Fallback
  ShellFactory noShell() {
    return (title, done, request) -> {
      throw new UnsupportedOperationException("no shell yet");
    };
  }

  static class EachTestBeginsAtTheSameTime implements BeforeEachCallback {
    @Override
    public void beforeEach(ExtensionContext test) {
      SpringExtension.getApplicationContext(test).getBean(MutableClock.class).reset();
    }
  }
}
