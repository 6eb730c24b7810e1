package org.tutela.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.tutela.measures.tracking.map.Feature;
import org.tutela.measures.tracking.map.Feature.Form;
import org.tutela.measures.tracking.map.Feature.Spot;
import org.tutela.measures.tracking.map.Tiler;
import org.tutela.simulator.Town.Point;

/** The towns as a base map: the ground they stand on, and their streets. */
public final class StreetMap {
  static final String FILE = "streets.pmtiles";
  private static final int COARSEST = 6, FINEST = 14;
  private static final int SHORE = 1_150, CORNERS = 36;

  private StreetMap() {}

  /** Whole, or not at all: somebody may look at the one before. */
  public static void write(List<Town> towns, Path folder) {
    try {
      Path made = Files.write(Files.createDirectories(folder).resolve(FILE + ".new"), Tiler.archive(features(towns), COARSEST, FINEST));
      Files.move(made, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Feature> features(List<Town> towns) {
    var features = new ArrayList<Feature>();
    for (var town : towns) {
      features.add(new Feature("land", Form.AREA, "", List.of(shore(town))));
      features.add(new Feature("place", Form.POINT, town.name(), List.of(List.of(spot(town, new Point(0, 0))))));
      for (var street : town.streets()) features.add(new Feature("street", Form.LINE, street.name(), List.of(street.line().stream().map(point -> spot(town, point)).toList())));
    }
    return features;
  }

  private static List<Spot> shore(Town town) {
    var shore = new ArrayList<Spot>();
    for (int i = 0; i < CORNERS; i++) {
      double bearing = 2 * Math.PI * i / CORNERS;
      double out = SHORE + 60 * Math.sin(3 * bearing + town.name().length()) + 40 * Math.sin(7 * bearing);
      shore.add(spot(town, new Point(Math.sin(bearing) * out, Math.cos(bearing) * out)));
    }
    return shore;
  }

  private static Spot spot(Town town, Point point) {
    double[] degrees = town.degrees(point);
    return new Spot(degrees[1], degrees[0]);
  }
}
