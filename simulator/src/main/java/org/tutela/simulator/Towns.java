package org.tutela.simulator;

import java.util.ArrayList;
import java.util.List;
import org.tutela.simulator.Town.Point;
import org.tutela.simulator.Town.Street;

/** Three forces' towns, each with a street map: radial roads that bend, and rings that join them. */
public final class Towns {
  private static final List<String> KINDS = List.of("Road", "Street", "Lane", "Avenue", "Close", "Crescent", "Terrace", "Way");
  private static final List<String> WELSH_KINDS = List.of("Heol", "Stryd", "Lôn", "Rhodfa", "Clos");
  private static final List<String> WORDS = List.of("Lantern", "Cooper", "Harrow", "Miller", "Tallow", "Weaver", "Saddler", "Foundry", "Orchard",
      "Heron", "Plover", "Curlew", "Bracken", "Juniper", "Rowan", "Sorrel", "Ferry", "Chapel", "Quarry", "Tanner", "Linnet", "Osprey", "Willow",
      "Hazel", "Kiln", "Mason", "Pinfold", "Staithe", "Wharf", "Beacon");
  private static final List<String> WELSH_WORDS = List.of("y Castan", "yr Helyg", "y Felin", "y Bryn", "yr Afon", "y Gors", "y Dderwen", "y Parc",
      "y Nant", "y Garreg", "yr Eithin", "y Waun", "y Ffynnon", "y Gilfach", "y Rhos");

  private final Draw draw;

  Towns(Draw draw) {
    this.draw = draw;
  }

  /** All the towns of the three areas. */
  public static List<Town> all(long seed) {
    var towns = new Towns(new Draw(seed));
    var all = new ArrayList<Town>();
    towns.add(all, "NORTHMERE", "QN", List.of("Aldmouth", "Brackenford", "Staithe Cross", "Merehithe"), false);
    towns.add(all, "CARROW", "QC", List.of("Carrowby", "Thornmarket", "Lower Eskdean", "Wexholme"), false);
    towns.add(all, "DYFFRYN", "QD", List.of("Pont-yr-Arian", "Llanhelyg", "Abergors", "Trefeinion"), true);
    return all;
  }

  private void add(List<Town> all, String area, String letters, List<String> names, boolean welsh) {
    int district = 1;
    double latitude = 54 + 0.05 * all.size();
    for (String name : names) {
      all.add(new Town(name, area, letters + district, streets(letters + district, welsh), latitude, 1.2 + 0.08 * district));
      district++;
    }
  }

  private List<Street> streets(String outcode, boolean welsh) {
    int arms = draw.between(6, 9);
    int rings = 3;
    var crossings = new Point[arms][rings + 1];
    for (int arm = 0; arm < arms; arm++) {
      double bearing = 2 * Math.PI * arm / arms + draw.spread(0.15);
      for (int ring = 0; ring <= rings; ring++) {
        double distance = 60 + ring * (220 + draw.spread(40));
        crossings[arm][ring] = new Point(Math.sin(bearing + draw.spread(0.06)) * distance, Math.cos(bearing + draw.spread(0.06)) * distance);
      }
    }
    var names = new ArrayList<String>();
    for (String word : welsh ? WELSH_WORDS : WORDS) {
      for (String kind : welsh ? WELSH_KINDS : KINDS) names.add(welsh ? kind + " " + word : word + " " + kind);
    }
    var streets = new ArrayList<Street>();
    for (int arm = 0; arm < arms; arm++) {
      streets.add(street(names, outcode, streets.size(), List.of(crossings[arm])));
      for (int ring = 1; ring <= rings; ring++) {
        streets.add(street(names, outcode, streets.size(), List.of(crossings[arm][ring], crossings[(arm + 1) % arms][ring])));
      }
    }
    return streets;
  }

  private Street street(List<String> names, String outcode, int index, List<Point> line) {
    String letters = "ABDEFGHJLNPQRSTUWXYZ";
    String incode = (index % 9 + 1) + "" + letters.charAt(index % 20) + letters.charAt((index * 7 + 3) % 20);
    return new Street(names.remove(draw.below(names.size())), outcode + " " + incode, line);
  }
}
