package org.tutela.ui.component;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The templates as they stand in the source folder, and the gallery's. */
public final class Templates {
  private static final TemplateEngine ENGINE = TemplateEngine.create(new Both(), Path.of("target/jte-test"), ContentType.Html);

  private Templates() {}

  public static String component(String name, Object component) {
    var output = new StringOutput();
    ENGINE.render("components/" + name + ".jte", component, output);
    return output.toString();
  }

  public static String page(String name, Map<String, Object> parameters) {
    var output = new StringOutput();
    ENGINE.render(name, parameters, output);
    return output.toString();
  }

  private record Both() implements CodeResolver {
    private static final CodeResolver MAIN = new DirectoryCodeResolver(Path.of("src/main/jte"));
    private static final CodeResolver TEST = new DirectoryCodeResolver(Path.of("src/test/jte"));

    private static CodeResolver of(String name) {
      return name.startsWith("gallery/") ? TEST : MAIN;
    }

    @Override
    public String resolve(String name) {
      return of(name).resolve(name);
    }

    @Override
    public long getLastModified(String name) {
      return of(name).getLastModified(name);
    }

    @Override
    public List<String> resolveAllTemplateNames() {
      return Stream.concat(MAIN.resolveAllTemplateNames().stream(), TEST.resolveAllTemplateNames().stream()).toList();
    }
  }
}
