package org.tutela.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class TownsTest {
  @Test
  void the_same_seed_gives_the_same_towns() {
    assertThat(Towns.all(7)).isEqualTo(Towns.all(7)).isNotEqualTo(Towns.all(8));
  }

  @Test
  void every_house_stands_ten_metres_from_its_own_street() {
    for (Town town : Towns.all(1)) {
      for (Town.Street street : town.streets()) {
        for (int number = 1; number <= street.houses(); number++) {
          assertThat(distance(street, street.house(number))).isBetween(5.0, 10.5);
        }
      }
    }
  }

  @Test
  void no_two_streets_of_a_town_share_a_name_or_a_postcode() {
    for (Town town : Towns.all(1)) {
      var names = new HashSet<String>();
      var postcodes = new HashSet<String>();
      for (Town.Street street : town.streets()) {
        assertThat(names.add(street.name())).isTrue();
        assertThat(postcodes.add(street.postcode())).isTrue();
      }
    }
  }

  @Test
  void every_postcode_lies_in_an_area_that_does_not_exist() {
    assertThat(Towns.all(1)).allSatisfy(town -> assertThat(town.streets())
        .allSatisfy(street -> assertThat(street.postcode()).matches("Q[NCD][1-4] [1-9][A-Z]{2}")));
  }

  private static double distance(Town.Street street, Town.Point house) {
    double nearest = Double.MAX_VALUE;
    for (int i = 1; i < street.line().size(); i++) {
      var a = street.line().get(i - 1);
      var b = street.line().get(i);
      double length = a.to(b);
      double along = ((house.east() - a.east()) * (b.east() - a.east()) + (house.north() - a.north()) * (b.north() - a.north())) / (length * length);
      double at = Math.clamp(along, 0, 1);
      nearest = Math.min(nearest, house.to(new Town.Point(a.east() + (b.east() - a.east()) * at, a.north() + (b.north() - a.north()) * at)));
    }
    return nearest;
  }
}
