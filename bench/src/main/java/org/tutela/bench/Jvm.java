package org.tutela.bench;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Other processes of Java, with the options that the launcher gave to this one, and what they cost. */
final class Jvm {
  private static final double TICKS_A_SECOND = 100; // USER_HZ, the same on every Linux

  private Jvm() {}

  static ProcessBuilder of(Class<?> main, List<String> options, String... arguments) {
    String classes = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !Path.of(entry).getFileName().toString().startsWith("portal-")) // another process's door, not this one's
        .collect(Collectors.joining(File.pathSeparator));
    var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(o -> o.matches("-X[mX].*|--enable-native-access.*")).forEach(command::add);
    command.addAll(options);
    command.addAll(List.of("-cp", classes, main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }

  /** What a process has used of the processors, in seconds, its ended children included. */
  static double cpu(long pid) throws IOException {
    String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    double ticks = 0;
    for (int field = 11; field <= 14; field++) ticks += Long.parseLong(fields[field]);
    return ticks / TICKS_A_SECOND;
  }

  static double cpu(List<Long> pids) throws IOException {
    double seconds = 0;
    for (long pid : pids) if (Files.exists(Path.of("/proc", Long.toString(pid)))) seconds += cpu(pid);
    return seconds;
  }

  /** What stands in memory of a process now ("VmRSS"), or stood at most ("VmHWM"), in megabytes; 0 when it has ended. */
  static double megabytes(long pid, String which) throws IOException {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    if (!Files.exists(status)) return 0;
    return Files.readAllLines(status).stream().filter(line -> line.startsWith(which)).findFirst()
        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0).orElse(0.0);
  }

  /** The processes that work in a folder, such as those of a database in its cluster. */
  static List<Long> workingIn(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(Path.of("/proc"))) {
      return all.filter(process -> process.getFileName().toString().matches("\\d+")).filter(process -> {
        try {
          return Files.readSymbolicLink(process.resolve("cwd")).equals(folder);
        } catch (IOException e) {
          return false;
        }
      }).map(process -> Long.valueOf(process.getFileName().toString())).toList();
    }
  }

  static void delete(Path top) throws IOException {
    if (!Files.exists(top)) return;
    try (Stream<Path> all = Files.walk(top)) {
      for (Path path : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) Files.delete(path);
    }
  }
}
