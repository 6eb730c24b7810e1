package org.tutela.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One Chromium a test run; each test method has a context of its own, as if nobody had been here before. */
public class Chromium implements ExecutionCondition, ParameterResolver, AfterTestExecutionCallback {
  private static final Namespace HERE = Namespace.create(Chromium.class);

  private record Sitting(BrowserContext context, Page page) implements AutoCloseable {
    @Override
    public void close() {
      context.close();
    }
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
    Optional<String> missing = Programs.missing();
    if (missing.isEmpty()) return ConditionEvaluationResult.enabled("Chromium is here");
    String reason = "skipped because " + missing.get();
    if (test.getTestMethod().isEmpty()) System.out.println(test.getDisplayName() + " " + reason);
    return ConditionEvaluationResult.disabled(reason);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    Class<?> type = parameter.getParameter().getType();
    return type == Page.class || type == BrowserContext.class || type == Browser.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    Class<?> type = parameter.getParameter().getType();
    if (type == Browser.class) return running(test).browser();
    return type == Page.class ? sitting(test).page() : sitting(test).context();
  }

  /** A picture of a page whose test failed says more than its message. */
  @Override
  public void afterTestExecution(ExtensionContext test) {
    Sitting sitting = test.getStore(HERE).get(Sitting.class, Sitting.class);
    if (sitting == null || test.getExecutionException().isEmpty() || sitting.page().isClosed()) return;
    Path picture = Path.of("target", "pictures", test.getRequiredTestClass().getSimpleName() + "." + test.getRequiredTestMethod().getName() + ".png");
    sitting.page().screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
    System.out.println("The page as it stood: " + picture);
  }

  private static Running running(ExtensionContext test) {
    return test.getRoot().getStore(HERE).computeIfAbsent(Running.class, _ -> Running.start(), Running.class);
  }

  private static Sitting sitting(ExtensionContext test) {
    return test.getStore(HERE).computeIfAbsent(Sitting.class, _ -> {
      BrowserContext context = running(test).browser().newContext(new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("en-GB"));
      return new Sitting(context, context.newPage());
    }, Sitting.class);
  }
}
