package org.tutela.bench.zones;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tutela.tracking.geometry.Polygon;

/** Traccar's geofences, compiled from its own source by whoever runs this: each is asked for each position, as it does. */
final class TraccarZones implements Containing {
  private final Object[] fences;
  private final MethodHandle contains;

  TraccarZones(List<Polygon> zones, Path classes) throws ReflectiveOperationException, java.net.MalformedURLException {
    var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, TraccarZones.class.getClassLoader());
    var type = loader.loadClass("org.traccar.geofence.GeofencePolygon");
    var constructor = type.getConstructor(String.class);
    fences = new Object[zones.size()];
    for (int i = 0; i < fences.length; i++) {
      fences[i] = constructor.newInstance(Corners.of(zones.get(i)).stream().map(c -> String.format(Locale.ROOT, "%.7f %.7f", c[0], c[1]))
          .collect(Collectors.joining(", ", "POLYGON((", "))")));
    }
    contains = MethodHandles.publicLookup().findVirtual(type, "containsPoint", MethodType.methodType(boolean.class, double.class, double.class))
        .asType(MethodType.methodType(boolean.class, Object.class, double.class, double.class));
  }

  @Override
  public String name() {
    return "Traccar's geofence test, each zone asked";
  }

  @Override
  public int containing(double latitude, double longitude) {
    int containing = 0;
    try {
      for (var fence : fences) if ((boolean) contains.invokeExact(fence, latitude, longitude)) containing++;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
    return containing;
  }
}
