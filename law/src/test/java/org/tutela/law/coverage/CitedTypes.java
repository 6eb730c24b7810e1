package org.tutela.law.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tutela.law.Cites;

/** Every type of the module that carries a citation. */
final class CitedTypes {
  private CitedTypes() {}

  static List<Class<?>> all() {
    try {
      var classes = Path.of(Cites.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(classes)) {
        return files.map(classes::relativize).map(Path::toString).filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
            .<Class<?>>map(name -> load(name.replace(".class", "").replace('/', '.').replace('\\', '.')))
            .filter(type -> type.isAnnotationPresent(Cites.class))
            .sorted(Comparator.comparing(Class::getName)).toList();
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, CitedTypes.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  static Cites cites(Class<?> type) {
    return type.getAnnotation(Cites.class);
  }

  static String name(Class<?> type) {
    return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
  }
}
