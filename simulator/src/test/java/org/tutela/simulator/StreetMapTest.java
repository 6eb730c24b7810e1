package org.tutela.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tutela.measures.tracking.map.Feature;

class StreetMapTest {
  @Test
  void every_street_of_every_town_is_on_the_map_and_whoever_wears_a_device_walks_there(@TempDir Path folder) throws Exception {
    var towns = Towns.all(7);
    var features = StreetMap.features(towns);
    var streets = features.stream().filter(each -> each.layer().equals("street")).map(Feature::name).collect(Collectors.toSet());
    assertThat(streets).containsAll(towns.stream().flatMap(town -> town.streets().stream()).map(Town.Street::name).toList());
    StreetMap.write(towns, folder);
    StreetMap.write(towns, folder);
    assertThat(Files.list(folder)).singleElement().satisfies(file -> assertThat(Files.size(file)).isBetween(20_000L, 500_000L));
    assertThat(towns.stream().map(town -> town.latitude() + " " + town.longitude()).distinct()).as("no town lies upon another").hasSize(towns.size());
  }
}
